import type { Order } from '../orders/order.ts';
import type { JobPlace } from '../template/serial-number.ts';
import type { JobVolume } from './volumes.ts';

/** Some labels of one order, drawn one after the other. */
export interface JobTurn {
  readonly order: Order;
  /** How many labels the order has in all. */
  readonly pieces: number;
  /** Which of them are drawn now; from 1, rising. */
  readonly drawn: readonly number[];
  /** For serial numbers: what of the job comes before, refused rows included, so that the numbers of the others stay. */
  readonly place: JobPlace;
}

interface TurnsJob {
  readonly orders: Iterable<Order>;
  readonly copies: number;
  readonly copiesOf?: (row: number) => number;
  readonly isCollated?: boolean | undefined;
  readonly volume?: Pick<JobVolume, 'placeOf'> | undefined;
}

/**
 * The labels of a job in the order in which they are printed: all labels of an order together, or, collated, the first of every order,
 * then the second of every order that has one, and so on.
 */
export function* jobTurns({
  orders,
  copies,
  copiesOf,
  isCollated = false,
  volume,
}: TurnsJob): Generator<JobTurn> {
  const piecesOf = ({ row }: Order): number => copiesOf?.(row) ?? copies;
  let sets = 1;
  if (isCollated) for (const order of orders) sets = Math.max(sets, piecesOf(order));
  let labels = 0;
  for (let set = 1; set <= sets; set += 1) {
    let rows = 0;
    for (const order of orders) {
      const pieces = piecesOf(order);
      const drawn = isCollated ? [set] : Array.from({ length: pieces }, (_, at) => at + 1);
      const [first = 1] = drawn;
      if (first <= pieces) {
        // A serial number counts the labels before the order's first.
        const place = volume?.placeOf(order.row, first) ?? { rows, labels: labels + 1 - first };
        yield { order, pieces, drawn, place };
        labels += drawn.length;
      }
      rows += 1;
    }
  }
}
