import type { MaskedText } from '../privacy/masked-text.ts';
import type { TemplateField } from '../template/template.ts';
import { FIELD_VALUES } from './field-values.ts';
import type { FieldValue } from './field-values.ts';
import type { LabelInputs, TemplateInputs } from './label-layout.ts';
import type { CollapsingBand, PreparedElement, PreparedLine } from './prepare-template.ts';
import { tidyText } from './tidy-text.ts';

/**
 * Whether an element's condition holds: absent, or one of its fields has something. A code whose number is hidden is
 * not left out like one that has none: the label is refused for it.
 */
export function isShown(
  { kind, element }: PreparedElement,
  inputs: TemplateInputs,
  label: LabelInputs,
): boolean {
  return (
    element.showIf === undefined ||
    element.showIf.some((field) => {
      const { text, states } = FIELD_VALUES[field](label, inputs.fixedText);
      return !text.isEmpty || (kind === 'code' && states.some((state) => state !== 'empty'));
    })
  );
}

/** Whether nothing that a band's elements bind has anything; as above, a code's hidden number is not nothing. */
export function isEmptyBand(
  { fields, codeFields }: CollapsingBand,
  inputs: TemplateInputs,
  label: LabelInputs,
): boolean {
  const valueOf = (field: TemplateField) => FIELD_VALUES[field](label, inputs.fixedText);
  return (
    fields.every((field) => isBlank(valueOf(field).text)) &&
    codeFields.every((field) => {
      const { text, states } = valueOf(field);
      return isBlank(text) && states.every((state) => state === 'empty');
    })
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
    const isBound = line.some((piece) => piece.kind === 'field');
    const isEmpty = line.every(
      (piece, index) => piece.kind === 'fixed' || values[index]?.text.isEmpty !== false,
    );
    return isBound && isEmpty ? [] : tidyText(together(values, inputs), inputs.fixedText(' '));
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
  return line.map((piece) => (piece.kind === 'fixed' ? piece : FIELD_VALUES[piece.field](label, fixedText)));
}

function together(values: readonly FieldValue[], { fixedText }: TemplateInputs): MaskedText {
  const [first, ...rest] = values;
  return first === undefined ? fixedText('') : first.text.concat(...rest.map((value) => value.text));
}
