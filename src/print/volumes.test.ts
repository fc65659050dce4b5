import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { orderOf } from '../masking/testing/orders.ts';
import { serialNumber } from '../template/serial-number.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { jobTurns } from './job-turns.ts';
import { jobPlaces, splitVolumes } from './volumes.ts';
import type { OrderLabels } from './volumes.ts';

const ordersOf = (labels: readonly number[]): readonly OrderLabels[] =>
  labels.map((count, row) => ({ row, labels: count }));

const arbitrary = fc.record({
  labels: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 }),
  most: fc.integer({ min: 1, max: 12 }),
  isCollated: fc.boolean(),
});

/** `row.piece: serial by row and by label`, as they are printed. */
function printed(
  orders: readonly OrderLabels[],
  isCollated: boolean,
  placeOf?: ReturnType<typeof jobPlaces>,
): readonly string[] {
  const labels = new Map(orders.map((each) => [each.row, each.labels]));
  const job = { copies: 1, copiesOf: (row: number) => labels.get(row) ?? 1, isCollated };
  const volume = placeOf && { placeOf };
  const turns = jobTurns({ ...job, orders: orders.map(({ row }) => orderOf({ row })), volume });
  return [...turns].flatMap(({ order, drawn, place }) =>
    drawn.map((piece) => {
      const serial = (per: 'row' | 'copy') =>
        serialNumber({ ...WAYBILL_76X130, serial: { start: 7, step: 3, per } }, place, piece);
      return `${order.row}.${piece}: ${serial('row')} ${serial('copy')}`;
    }),
  );
}

it('has in all volumes together the labels of the whole job, with the same serial numbers', () => {
  fc.assert(
    fc.property(arbitrary, ({ labels, most, isCollated }) => {
      const orders = ordersOf(labels);
      const placeOf = jobPlaces(orders, isCollated);
      const volumes = splitVolumes(orders, most);
      const all = volumes.flatMap((volume) => printed(volume.orders, isCollated, placeOf));
      expect(all.toSorted()).toEqual([...printed(orders, isCollated)].toSorted());
      if (!isCollated) expect(all).toEqual(printed(orders, false));
    }),
  );
});

it('has no volume that is longer than asked, but of one order, and none that could have taken the next', () => {
  fc.assert(
    fc.property(arbitrary, ({ labels, most }) => {
      const volumes = splitVolumes(ordersOf(labels), most);
      expect(volumes.flatMap(({ orders }) => orders)).toEqual(ordersOf(labels));
      for (const [at, volume] of volumes.entries()) {
        expect(volume.labels).toBe(volume.orders.reduce((sum, order) => sum + order.labels, 0));
        if (volume.labels > most) expect(volume.orders).toHaveLength(1);
        const next = volumes[at + 1]?.orders[0]?.labels ?? Infinity;
        expect(volume.labels + next).toBeGreaterThan(most);
      }
    }),
  );
});

test('a job without volumes, and one of nothing, is one', () => {
  expect(splitVolumes(ordersOf([3, 4]), undefined)).toMatchObject([{ labels: 7 }]);
  expect(splitVolumes([], 5)).toEqual([{ orders: [], labels: 0 }]);
});
