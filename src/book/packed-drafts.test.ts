import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderDraft } from '../orders/order-draft.ts';
import { PackedDrafts } from './packed-drafts.ts';
import { SINGLE_FIELDS } from './single-fields.ts';
import { draftOf, noStep } from './testing/books.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const draft: fc.Arbitrary<Omit<OrderDraft, 'row'>> = fc.record({
  origin: fc.constantFrom('cells', 'lines'),
  values: fc.dictionary(fc.constantFrom(...SINGLE_FIELDS), text),
  items: fc.array(fc.record({ name: text, quantity: text }), { maxLength: 3 }),
  columns: fc.constantFrom({}, { orderNo: 'A' }, { orderNo: '订单编号' }),
});

/** Control characters that no value has are taken out; empty is the same as absent. */
function plain(values: OrderDraft['values']): unknown {
  return Object.fromEntries(
    Object.entries(values)
      .map(([field, value]) => [field, value.replace(/[\u0001\u0002]/gu, '')])
      .filter(([, value]) => value !== ''),
  );
}

describe('packed drafts', () => {
  it('give back every draft that was packed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(draft, { maxLength: 600 }), async (drafts) => {
        const packed = await PackedDrafts.pack(
          drafts.map((one, index) => ({ ...one, row: index * 3 + 2 })),
          noStep,
        );
        for (const [index, one] of drafts.entries()) {
          expect(plain(packed.values(index))).toEqual(plain(one.values));
          expect(packed.origin(index)).toBe(one.origin);
          expect(packed.columns(index)).toEqual(one.columns);
          const items = one.items.map(({ name, quantity }) => ({
            name: name.replace(/[\u0001\u0002]/gu, ''),
            quantity: quantity.replace(/[\u0001\u0002]/gu, ''),
          }));
          expect(packed.items(index)).toEqual(items);
          expect(packed.indexOf(index * 3 + 2)).toBe(index);
          expect(packed.indexOf(index * 3 + 3)).toBe(-1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('keep what no label shows, and let no search find it', async () => {
    const hidden = [
      { kind: 'name' as const, text: '开票人示例' },
      { kind: 'id' as const, text: '0123' },
    ];
    const packed = await PackedDrafts.pack([{ ...draftOf({}, 2), hidden }, draftOf({}, 3)], noStep);
    expect([packed.hidden(0), packed.hidden(1)]).toEqual([hidden, []]);
    expect(packed.allText(0)).toContain('茶叶');
    expect(packed.allText(0)).not.toContain('开票人');
  });

  it('keep the ways to read a doubtful field', async () => {
    const doubts = [{ field: 'recipient.city' as const, candidates: [{ 'recipient.city': '杭州市' }] }];
    const packed = await PackedDrafts.pack([draftOf({}, 2), { ...draftOf({}, 3), doubts }], noStep);
    expect([packed.doubts(0), packed.doubts(1)]).toEqual([[], doubts]);
  });

  it('part the texts of a row, so that no search finds half of one and half of the next', async () => {
    const packed = await PackedDrafts.pack([draftOf({ orderNo: '12', tracking: '34' }, 2)], noStep);
    expect(packed.allText(0)).toContain('12');
    expect(packed.allText(0)).not.toContain('1234');
  });
});
