import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Mark } from '../scene/scene.ts';
import { isShown } from './element-texts.ts';
import { refuse } from './label-layout.ts';
import type { LabelInputs, Refusal } from './label-layout.ts';
import { ROUNDING, isInside, overlap } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { overlapConvex } from './convex.ts';
import { cornersOf, quietBounds } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { pathReaches } from './path-geometry.ts';
import { placeElement } from './place-element.ts';
import type { PreparedElement, PreparedTemplate } from './prepare-template.ts';

/**
 * The marks of one element of one label, all on the label; none where its condition does not hold. What refuses here
 * refuses the label: drawing and checking both ask this.
 */
export function placeOnLabel(
  element: PreparedElement,
  prepared: PreparedTemplate,
  label: LabelInputs,
): Result<readonly PlacedMark[], Refusal> {
  if (!isShown(element, prepared.inputs, label)) return success([]);
  const placed = placeElement(element, prepared, label);
  if (!placed.ok) return placed;
  const { width, height } = prepared.inputs.template;
  const isOnLabel = placed.value.every(({ bounds }) => isInside(bounds, width, height));
  return isOnLabel ? placed : refuse('mark-outside-label', element.element.id);
}

/**
 * Codes that another mark reaches into, quiet zone included, in the order of the marks; white paper below a code is
 * fine. `by`: the element of the other mark.
 */
export function coveredCodes(marks: readonly PlacedMark[]): readonly Refusal[] {
  return marks.flatMap(({ mark, element }, at) => {
    if (mark.kind !== 'code') return [];
    const free = quietBounds(mark);
    const cover = marks.find((other, otherAt) => {
      if (otherAt === at || !reaches(other, free)) return false;
      return !(isPaper(other.mark) && otherAt < at);
    });
    return cover === undefined ? [] : [refuse('code-covered', element, { by: cover.element }).problem];
  });
}

/** Whether a mark's ink comes into a box: that of a frame around it does not. */
export function reaches({ mark, bounds, corners }: PlacedMark, free: Bounds): boolean {
  if (!overlap(free, bounds)) return false;
  if (mark.kind === 'path') return pathReaches(mark, free);
  return corners === undefined || overlapConvex(corners, cornersOf(free), ROUNDING);
}

const isPaper = (mark: Mark): boolean =>
  (mark.kind === 'rect' || mark.kind === 'path') && mark.fill === 'white';
