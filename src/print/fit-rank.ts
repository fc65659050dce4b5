import { CUT_TOLERANCE } from '../stock/stock.ts';
import type { Size } from '../stock/stock.ts';
import type { LabelFit } from './sheet-plan.ts';

/** How well a label's place suits it, the best first. */
type Fitting = 'same' | 'larger' | 'turned' | 'none';
const FITTINGS: readonly Fitting[] = ['same', 'larger', 'turned', 'none'];

interface Fitted {
  readonly place: Size;
  readonly fit: LabelFit;
}

/**
 * Things to put a label on, first those of its own size, then those that are larger, then those on which it lies turned, each with the
 * least paper to spare first; those on which it does not fit stay behind in their order.
 */
export function byFit<Each>(
  things: readonly Each[],
  label: Size,
  fitted: (each: Each) => Fitted,
): readonly Each[] {
  const ranked = things.map((each) => {
    const { place, fit } = fitted(each);
    const fitting = fittingOf(place, fit, label);
    return {
      each,
      rank: FITTINGS.indexOf(fitting),
      area: fitting === 'none' ? 0 : place.width * place.height,
    };
  });
  return ranked
    .toSorted((one, other) => one.rank - other.rank || one.area - other.area)
    .map(({ each }) => each);
}

function fittingOf(place: Size, fit: LabelFit, label: Size): Fitting {
  if (!fit.fits) return 'none';
  if (fit.turned) return 'turned';
  const is = (one: number, other: number): boolean => Math.abs(one - other) <= CUT_TOLERANCE;
  return is(place.width, label.width) && is(place.height, label.height) ? 'same' : 'larger';
}
