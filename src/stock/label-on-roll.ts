import { mm } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Problem } from '../base/problem.ts';
import { labelOnPlace } from './label-on-place.ts';
import { CUT_TOLERANCE } from './stock.ts';
import type { Box, RollStock, Size } from './stock.ts';

/** Where a label smaller than those of the roll lies on them: in the middle, or in their upper left corner. */
export const ROLL_PLACEMENTS = ['middle', 'corner'] as const;
export type RollPlacement = (typeof ROLL_PLACEMENTS)[number];

/** How a label lies on one label of a roll, in millimetres; y along the feed. */
export interface LabelOnRoll {
  /** One label of the roll; of a roll without end, the piece that is cut. */
  readonly page: Size;
  readonly box: Box;
  /** By a quarter to the right. */
  readonly turned: boolean;
}

/**
 * Puts a label on a label of the roll; turned where it fits only so. A piece of a continuous roll is as long as the label, or as
 * the shortest that can be cut. Refuses what fits neither way, with both sizes: `label-larger-than-roll`, and of a roll without end
 * `label-larger-than-piece`.
 */
export function labelOnRoll(roll: RollStock, label: Size, at: RollPlacement): Result<LabelOnRoll> {
  const [upright, turned] = [
    pageFor(roll, label),
    pageFor(roll, { width: label.height, height: label.width }),
  ];
  const page = upright ?? turned;
  const placed = page && labelOnPlace({ x: mm(0), y: mm(0), ...page }, label);
  if (page === undefined || placed === undefined) return failure(tooLarge(roll, label));
  if (at === 'middle') return success({ page, ...placed });
  return success({ page, box: { ...placed.box, x: mm(0), y: mm(0) }, turned: placed.turned });
}

/** The roll's label that holds one of this size as it lies; undefined where it is too large. */
function pageFor({ label, feed }: RollStock, { width, height }: Size): Size | undefined {
  if (width > label.width + CUT_TOLERANCE) return undefined;
  if (feed.by === 'continuous') {
    if (height > feed.longest + CUT_TOLERANCE) return undefined;
    return { width: label.width, height: mm(Math.max(height, feed.shortest)) };
  }
  return height > label.height + CUT_TOLERANCE ? undefined : { width: label.width, height: label.height };
}

function tooLarge({ label: place, feed }: RollStock, label: Size): Problem {
  const sizes = { width: hundredths(label.width), height: hundredths(label.height) };
  const rollWidth = hundredths(place.width);
  if (feed.by === 'continuous')
    return {
      code: 'label-larger-than-piece',
      params: { ...sizes, rollWidth, longest: hundredths(feed.longest) },
    };
  return {
    code: 'label-larger-than-roll',
    params: { ...sizes, rollWidth, rollHeight: hundredths(place.height) },
  };
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
