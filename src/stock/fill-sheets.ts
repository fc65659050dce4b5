import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { placesOnSheet } from './sheet-places.ts';
import type { FillOrder, Place } from './sheet-places.ts';
import type { SheetStock } from './stock.ts';
import type { StockProblem } from './stock-problems.ts';

/** How sheets are filled. Only of the first sheet may some labels be gone. */
export interface SheetFill {
  readonly order: FillOrder;
  /** The number of the place to begin at; those that are filled before it stay empty. */
  readonly start: number;
  /** Numbers of places that are used. */
  readonly used: ReadonlySet<number>;
}

/** Which label goes where. Labels and pages count from 0. */
export interface SheetPlan<Each = Place> {
  readonly perSheet: number;
  readonly onFirst: number;
  /** How many pages that many labels need. */
  pagesFor(labels: number): number;
  at(label: number): { readonly page: number; readonly place: Each };
}

/**
 * Plans a job on sheets. Refuses numbers that no place has (`stock-place`, with `max`) and a first sheet on which nothing
 * is left (`stock-all-used`).
 */
export function fillSheets(sheet: SheetStock, fill: SheetFill): Result<SheetPlan, StockProblem> {
  return fillPlaces(placesOnSheet(sheet, fill.order), fill);
}

/** The same for the places of a sheet, in the order in which they are filled. */
export function fillPlaces<Each extends { readonly number: number }>(
  places: readonly Each[],
  fill: Pick<SheetFill, 'start' | 'used'>,
): Result<SheetPlan<Each>, StockProblem> {
  const max = places.length;
  const begin = places.findIndex(({ number }) => number === fill.start);
  const unknown = [...fill.used].some((used) => !Number.isInteger(used) || used < 1 || used > max);
  if (begin < 0 || unknown) return failure({ code: 'stock-place', params: { max } });
  const first = places.slice(begin).filter(({ number }) => !fill.used.has(number));
  if (first.length === 0) return failure({ code: 'stock-all-used' });
  return success({
    perSheet: max,
    onFirst: first.length,
    pagesFor: (labels) => (labels === 0 ? 0 : 1 + Math.ceil(Math.max(0, labels - first.length) / max)),
    at(label) {
      const later = label - first.length;
      const page = later < 0 ? 0 : 1 + Math.floor(later / max);
      const place = later < 0 ? first[label] : places[later % max];
      if (place === undefined) throw new RangeError('labels count from 0');
      return { page, place };
    },
  });
}
