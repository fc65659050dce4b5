import { SORT_KEYS, sortedRows } from '../masking/sort-orders.ts';
import type { SortKey } from '../masking/sort-orders.ts';
import type { Order } from '../orders/order.ts';
import type { Forecasts } from '../print/label-job.ts';
import { PRINT_MARKS } from '../print/print-mark.ts';
import type { PrintMark } from '../print/print-mark.ts';
import { UsageError } from './command.ts';
import { nodePause } from './node-tools.ts';

const MOST_COPIES = 99;
const MOST_PER_VOLUME = 100_000;

export const JOB_OPTIONS = {
  copies: { type: 'string' },
  collate: { type: 'boolean' },
  sort: { type: 'string' },
  mark: { type: 'string' },
  volume: { type: 'string' },
  'scan-all': { type: 'boolean' },
} as const;

export const JOB_HELP = `
  --copies N            labels for each order, numbered as its pieces; default 1, at most ${MOST_COPIES}
  --collate             whole sets one after the other; without it the labels of an order come together
  --sort KEY            ${SORT_KEYS.join(', ')}: by where parcels go, by city, by what is in them; default: as in the file
  --mark WORD           ${PRINT_MARKS.join(', ')}: what the labels say that they are, in the template's {{print.mark}}; drafts, and
                        tests without such a field, also large wherever the label is free
  --volume N            split the labels into files of at most N, as a roll holds so many: NAME-1-of-3.pdf and on, each
                        proven by itself; an order's labels stay together, and serial numbers go on. Labels of
                        --separators come in addition to the N: leave room for them on the roll. One file, OUT itself, where
                        all fit. The receipts are printed as { volumes: [{ file, ... }] }, rows that are no order in
                        the first
  --scan-all            show a decoder every code as it would fare on paper, some 50 ms each; without it the first two of
                        each size, 64 at most, while all are measured`;

interface JobValues {
  readonly copies?: string | undefined;
  readonly collate?: boolean | undefined;
  readonly sort?: string | undefined;
  readonly mark?: string | undefined;
  readonly volume?: string | undefined;
  readonly 'scan-all'?: boolean | undefined;
}

/** Which labels there are of each order, and in which order they come. */
export interface JobOptions {
  readonly copies: number;
  readonly isCollated: boolean;
  readonly sort: SortKey | undefined;
  readonly mark: PrintMark | undefined;
  /** Labels of a file; undefined where there is one. */
  readonly perVolume: number | undefined;
  readonly forecasts: Forecasts;
}

/** Throws a `UsageError` for what cannot be. */
export function jobOptions(values: JobValues): JobOptions {
  const { copies, collate = false, sort, mark, volume } = values;
  return {
    copies: copiesOf(copies),
    isCollated: collate,
    sort: oneOf('--sort', SORT_KEYS, sort),
    mark: oneOf('--mark', PRINT_MARKS, mark),
    perVolume: volume === undefined ? undefined : volumeOf(volume),
    forecasts: values['scan-all'] === true ? 'all' : 'few',
  };
}

/** Orders as the labels are wanted. */
export async function inOrder(
  orders: readonly Order[],
  sort: SortKey | undefined,
): Promise<readonly Order[]> {
  if (sort === undefined) return orders;
  const byRow = new Map(orders.map((order) => [order.row, order]));
  const rows = await sortedRows(orders, sort, nodePause);
  return rows.flatMap((row) => byRow.get(row) ?? []);
}

/** Undefined where nothing was given; throws a `UsageError` for other words. */
export function oneOf<Word extends string>(
  option: string,
  words: readonly Word[],
  given: string | undefined,
): Word | undefined {
  const word = words.find((each) => each === given);
  if (given !== undefined && word === undefined) throw new UsageError(`${option} takes ${words.join(', ')}`);
  return word;
}

function volumeOf(given: string): number {
  const labels = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (labels < 1 || labels > MOST_PER_VOLUME) {
    throw new UsageError(`--volume takes a whole number of labels from 1 to ${MOST_PER_VOLUME}`);
  }
  return labels;
}

function copiesOf(given: string | undefined): number {
  const copies = Number(given ?? 1);
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
    throw new UsageError(`--copies takes a whole number from 1 to ${MOST_COPIES}`);
  }
  return copies;
}
