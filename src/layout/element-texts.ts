import type { MaskedText } from '../privacy/masked-text.ts';
import type { TemplateField, TextElement } from '../template/template.ts';
import type { Holds } from './conditions.ts';
import { FIELD_VALUES } from './field-values.ts';
import type { FieldValue } from './field-values.ts';
import type { LabelInputs, TemplateInputs } from './label-layout.ts';
import type { CollapsingBand, PreparedElement, PreparedLine, PreparedTextLine } from './prepare-template.ts';
import type { StyledText } from './run-paragraph.ts';
import { applyPipes } from './text-pipes.ts';
import { isWithheld } from './withheld-fields.ts';
import { tidyRuns } from './tidy-runs.ts';
import { tidyText } from './tidy-text.ts';

/** Whether an element is drawn on this label. */
export function isShown(
  { showIf }: PreparedElement,
  { fixedText }: TemplateInputs,
  label: LabelInputs,
): boolean {
  return showIf === undefined || holdsOn(showIf, fixedText, label);
}

/** Whether a condition holds on this label. */
export function holdsOn(
  condition: Holds,
  fixedText: TemplateInputs['fixedText'],
  label: LabelInputs,
): boolean {
  return condition((field) => FIELD_VALUES[field](label, fixedText));
}

/** A text element as it looks on this label. */
export function lookOf(
  { element, looks }: Extract<PreparedElement, { readonly kind: 'text' }>,
  { fixedText }: TemplateInputs,
  label: LabelInputs,
): TextElement {
  const look = looks.find(({ holds }) => holdsOn(holds, fixedText, label));
  return look?.element ?? element;
}

/**
 * Whether nothing that a band's elements bind has anything. The hidden number of a code that is drawn is not nothing, so
 * that the label is refused; that of one that is not drawn must not tell itself from none.
 */
export function isEmptyBand(
  { fields, codes }: CollapsingBand,
  inputs: TemplateInputs,
  label: LabelInputs,
): boolean {
  const valueOf = (field: TemplateField) => FIELD_VALUES[field](label, inputs.fixedText);
  return (
    fields.every((field) => isBlank(valueOf(field).text)) &&
    codes.every(
      (code) =>
        code.fields.every((field) => valueOf(field).states.every((state) => state === 'empty')) ||
        !isShown(code.element, inputs, label),
    )
  );
}

const isBlank = (text: MaskedText): boolean => text.text.trim() === '';

/** Paragraphs of a text element, filled in and tidied, without the lines all of whose fields are empty. */
export function linesOf(
  lines: readonly PreparedLine[],
  inputs: TemplateInputs,
  label: LabelInputs,
): readonly MaskedText[] {
  return lines.flatMap((line) => {
    const values = valuesOf(line, inputs, label);
    if (isUnfilled(line, values)) return [];
    return tidyText(together(values, inputs), inputs.fixedText(' '));
  });
}

/** Whether a line binds fields, all of which are empty. */
function isUnfilled(line: PreparedLine, values: readonly FieldValue[]): boolean {
  return (
    line.some((piece) => piece.kind === 'field') &&
    line.every((piece, index) => piece.kind === 'fixed' || values[index]?.text.isEmpty !== false)
  );
}

/**
 * Paragraphs of a text element with runs, as above: a line is left out where all fields of all its runs are empty.
 * Line ends within a value are spaces here; blanks where two runs meet are one.
 */
export function runsOf(
  lines: readonly PreparedTextLine[],
  element: TextElement,
  inputs: TemplateInputs,
  label: LabelInputs,
): readonly (readonly StyledText[])[] {
  return lines.flatMap((runs) => {
    const values = runs.map(({ line }) => valuesOf(line, inputs, label));
    if (
      isUnfilled(
        runs.flatMap(({ line }) => line),
        values.flat(),
      )
    )
      return [];
    const styled = runs.map(({ run }, at) => ({
      text: together(values[at] ?? [], inputs),
      weight: run?.weight ?? element.weight,
      factor: run?.size ?? 1,
      inverse: run?.inverse ?? false,
      ...(run?.ink === undefined ? {} : { ink: run.ink }),
    }));
    return [tidyRuns(styled, inputs.fixedText(' '))];
  });
}

/** A code's text, untouched, and what masking did to what is in it; empty where one of its fields is. */
export function codeContent(line: PreparedLine, inputs: TemplateInputs, label: LabelInputs): FieldValue {
  const values = valuesOf(line, inputs, label);
  const states = values.flatMap((value) => value.states);
  // A number that lacks a part is another number.
  const isWhole = values.every(({ text }) => !text.isEmpty);
  return { text: isWhole ? together(values, inputs) : inputs.fixedText(''), states };
}

function valuesOf(
  line: PreparedLine,
  { fixedText }: TemplateInputs,
  label: LabelInputs,
): readonly FieldValue[] {
  return line.map((piece) => {
    if (piece.kind === 'fixed') return piece;
    const { text, states } = FIELD_VALUES[piece.field](label, fixedText);
    return { text: applyPipes(text, piece.pipes, isWithheld(piece.field, label)), states };
  });
}

function together(values: readonly FieldValue[], { fixedText }: TemplateInputs): MaskedText {
  const [first, ...rest] = values;
  return first === undefined ? fixedText('') : first.text.concat(...rest.map((value) => value.text));
}
