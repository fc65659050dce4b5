import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Alike } from './alike.ts';

function groupsOf(rows: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const alike = new Alike<number>((at) => rows[at] ?? []);
  rows.forEach((_texts, at) => alike.add(at));
  return alike.groups();
}

it('groups what has all texts alike, in the order in which it came', () => {
  expect(
    groupsOf([
      ['王', '8000'],
      ['李', '8000'],
      ['王', '8000'],
      ['王8', '000'],
      ['李', '8000'],
      ['王', '8000'],
    ]),
  ).toEqual([
    [0, 2, 5],
    [1, 4],
  ]);
  expect(groupsOf([['a'], ['b']])).toEqual([]);
  expect(groupsOf([])).toEqual([]);
});

it('law: the groups are those of a map of all', () => {
  const text = fc.constantFrom('', '王', '李娜', '8000', '示例路');
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 40 }), (rows) => {
      const all = new Map<string, number[]>();
      rows.forEach((texts, at) => {
        const key = JSON.stringify(texts);
        all.set(key, [...(all.get(key) ?? []), at]);
      });
      expect(groupsOf(rows)).toEqual([...all.values()].filter(({ length }) => length > 1));
    }),
  );
});
