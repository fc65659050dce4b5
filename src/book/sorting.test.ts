import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortByRank } from './rank-sort.ts';
import { compareKeys, sortKeysOf } from './sort-key.ts';
import { sortInSteps } from './step-sort.ts';
import { noStep } from './testing/books.ts';

describe('sorting in steps', () => {
  it('is a permutation in order, stable, with n log n comparisons at most', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(50), { maxLength: 9_000 }), async (values) => {
        let compared = 0;
        const order = await sortInSteps(
          values.length,
          (one, other) => {
            compared += 1;
            return (values[one] ?? 0) - (values[other] ?? 0);
          },
          noStep,
        );
        const expected = values
          .map((_, place) => place)
          .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
        expect([...order]).toEqual(expected);
        expect(compared).toBeLessThanOrEqual(values.length * Math.ceil(Math.log2(values.length + 1)));
      }),
      { numRuns: 25 },
    );
  });

  it('pauses often, so that a cancel is heard', async () => {
    let steps = 0;
    await sortInSteps(
      100_000,
      (one, other) => other - one,
      async () => void (steps += 1),
    );
    expect(steps).toBeGreaterThan(50);
  });
});

describe('sorting by ranks', () => {
  it('keeps the order of what ranks the same and puts what is empty last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 200 }), fc.boolean(), (ranks, descending) => {
        // 5 stands for empty.
        const worth = (place: number) => {
          const rank = ranks[place] ?? 0;
          return rank === 5 ? 99 : descending ? -rank : rank;
        };
        const before = ranks.map((_, place) => place).toReversed();
        const sorted = sortByRank(
          Uint32Array.from(before),
          { of: Uint32Array.from(ranks), count: 5 },
          descending,
        );
        expect([...sorted]).toEqual(before.toSorted((a, b) => worth(a) - worth(b)));
      }),
    );
  });
});

describe('sort keys', () => {
  it.each([
    ['pinyin', ['王小明', '李小明', '张小明'], ['李小明', '王小明', '张小明']],
    ['numbers by value', ['10号', '2号', '1号'], ['1号', '2号', '10号']],
    [
      'numbers inside',
      ['示例路12号3幢', '示例路2号30幢', '示例路2号4幢'],
      ['示例路2号4幢', '示例路2号30幢', '示例路12号3幢'],
    ],
    [
      'long numbers',
      ['2900000000000000010', '290000000000000002'],
      ['290000000000000002', '2900000000000000010'],
    ],
    ['numbers before words', ['b', '7', 'a'], ['7', 'a', 'b']],
    ['no difference of case and width', ['Ｂ', 'a', 'C'], ['a', 'Ｂ', 'C']],
    ['prefixes first', ['ab', 'a'], ['a', 'ab']],
  ])('put texts in order: %s', async (_, texts, expected) => {
    const keys = await sortKeysOf(texts, noStep);
    const order = texts.map((_text, place) => place).sort((a, b) => compareKeys(keys, a, b));
    expect(order.map((place) => texts[place])).toEqual(expected);
  });

  it('are the same for texts that differ in nothing but width, case and leading zeros', async () => {
    const keys = await sortKeysOf(['Ａ０７', 'a7', 'a8'], noStep);
    expect([compareKeys(keys, 0, 1), Math.sign(compareKeys(keys, 0, 2))]).toEqual([0, -1]);
  });
});
