import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderBook } from './order-book.ts';
import { ChangeBuilder } from './change.ts';
import { readFacts } from './row-facts.ts';
import { bookOf, noStep } from './testing/books.ts';
import type { BookProgress } from './step.ts';

const tracking = fc.constantFrom(
  '',
  ' ',
  '-',
  'SF1234567890123',
  'sf-1',
  '7.73E+14',
  '1E+2',
  '#####',
  'ＳＦ１',
  'a\ufffd',
);
const rounded = fc.constantFrom('773000123456789000', '12345.0');
const orderNo = fc.constantFrom('', 'A1', '2.9E+18', '-', '#N/A', 'ａ１');
const rest = fc.constantFrom({}, { phone: '12' }, { name: '' }, { phone: '138****8000' }, { city: '1' });
const said = fc.tuple(orderNo, fc.oneof(tracking, rounded), rest).map(([number, first, more]) => ({
  ...more,
  orderNo: number,
  tracking: first,
}));

/** What is known of the rows of a book, and what would be if they were read for the first time. */
function knownAndRead(book: OrderBook) {
  return book.batches.flatMap((batch) =>
    Array.from({ length: batch.length }, (_, index) => ({
      known: batch.facts(index),
      read: readFacts(book.draft(index), batch.platform, book.shared),
    })),
  );
}

describe('rows of which only the tracking number was changed', () => {
  it('are known as if they were read again, with every change and every undo', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 6 }),
        fc.array(fc.oneof(tracking, rounded), { minLength: 1, maxLength: 6 }),
        async (rows, typed) => {
          const book = await bookOf(...rows);
          const changes = new ChangeBuilder();
          for (const slot of rows.keys()) {
            changes.cell(slot, 'tracking', book.cell(slot, 'tracking'), typed[slot % typed.length]);
          }
          book.apply(changes, 'tracking-dealt');
          const moves = [() => undefined, () => book.undo(), () => book.redo()];
          for (const move of moves) {
            move();
            await book.settle(noStep);
            for (const { known, read } of knownAndRead(book)) expect(known).toEqual(read);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('are read without a row being read again', async () => {
    const book = await bookOf(...Array.from({ length: 400 }, () => ({})), { orderNo: '' });
    const seen: BookProgress[] = [];
    const steps = { count: 0 };
    const settle = () =>
      book.settle(
        async () => void (steps.count += 1),
        (progress) => seen.push(progress),
      );
    const all = (key: 'tracking' | 'remark') => {
      const changes = new ChangeBuilder();
      for (let slot = 0; slot < 400; slot += 1) changes.cell(slot, key, undefined, `SF${slot}`);
      book.apply(changes, 'tracking-dealt');
    };
    all('tracking');
    await settle();
    expect(steps.count).toBe(0);
    all('remark');
    await settle();
    expect(seen).toEqual([
      { stage: 'reading', done: 200, total: 400 },
      { stage: 'reading', done: 400, total: 400 },
    ]);
  });
});
