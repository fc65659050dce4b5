import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { orderOf } from '../masking/testing/orders.ts';
import { serialNumber } from '../template/serial-number.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { jobTurns } from './job-turns.ts';

const ORDERS = [2, 3, 4].map((row) => orderOf({ row }));
const COPIES: Readonly<Record<number, number>> = { 2: 2, 3: 1, 4: 3 };
const job = (isCollated: boolean) => ({
  ...{ orders: ORDERS, copies: 1, isCollated },
  copiesOf: (row: number) => COPIES[row] ?? 1,
});

const labelsOf = (turns: ReturnType<typeof jobTurns>) =>
  [...turns].flatMap(({ order, pieces, drawn, place }) =>
    drawn.map((piece) => ({ row: order.row, piece, pieces, place })),
  );

test('the labels of an order come together', () => {
  const labels = labelsOf(jobTurns(job(false)));
  expect(labels.map(({ row, piece }) => `${row}.${piece}`).join(' ')).toBe('2.1 2.2 3.1 4.1 4.2 4.3');
});

test('collated, the first labels of all orders come first', () => {
  const labels = labelsOf(jobTurns(job(true)));
  expect(labels.map(({ row, piece }) => `${row}.${piece}`).join(' ')).toBe('2.1 3.1 4.1 2.2 4.2 4.3');
});

it('draws each label once, and numbers them as they come out', () => {
  const arbitrary = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(arbitrary, fc.boolean(), (copies, isCollated) => {
      const orders = copies.map((_, row) => orderOf({ row }));
      const labels = labelsOf(
        jobTurns({ orders, copies: 1, copiesOf: (row) => copies[row] ?? 1, isCollated }),
      );
      const wanted = copies.flatMap((pieces, row) =>
        Array.from({ length: pieces }, (_, at) => `${row}.${at + 1}`),
      );
      expect(labels.map(({ row, piece }) => `${row}.${piece}`).toSorted()).toEqual(wanted.toSorted());
      for (const { row, piece, pieces } of labels) {
        expect(pieces).toBe(copies[row]);
        expect(piece).toBeLessThanOrEqual(pieces);
      }
      const serials = (per: 'copy' | 'row') =>
        labels.map(({ place, piece }) =>
          serialNumber({ ...WAYBILL_76X130, serial: { start: 1, step: 1, per } }, place, piece),
        );
      expect(serials('copy')).toEqual(labels.map((_, at) => at + 1));
      expect(serials('row')).toEqual(labels.map(({ row }) => row + 1));
    }),
  );
});
