import { pt } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { isQuarterTurn } from '../base/turn.ts';
import type { MaskState } from '../masking/masked-order.ts';
import { codeText } from '../symbols/code-text.ts';
import { joinParts } from '../symbols/text-parts.ts';
import type { TextElement } from '../template/template.ts';
import { turnOf } from '../template/turned-box.ts';
import { codeContent, holdsOn, linesOf, lookOf, runsOf } from './element-texts.ts';
import { fitRuns } from './fit-runs.ts';
import { fitTable } from './fit-table.ts';
import { fitText } from './fit-text.ts';
import type { FitFailure } from './fit-text.ts';
import { refuse } from './label-layout.ts';
import type { LabelInputs, Refusal, TemplateInputs } from './label-layout.ts';
import { placed, turned } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { CAPTION_LEADING, placeCode } from './place-code.ts';
import { placeImage } from './place-image.ts';
import { placeRuns } from './place-runs.ts';
import { checkboxMarks, shapeMarks } from './place-shape.ts';
import type { ShapeMark } from './place-shape.ts';
import { placeSealed } from './place-sealed.ts';
import { placeTable } from './place-table.ts';
import { placeText, roomOf } from './place-text.ts';
import { tableTexts } from './table-texts.ts';
import type { PreparedElement, PreparedTemplate } from './prepare-template.ts';

type Placed = Result<readonly PlacedMark[], Refusal>;
type Prepared<Kind extends PreparedElement['kind']> = Extract<PreparedElement, { readonly kind: Kind }>;

/** The marks of one element of one label, or why it cannot be drawn: laid out upright in its box, then turned. */
export function placeElement(
  element: PreparedElement,
  prepared: PreparedTemplate,
  label: LabelInputs,
): Placed {
  const marks = placeUpright(element, prepared, label);
  const turn = turnOf(element.element);
  return turn === undefined || !marks.ok ? marks : success(marks.value.map((mark) => turned(mark, turn)));
}

function placeUpright(element: PreparedElement, prepared: PreparedTemplate, label: LabelInputs): Placed {
  switch (element.kind) {
    case 'text':
      return placeTextElement(element, prepared, label);
    case 'code':
      return placeCodeElement(element, prepared, label);
    case 'sealed':
      return placeSealed(element.element, prepared.inputs, label);
    case 'image':
      return placeImageElement(element, prepared);
    case 'table':
      return placeTableElement(element, prepared, label);
    case 'shape':
      return success(placedShapes(element, shapeMarks(element.element)));
    case 'checkbox': {
      const { tickIf } = element;
      const isTicked = tickIf !== undefined && holdsOn(tickIf, prepared.inputs.fixedText, label);
      return success(placedShapes(element, checkboxMarks(element.element, isTicked)));
    }
  }
}

function placeTextElement(
  prepared: Prepared<'text'>,
  { inputs, shared }: PreparedTemplate,
  label: LabelInputs,
): Placed {
  const element = lookOf(prepared, inputs, label);
  if (prepared.hasRuns) return placeRunElement(prepared, element, inputs, label);
  const lines = linesOf(prepared.flat, inputs, label);
  if (lines.length === 0) return success([]);
  // Line ends are gone from tidied text, so that different lines never make one key.
  const key = lines.map((line) => line.text).join('\n');
  const last = shared.last.get(prepared);
  if (last?.key === key && last.element === element) return success(last.marks);

  const fitted = fitText(lines, roomOf(element, inputs.fixedText), inputs.fonts.shaper);
  if ('code' in fitted) return failure(textRefusal(fitted, element));
  const text = placeText(fitted, element);
  const marks = element.inverse ? [placed(element.id, boxBelow(element)), ...text] : text;
  shared.last.set(prepared, { key, element, marks });
  return success(marks);
}

function placeRunElement(
  prepared: Prepared<'text'>,
  element: TextElement,
  inputs: TemplateInputs,
  label: LabelInputs,
): Placed {
  const paragraphs = runsOf(prepared.lines, element, inputs, label);
  if (paragraphs.length === 0) return success([]);
  const fitted = fitRuns(paragraphs, roomOf(element, inputs.fixedText), inputs.fonts.shaper);
  if ('code' in fitted) return failure(textRefusal(fitted, element));
  const text = placeRuns(fitted, element);
  return success(element.inverse ? [placed(element.id, boxBelow(element)), ...text] : text);
}

