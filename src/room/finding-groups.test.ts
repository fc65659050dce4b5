import { expect, it } from 'vitest';
import { FindingGroups } from './finding-groups.ts';
import type { Said } from './finding-groups.ts';

const said = (code: string, more: Partial<Said> = {}): Said => ({
  code,
  element: 'one',
  severity: 'warning',
  params: {},
  ...more,
});

it('groups what is said alike of one element, and counts the orders', () => {
  const groups = new FindingGroups();
  groups.ofLabel(2, said('a'));
  groups.ofLabel(3, said('a'));
  groups.ofLabel(3, said('a', { element: 'other' }));
  expect(groups.sorted().map(({ element, count, rows }) => [element, count, rows])).toEqual([
    ['one', 2, [2, 3]],
    ['other', 1, [3]],
  ]);
});

it('puts errors first, then what the template itself has, then what most orders have', () => {
  const groups = new FindingGroups();
  groups.ofLabel(2, said('seldom'));
  for (const row of [2, 3]) groups.ofLabel(row, said('often'));
  groups.ofTemplate(said('own'));
  groups.ofLabel(2, said('error', { severity: 'error' }));
  groups.ofTemplate(said('own-error', { severity: 'error' }));
  expect(groups.sorted().map(({ code }) => code)).toEqual(['own-error', 'error', 'own', 'often', 'seldom']);
});

it('says the worst, and of equals the first', () => {
  const groups = new FindingGroups();
  for (const [row, depth] of [
    [2, 1],
    [3, 5],
    [4, 5],
    [5, 0],
  ] as const)
    groups.ofLabel(row, said('a', { depth, params: { depth } }));
  expect(groups.sorted()).toMatchObject([{ worstRow: 3, params: { depth: 5 }, count: 4 }]);
});

it('keeps fields apart that no order has', () => {
  const groups = new FindingGroups();
  for (const field of ['order.remark', 'order.tracking'])
    groups.ofTemplate(said('field-never-filled', { params: { field } }), 9);
  expect(groups.sorted().map(({ count, params }) => [count, params['field']])).toEqual([
    [9, 'order.remark'],
    [9, 'order.tracking'],
  ]);
});
