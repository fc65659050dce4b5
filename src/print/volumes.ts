import { fillSheets } from '../stock/fill-sheets.ts';
import type { JobPlace } from '../template/serial-number.ts';
import type { JobSheet } from './sheet-plan.ts';

/** How many labels an order of a job has. */
export interface OrderLabels {
  readonly row: number;
  readonly labels: number;
}

/** A part of a job that is a file of its own, as a roll holds so many labels. */
export interface Volume {
  readonly orders: readonly OrderLabels[];
  readonly labels: number;
}

/** What a job is told of the longer one that it is a volume of. */
export interface JobVolume {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** Sheets of the volumes before it, as they were planned: what is refused there leaves no hole in the numbers here. */
  readonly sheetsBefore: number;
  /** The element of the template that names a recipient of the longer job (`namedAmong`): then no volume of it has a label. */
  readonly named?: string | undefined;
  /** Where an order's label `piece` stands in the longer job, for serial numbers. */
  readonly placeOf: (row: number, piece: number) => JobPlace;
}

/**
 * Splits a job into volumes of at most so many labels, in order. The labels of an order stay together: an order that has more
 * is a volume by itself, which is longer. One volume where no number is given, also of nothing.
 */
export function splitVolumes(
  orders: readonly OrderLabels[],
  most: number | undefined,
): readonly [Volume, ...Volume[]] {
  const volumes: { orders: OrderLabels[]; labels: number }[] = [];
  let current: { orders: OrderLabels[]; labels: number } = { orders: [], labels: 0 };
  const first = current;
  for (const order of orders) {
    if (most !== undefined && current.orders.length > 0 && current.labels + order.labels > most) {
      current = { orders: [], labels: 0 };
      volumes.push(current);
    }
    current.orders.push(order);
    current.labels += order.labels;
  }
  return [first, ...volumes];
}

/** Where each label stands in a job of these orders, as `jobTurns` comes to them. */
export function jobPlaces(orders: readonly OrderLabels[], isCollated: boolean): JobVolume['placeOf'] {
  const places = new Map<number, readonly JobPlace[]>();
  if (!isCollated) {
    let before = 0;
    orders.forEach(({ row, labels }, rows) => {
      places.set(row, [{ rows, labels: before }]);
      before += labels;
    });
    return (row) => places.get(row)?.[0] ?? NOWHERE;
  }
  const bySet = new Map<number, JobPlace[]>();
  let labels = 0;
  let going: readonly (readonly [number, OrderLabels])[] = [...orders.entries()];
  for (let set = 1; going.length > 0; set += 1) {
    for (const [rows, { row }] of going) {
      const known = bySet.get(row) ?? [];
      bySet.set(row, known);
      // A serial number counts the labels before the order's first.
      known.push({ rows, labels: labels + 1 - set });
      labels += 1;
    }
    const done = set;
    going = going.filter(([, order]) => order.labels > done);
  }
  return (row, piece) => bySet.get(row)?.[piece - 1] ?? NOWHERE;
}

const NOWHERE: JobPlace = { rows: 0, labels: 0 };

/**
 * The sheets of each volume: the first goes on where the job was to begin, each other one begins with a new sheet. Where the job
 * cannot be put on them, each says so by itself.
 */
export function volumeSheets(
  sheet: JobSheet,
  volumes: readonly Volume[],
): readonly { readonly sheet: JobSheet; readonly sheetsBefore: number }[] {
  let sheetsBefore = 0;
  return volumes.map(({ labels }, at) => {
    const own = at === 0 ? sheet : { ...sheet, fill: { ...sheet.fill, start: 1, used: new Set<number>() } };
    const before = sheetsBefore;
    const plan = fillSheets(own.stock, own.fill);
    if (plan.ok) sheetsBefore += plan.value.pagesFor(labels);
    return { sheet: own, sheetsBefore: before };
  });
}
