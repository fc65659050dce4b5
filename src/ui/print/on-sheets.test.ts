import { expect, test } from 'vitest';
import { sheetsOf } from './on-sheets.ts';

test.each([
  ['one label a page', { pages: 4 }, undefined],
  ['sheets', { pages: 4, stock: 'six' }, 4],
  ['sheets with blank backs', { pages: 4, stock: 'six', backs: 'blank' }, 2],
] as const)('a job takes %s', (_note, receipt, sheets) => {
  expect(sheetsOf(receipt)).toBe(sheets);
});
