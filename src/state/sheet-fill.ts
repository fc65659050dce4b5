import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import type { PlaceView, StockView } from '../room/stock-room.ts';
import { fillPlaces } from '../stock/fill-sheets.ts';
import { inFillOrder } from '../stock/sheet-places.ts';
import type { StockProblem } from '../stock/stock-problems.ts';
import type { SheetUse } from './sheet-memory.ts';

/** A job on the sheets of a stock, counted as the room will fill them. */
export interface SheetCount {
  readonly sheets: number;
  /** Places of the last sheet that come after its last label. */
  readonly free: number;
  /** Which label each filled place of the first sheet has, from 1, by the place's number. */
  readonly onFirst: ReadonlyMap<number, number>;
  /** What is gone of the last sheet when the job is printed, by numbers in their order. */
  readonly goneFromLast: readonly number[];
}

/** Counts the sheets of so many labels. Refused as the room refuses it: `stock-place`, `stock-all-used`. */
export function countSheets(
  { places }: Pick<StockView, 'places'>,
  { start, used, order }: SheetUse,
  labels: number,
): Result<SheetCount, StockProblem> {
  const inOrder = inFillOrder(places, order);
  const plan = fillPlaces(inOrder, { start, used: new Set(used) });
  if (!plan.ok) return plan;
  const { at, onFirst, pagesFor } = plan.value;
  const filled = Array.from({ length: Math.min(labels, onFirst) }, (_, label) => at(label).place.number);
  const sheets = pagesFor(labels);
  const last = labels === 0 ? undefined : at(labels - 1).place.number;
  const gone = new Set(throughPlace(inOrder, last));
  if (sheets <= 1) for (const number of used) gone.add(number);
  return success({
    sheets,
    free: places.length - gone.size,
    onFirst: new Map(filled.map((number, label) => [number, label + 1])),
    goneFromLast: [...gone].toSorted((one, other) => one - other),
  });
}

/** The same for volumes, each of which begins on a new sheet but for the first. */
export function countVolumeSheets(
  view: Pick<StockView, 'places'>,
  use: SheetUse,
  volumes: readonly number[],
): Result<SheetCount, StockProblem> {
  const [labels = 0, ...others] = volumes;
  const first = countSheets(view, use, labels);
  if (!first.ok) return first;
  let all = first.value;
  for (const more of others) {
    const next = countSheets(view, { ...use, start: 1, used: [] }, more);
    if (!next.ok) return next;
    const { sheets, free, goneFromLast } = next.value;
    all = { ...all, sheets: all.sheets + sheets, free, goneFromLast };
  }
  return success(all);
}

/** Numbers of the places up to the last that was filled; whoever began later began there because these are gone. */
function throughPlace(inOrder: readonly PlaceView[], last: number | undefined): readonly number[] {
  const end = inOrder.findIndex(({ number }) => number === last);
  return inOrder.slice(0, end + 1).map(({ number }) => number);
}
