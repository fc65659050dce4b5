import { expect, test } from 'vitest';
import { MIGRATIONS, migrate } from './migrations.ts';
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
