import { mm, pt } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { MaskState } from '../masking/masked-order.ts';
import { codeText } from '../symbols/code-text.ts';
import { joinParts } from '../symbols/text-parts.ts';
import type { LineElement, RectElement, TextElement } from '../template/template.ts';
import { codeContent, linesOf } from './element-texts.ts';
import { fitText } from './fit-text.ts';
import type { FitFailure } from './fit-text.ts';
import { refuse } from './label-layout.ts';
import type { LabelInputs, Refusal } from './label-layout.ts';
import { placed } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { CAPTION_LEADING, placeCode } from './place-code.ts';
import { insetOf, placeText } from './place-text.ts';
import type { PreparedElement, PreparedTemplate } from './prepare-template.ts';

type Placed = Result<readonly PlacedMark[], Refusal>;
type Prepared<Kind extends PreparedElement['kind']> = Extract<PreparedElement, { readonly kind: Kind }>;

/** The marks of one element of one label, or why it cannot be drawn. */
export function placeElement(
  element: PreparedElement,
  prepared: PreparedTemplate,
  label: LabelInputs,
): Placed {
  switch (element.kind) {
    case 'text':
      return placeTextElement(element, prepared, label);
    case 'code':
      return placeCodeElement(element, prepared, label);
    case 'shape':
      return success([placed(element.element.id, shapeOf(element.element))]);
  }
}

function placeTextElement(
  prepared: Prepared<'text'>,
  { inputs, shared }: PreparedTemplate,
  label: LabelInputs,
): Placed {
  const { element } = prepared;
  const lines = linesOf(prepared.lines, inputs, label);
  if (lines.length === 0) return success([]);
  // Line ends are gone from tidied text, so that different lines never make one key.
  const key = lines.map((line) => line.text).join('\n');
  const last = shared.last.get(prepared);
  if (last?.key === key) return success(last.marks);

  const room = { ...element, width: element.width - 2 * insetOf(element) };
  const fitted = fitText(lines, room, inputs.fonts.shaper);
  if ('code' in fitted) return failure(textRefusal(fitted, element));
  const text = placeText(fitted, element);
  const marks = element.inverse ? [placed(element.id, blackBox(element)), ...text] : text;
  shared.last.set(prepared, { key, marks });
  return success(marks);
}

const blackBox = ({ x, y, width, height }: TextElement) =>
  ({ kind: 'rect', x, y, width, height, fill: 'black' }) as const;

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
  const { symbology } = element;
  const content = codeContent(prepared.content, inputs, label);
  if (content.states.some((state) => !READABLE[state])) return refuse('code-hidden', element.id);
  if (content.text.isEmpty) return refuse('code-empty', element.id);
  const text = codeText(symbology, content.text.text, element);
  if (!text.ok) return refuse(text.problem, element.id, { symbology });
  const says = joinParts(content.text, text.value.says, inputs.fixedText);
  const modules = inputs.encode(symbology, says, element);
  if (!modules.ok) return refuse(modules.problem, element.id, { symbology });
  const code = placeCode(element, says, modules.value, inputs.dpi);
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

/** Length of dash and of gap, in millimetres. */
const DASH: readonly Mm[] = [mm(1.5), mm(1)];

function shapeOf(element: RectElement | LineElement) {
  const { x, y, width, height } = element;
  if (element.kind === 'rect') return { kind: 'rect', x, y, width, height, fill: element.fill } as const;
  const ends =
    width >= height
      ? { x1: x, y1: mm(y + height / 2), x2: mm(x + width), y2: mm(y + height / 2) }
      : { x1: mm(x + width / 2), y1: y, x2: mm(x + width / 2), y2: mm(y + height) };
  return { kind: 'line', ...ends, width: element.thickness, dash: element.dashed ? DASH : [] } as const;
}
