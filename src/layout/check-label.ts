import { checkInks, invisibleTexts } from './check-inks.ts';
import { checkLayers } from './check-layers.ts';
import { checkMarks, worstOfEach } from './check-marks.ts';
import type { Finding } from './label-findings.ts';
import type { LabelInputs, Refusal } from './label-layout.ts';
import { arrangementFor } from './layout-label.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { coveredCodes, placeOnLabel } from './place-on-label.ts';
import type { PreparedElement, PreparedTemplate } from './prepare-template.ts';

/** Takes one label; gives all that is to be said of it, at most once of each code and element. */
export type CheckLabel = (label: LabelInputs) => readonly Finding[];

/** What could be placed, and why the rest could not. */
interface PlacedAll {
  readonly marks: readonly PlacedMark[];
  readonly refusals: readonly Refusal[];
}

/** What is the same on every label, and what is to be said of its inks. */
interface PlacedSame extends PlacedAll {
  readonly unseen: readonly Refusal[];
  readonly inks: readonly Finding[];
}

/**
 * Takes a prepared template; gives the check of its labels. It places the elements as `layoutLabel` does and goes on
 * where that stops: a label has errors exactly where it would be refused, the reason of the refusal among them.
 */
export function createLabelCheck(whole: PreparedTemplate): CheckLabel {
  /** What is the same on every label of an arrangement, once nothing of it is refused. */
  const fixed = new WeakMap<PreparedTemplate, PlacedSame>();
  return (label) => {
    const prepared = arrangementFor(whole, label);
    const same = fixed.get(prepared) ?? placeSame(prepared, label);
    // A refusal may be for want of a font that is loaded later.
    if (same.refusals.length === 0) fixed.set(prepared, same);
    const changing = placeEach(prepared.changing, prepared, label);
    const marks = [...same.marks, ...changing.marks];
    const unseen = [...same.unseen, ...invisibleTexts(marks, same.marks.length)];
    const refusals = [...same.refusals, ...changing.refusals, ...coveredCodes(marks), ...unseen];
    const { template } = prepared.inputs;
    const layers = checkLayers(marks);
    const isUnseen = ({ element }: Finding): boolean =>
      unseen.some(({ field }) => field === element) ||
      layers.some((found) => found.code === 'element-covered' && found.element === element);
    return [
      ...worstOfEach(refusals.map(errorOf)),
      ...checkMarks(marks, template),
      ...layers,
      ...[...same.inks, ...checkInks(marks, template, same.marks.length)].filter((found) => !isUnseen(found)),
    ];
  };
}

function placeSame(prepared: PreparedTemplate, label: LabelInputs): PlacedSame {
  const placed = placeEach(prepared.fixed, prepared, label);
  const inks = checkInks(placed.marks, prepared.inputs.template);
  return { ...placed, unseen: invisibleTexts(placed.marks), inks };
}

function placeEach(
  elements: readonly PreparedElement[],
  prepared: PreparedTemplate,
  label: LabelInputs,
): PlacedAll {
  const marks: PlacedMark[] = [];
  const refusals: Refusal[] = [];
  for (const element of elements) {
    const placed = placeOnLabel(element, prepared, label);
    if (placed.ok) marks.push(...placed.value);
    else refusals.push(placed.problem);
  }
  return { marks, refusals };
}

function errorOf({ code, field = '', params = {} }: Refusal): Finding {
  const { codePoints } = params;
  // Of missing characters the label with the most is the worst.
  const depth = typeof codePoints === 'string' ? codePoints.length : 0;
  return { code, element: field, severity: 'error', params, depth };
}
