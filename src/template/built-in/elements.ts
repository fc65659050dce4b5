import { mm, pt } from '../../base/length.ts';
import type {
  Band,
  CodeElement,
  Condition,
  LineElement,
  TemplateElement,
  TemplateField,
  TextElement,
} from '../template.ts';

/** Left, top, width, height in millimetres. */
type Box = readonly [number, number, number, number];

type TextStyle = Partial<
  Pick<
    TextElement,
    | 'weight'
    | 'lineHeight'
    | 'keepWords'
    | 'align'
    | 'verticalAlign'
    | 'inverse'
    | 'looks'
    | 'overflow'
    | 'showIf'
    | 'stretches'
  >
> & { readonly size: number; readonly minSize: number };

/** Where one of these fields has something. */
export function anyOf(...fields: readonly TemplateField[]): Condition {
  return { match: 'any', tests: fields.map((field) => ({ field, is: 'filled' })) };
}

function boxOf(id: string, [x, y, width, height]: Box) {
  return { id, x: mm(x), y: mm(y), width: mm(width), height: mm(height) };
}

export function text(id: string, box: Box, lines: TextElement['lines'], style: TextStyle): TextElement {
  return {
    kind: 'text',
    ...boxOf(id, box),
    ...(style.showIf === undefined ? {} : { showIf: style.showIf }),
    ...(style.stretches === undefined ? {} : { stretches: style.stretches }),
    lines,
    weight: style.weight ?? 'regular',
    size: pt(style.size),
    minSize: pt(style.minSize),
    lineHeight: style.lineHeight ?? 1.25,
    keepWords: style.keepWords ?? false,
    align: style.align ?? 'left',
    verticalAlign: style.verticalAlign ?? 'top',
    inverse: style.inverse ?? false,
    ...(style.overflow === undefined ? {} : { overflow: style.overflow }),
    ...(style.looks === undefined ? {} : { looks: style.looks }),
  };
}

/** A word in white on a black box. */
export function chip(id: string, box: Box, word: string, size: number, showIf?: Condition): TextElement {
  return text(id, box, [word], {
    size,
    minSize: size,
    weight: 'bold',
    lineHeight: 1,
    align: 'center',
    verticalAlign: 'middle',
    inverse: true,
    ...(showIf === undefined ? {} : { showIf }),
  });
}

export function code(
  id: string,
  box: Box,
  symbology: CodeElement['symbology'],
  captionSize: number | undefined,
): CodeElement {
  return {
    kind: 'code',
    ...boxOf(id, box),
    symbology,
    content: '{{order.code}}',
    caption: captionSize !== undefined,
    captionSize: pt(captionSize ?? 8),
    // An address from a chat has no number: its label has no code.
    showIf: anyOf('order.code'),
  };
}

/** A thin separating line; two dots of a 203 dpi head. */
const THIN = 0.25;

export function rule(id: string, box: Box, thickness: number = THIN): LineElement {
  return { kind: 'line', ...boxOf(id, box), thickness: mm(thickness), style: 'solid' };
}

/** A line across the label, its middle at `y`. */
export function across(
  id: string,
  left: number,
  right: number,
  y: number,
  thickness?: number,
): TemplateElement {
  return rule(id, [left, y - 0.5, right - left, 1], thickness);
}

/** A line down the label, its middle at `x`. */
export function down(id: string, top: number, bottom: number, x: number): TemplateElement {
  return rule(id, [x - 0.5, top, 1, bottom - top]);
}

/** What is as tall as its band stays so. */
export function stretched<Element extends TemplateElement>(element: Element): Element {
  return { ...element, stretches: true };
}

/** A rule that stands beside a block and goes with it. */
export function onlyWith<Element extends TemplateElement>(element: Element, showIf: Condition): Element {
  return { ...element, showIf };
}

/** A strip from `top` to `bottom`; see `Band`. */
export function band(id: string, top: number, bottom: number, grows: number, collapses = false): Band {
  return { id, y: mm(top), height: mm(Math.round((bottom - top) * 100) / 100), collapses, grows };
}
