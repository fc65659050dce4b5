import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrations.ts';
import { parseTemplateDocument } from './parse-template.ts';
import type { Migration } from './migrations.ts';
import { TEMPLATE_VERSION } from './template.ts';

const addColour: Migration = (document) => ({ ...document, colour: 'black' });
const renameColour: Migration = ({ colour, ...rest }) => ({ ...rest, ink: colour });

test('there is a migration from every version before this one', () => {
  expect(MIGRATIONS).toHaveLength(TEMPLATE_VERSION - 1);
});

test('a document goes through every migration after its own version, in order', () => {
  const steps = [addColour, renameColour];
  expect(migrate({ version: 1 }, 1, steps)).toEqual({ version: 3, ink: 'black' });
  expect(migrate({ version: 2, colour: 'white' }, 2, steps)).toEqual({ version: 3, ink: 'white' });
  expect(migrate({ version: 3, ink: 'white' }, 3, steps)).toEqual({ version: 3, ink: 'white' });
});

test('a line of version 1 that was dashed or not has a style in version 2', () => {
  const line = { kind: 'line', id: 'a', x: 1, y: 1, width: 20, height: 1, thickness: 0.25 };
  const document = {
    schema: 'hushlabel/template',
    version: 1,
    id: 'old',
    name: { en: 'Old', 'zh-CN': '旧' },
    width: 76,
    height: 130,
    elements: [
      { ...line, dashed: true },
      { ...line, id: 'b', dashed: false },
    ],
  };
  const parsed = parseTemplateDocument(document);
  expect(parsed.ok && parsed.value.elements).toEqual([
    { ...line, style: 'dashed' },
    { ...line, id: 'b', style: 'solid' },
  ]);
});

test('what is no line of version 1 is left for the parser to refuse', () => {
  const odd = [null, 'line', [], { kind: 'line', dashed: 'yes' }, { kind: 'rect', dashed: true }];
  expect(migrate({ elements: odd }, 1)).toEqual({ elements: odd, version: 2 });
  expect(migrate({ elements: 7 }, 1)).toEqual({ elements: 7, version: 2 });
});