function placeTableElement(
  { element, table }: Prepared<'table'>,
  { inputs }: PreparedTemplate,
  label: LabelInputs,
): Placed {
  const texts = tableTexts(element, table, inputs, label);
  if (texts.count === 0) return success([]);
  const fitted = fitTable(texts, element, inputs.fixedText('…'), inputs.fonts.shaper);
  return 'code' in fitted ? failure(textRefusal(fitted, element)) : success(placeTable(fitted, element));
}

const boxBelow = ({ x, y, width, height, ink = 'black' }: TextElement) =>
  ({ kind: 'rect', x, y, width, height, fill: ink }) as const;

function textRefusal(failed: FitFailure, { id, minSize }: Pick<TextElement, 'id' | 'minSize'>): Refusal {
  switch (failed.code) {
    case 'text-overflow':
      return { code: failed.code, field: id, params: { element: id, minSize } };
    case 'missing-glyph': {
      const codePoints = failed.codePoints.map(codePointName).join(' ');
      return { code: failed.code, field: id, params: { element: id, codePoints } };
    }
  }
}

/** `U+20BB7`, as Unicode writes it. */
const codePointName = (codePoint: number): string =>
  `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;

/** What masking may have done to a text that a scanner is to read. */
const READABLE: Readonly<Record<MaskState, boolean>> = {
  empty: true,
  shown: true,
  virtual: true,
  masked: false,
  hidden: false,
  scrubbed: false,
  'already-masked': false,
};
const SMALLEST_CAPTION = pt(5);

function placeCodeElement(
  prepared: Prepared<'code'>,
  { inputs }: PreparedTemplate,
  label: LabelInputs,
): Placed {
  const { element } = prepared;
  const { symbology, rotation } = element;
  if (rotation !== undefined && !isQuarterTurn(rotation)) return refuse('code-turned', element.id);
  const content = codeContent(prepared.content, inputs, label);
  if (content.states.some((state) => !READABLE[state])) return refuse('code-hidden', element.id);
  if (content.text.isEmpty) return refuse('code-empty', element.id);
  const text = codeText(symbology, content.text.text, element);
  if (!text.ok) return refuse(text.problem, element.id, { symbology });
  const says = joinParts(content.text, text.value.says, inputs.fixedText);
  const modules = inputs.encode(symbology, says, element);
  if (!modules.ok) return refuse(modules.problem, element.id, { symbology });
  const code = placeCode(element, says, modules.value, inputs.dpi, rotation);
  if (code === undefined) return refuse('code-does-not-fit', element.id, { dpi: inputs.dpi });
  const marks = [code.mark, ...code.bearers].map((mark) => placed(element.id, mark));
  if (code.captionBox === undefined) return success(marks);

  const caption = {
    ...code.captionBox,
    id: element.id,
    weight: 'regular',
    size: element.captionSize,
    minSize: pt(Math.min(SMALLEST_CAPTION, element.captionSize)),
    lineHeight: CAPTION_LEADING,
    keepWords: true,
    align: 'center',
    verticalAlign: 'top',
    inverse: false,
  } as const;
  const line = joinParts(says, text.value.caption, inputs.fixedText);
  const fitted = fitText([line], caption, inputs.fonts.shaper);
  if ('code' in fitted) return failure(textRefusal(fitted, caption));
  return success([...marks, ...placeText(fitted, caption)]);
}

function placedShapes({ element }: PreparedElement, marks: readonly ShapeMark[]): readonly PlacedMark[] {
  return marks.map((mark) => placed(element.id, mark));
}

function placeImageElement({ element }: Prepared<'image'>, { inputs: { dpi } }: PreparedTemplate): Placed {
  const { id, rotation } = element;
  if (rotation !== undefined && !isQuarterTurn(rotation)) return refuse('image-turned', id);
  const mark = placeImage(element, dpi, rotation);
  return typeof mark === 'string' ? refuse(mark, id, { dpi }) : success([placed(id, mark)]);
}
