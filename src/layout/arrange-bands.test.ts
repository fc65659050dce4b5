import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';
import { arbitraryTemplateDocument } from '../template/testing/arbitrary-template.ts';
import { arrangeBands } from './arrange-bands.ts';
import { checkTemplate } from './check-template.ts';

function template(elements: readonly object[], bands: readonly object[], height = 60): Template {
  const parsed = parseTemplateDocument({
    ...{ schema: 'hushlabel/template', version: 2, id: 'mine', name: { en: 'Mine', 'zh-CN': '我的' } },
    ...{ width: 100, height, elements, bands },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

const rect = (id: string, y: number, height: number, more: object = {}) => ({
  ...{ kind: 'rect', id, x: 10, y, width: 20, height, fill: 'black' },
  ...more,
});
const band = (id: string, y: number, height: number, collapses: boolean, grows = 0) => ({
  ...{ id, y, height, collapses, grows },
});
const GOES = [band('goes', 0, 10, true), band('stays', 10, 20, false)];

const placeOf = (arranged: Template, id: string) => {
  const found = arranged.elements.find((element) => element.id === id);
  return found && [found.y, found.height];
};

describe('arrangeBands', () => {
  it('takes what is in a band out, and moves what is below up by its height', () => {
    const whole = template([rect('in', 2, 6), rect('below', 12, 6)], GOES);
    const arranged = arrangeBands(whole, ({ id }) => id === 'goes');
    expect([placeOf(arranged, 'in'), placeOf(arranged, 'below')]).toEqual([undefined, [2, 6]]);
  });

  it('moves what reaches over the edge of a band by what lies above it, and says so in preflight', () => {
    const over = template([rect('over', 8, 8)], GOES);
    expect(
      placeOf(
        arrangeBands(over, ({ id }) => id === 'goes'),
        'over',
      ),
    ).toEqual([0, 8]);
    expect(checkTemplate(over)).toMatchObject([{ code: 'element-over-strips', element: 'over' }]);
    expect(checkTemplate(template([rect('in', 2, 8), rect('below', 10, 8)], GOES))).toEqual([]);
    expect(checkTemplate(template([rect('over', 8, 8)], [band('stays', 0, 10, false)]))).toEqual([]);
  });

  it('keeps what stretches on the label, however tall it was', () => {
    const bands = [band('goes', 0, 10, true), band('grows', 10, 40, false, 1)];
    const tall = template([rect('tall', 0, 60, { stretches: true })], bands);
    expect(
      placeOf(
        arrangeBands(tall, ({ id }) => id === 'goes'),
        'tall',
      ),
    ).toEqual([0, 60]);
  });

  it('gives a template, whichever bands go', () => {
    fc.assert(
      fc.property(arbitraryTemplateDocument, fc.array(fc.boolean(), { minLength: 7 }), (document, out) => {
        const parsed = parseTemplateDocument(document);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
        const { bands = [] } = parsed.value;
        const arranged = arrangeBands(parsed.value, ({ id }) =>
          bands.some((one, at) => one.id === id && out[at] === true),
        );
        expect(parseTemplateDocument(arranged)).toMatchObject({ ok: true });
      }),
      { numRuns: 400 },
    );
  });
});
