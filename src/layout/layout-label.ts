import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { isEmptyBand, isShown } from './element-texts.ts';
import { refuse } from './label-layout.ts';
import type { LabelInputs, Refusal } from './label-layout.ts';
import { isInside, quietBounds, reaches } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { placeElement } from './place-element.ts';
import { arrangement } from './prepare-template.ts';
import type { PreparedElement, PreparedTemplate } from './prepare-template.ts';

/**
 * Takes a prepared template and one masked order with its date and piece; gives the label as a scene, or the first
 * reason, in the template's order, why there is none. What is drawn comes from the masked order, the template and
 * the fonts alone: equal inputs give equal scenes. `scene.fixed` is one array object for all labels of a prepared
 * template that leave the same bands out; it is painted before `scene.marks`.
 */
export function layoutLabel(whole: PreparedTemplate, label: LabelInputs): Result<Scene, Refusal> {
  const prepared = arrangement(whole, emptyBands(whole, label));
  const { inputs, shared } = prepared;
  if (shared.fixed === undefined) {
    const fixed = placeAll(prepared.fixed, prepared, label);
    if (!fixed.ok) return fixed;
    shared.fixed = { placed: fixed.value, marks: fixed.value.map(markOf) };
  }
  const changing = placeAll(prepared.changing, prepared, label);
  if (!changing.ok) return changing;
  const covered = coveredCode([...shared.fixed.placed, ...changing.value]);
  if (covered !== undefined) return refuse('code-covered', covered);
  return success({
    width: inputs.template.width,
    height: inputs.template.height,
    dpi: inputs.dpi,
    fixed: shared.fixed.marks,
    marks: changing.value.map(markOf),
  });
}

function emptyBands({ collapsing, inputs }: PreparedTemplate, label: LabelInputs): readonly number[] {
  return collapsing.flatMap((band, at) => (isEmptyBand(band, inputs, label) ? [at] : []));
}

const markOf = ({ mark }: PlacedMark): Mark => mark;

function placeAll(
  elements: readonly PreparedElement[],
  prepared: PreparedTemplate,
  label: LabelInputs,
): Result<readonly PlacedMark[], Refusal> {
  const { width, height } = prepared.inputs.template;
  const marks: PlacedMark[] = [];
  for (const element of elements) {
    if (!isShown(element, prepared.inputs, label)) continue;
    const placed = placeElement(element, prepared, label);
    if (!placed.ok) return placed;
    if (!placed.value.every(({ bounds }) => isInside(bounds, width, height))) {
      return refuse('mark-outside-label', element.element.id);
    }
    marks.push(...placed.value);
  }
  return success(marks);
}

/** The element of a code that another mark reaches into, quiet zone included; white paper below a code is fine. */
function coveredCode(marks: readonly PlacedMark[]): string | undefined {
  for (const [at, { mark, element }] of marks.entries()) {
    if (mark.kind !== 'code') continue;
    const free = quietBounds(mark);
    const isCovered = marks.some((other, otherAt) => {
      if (otherAt === at || !reaches(other, free)) return false;
      return !(other.mark.kind === 'rect' && other.mark.fill === 'white' && otherAt < at);
    });
    if (isCovered) return element;
  }
  return undefined;
}
