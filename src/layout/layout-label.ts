import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import type { Growths } from './arrange-bands.ts';
import { invisibleTexts } from './check-inks.ts';
import type { Band } from '../template/template.ts';
import { isEmptyBand } from './element-texts.ts';
import { growthsOf } from './grow-texts.ts';
import type { LabelInputs, Refusal } from './label-layout.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { placeWatermark } from './watermark.ts';
import { coveredCodes, placeOnLabel } from './place-on-label.ts';
import { arrangement, outOf } from './prepare-template.ts';
import type { PreparedElement, PreparedTemplate } from './prepare-template.ts';

/**
 * Takes a prepared template and one masked order with its date and piece; gives the label as a scene, or the first
 * reason, in the template's order, why there is none. What is drawn comes from the masked order, the template and
 * the fonts alone, with a watermark behind them where one is wanted: equal inputs give equal scenes. `scene.fixed` is one array object for all labels of a prepared
 * template that leave the same bands out and whose texts grow alike; it is painted before `scene.marks`.
 */
export function layoutLabel(whole: PreparedTemplate, label: LabelInputs): Result<Scene, Refusal> {
  const prepared = arrangementFor(whole, label);
  const { inputs, shared } = prepared;
  if (shared.fixed === undefined) {
    const fixed = placeAll(prepared.fixed, prepared, label);
    if (!fixed.ok) return fixed;
    const unseen = invisibleTexts(fixed.value);
    shared.fixed = { placed: fixed.value, marks: fixed.value.map(markOf), unseen };
  }
  const changing = placeAll(prepared.changing, prepared, label);
  if (!changing.ok) return changing;
  const { placed, unseen } = shared.fixed;
  const { template, fonts, fixedText } = inputs;
  const marks = { fixed: placed, changing: changing.value };
  const words =
    label.watermark === undefined
      ? []
      : placeWatermark(fixedText(label.watermark), template, marks, fonts.shaper);
  const all = [...placed, ...changing.value, ...words];
  const [wrong] = [...coveredCodes(all), ...unseen, ...invisibleTexts(all, placed.length)];
  if (wrong !== undefined) return failure(wrong);
  return success({
    width: inputs.template.width,
    height: inputs.template.height,
    dpi: inputs.dpi,
    fixed: shared.fixed.marks,
    marks: [...changing.value, ...words].map(markOf),
  });
}

/** The arrangement that a label is laid out in: without the bands that it has nothing for, its texts grown. */
export function arrangementFor(whole: PreparedTemplate, label: LabelInputs): PreparedTemplate {
  const empty = emptyBands(whole, label);
  const growths = whole.growing.length === 0 ? NONE : growthsOf(whole, outOf(whole, empty), label);
  return arrangement(whole, empty, growths);
}

/** The bands that a label has nothing for. */
export function bandsLeftOut(whole: PreparedTemplate, label: LabelInputs): readonly Band[] {
  return emptyBands(whole, label).flatMap((at) => whole.collapsing[at]?.band ?? []);
}

/** Their places in `collapsing`. */
function emptyBands({ collapsing, inputs }: PreparedTemplate, label: LabelInputs): readonly number[] {
  return collapsing.flatMap((band, at) => (isEmptyBand(band, inputs, label) ? [at] : []));
}

const NONE: Growths = new Map();

const markOf = ({ mark }: PlacedMark): Mark => mark;

function placeAll(
  elements: readonly PreparedElement[],
  prepared: PreparedTemplate,
  label: LabelInputs,
): Result<readonly PlacedMark[], Refusal> {
  const marks: PlacedMark[] = [];
  for (const element of elements) {
    const placed = placeOnLabel(element, prepared, label);
    if (!placed.ok) return placed;
    marks.push(...placed.value);
  }
  return success(marks);
}
