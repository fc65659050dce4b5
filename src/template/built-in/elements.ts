import { mm, pt } from '../../base/length.ts';
import type { IconName } from '../icons.ts';
import type { TemplateTitle } from '../template-titles.ts';
import { TEMPLATE_VERSION } from '../template.ts';
import type {
  Band,
  CheckboxElement,
  CodeElement,
  Condition,
  IconElement,
  LineElement,
  Template,
  TableElement,
  TemplateElement,
  TemplateField,
  TextElement,
} from '../template.ts';

/** A whole template: its title and what is on it. */
export function designed(
  { id, name, width, height }: TemplateTitle,
  elements: readonly TemplateElement[],
  bands: readonly Band[] = [],
): Template {
  return {
    schema: 'hushlabel/template',
    version: TEMPLATE_VERSION,
    ...{ id, name, width, height },
    elements,
    ...(bands.length === 0 ? {} : { bands }),
  };
}

/** Left, top, width, height in millimetres. */
export type Box = readonly [number, number, number, number];

export type TextStyle = Partial<
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
    | 'ink'
    | 'maxHeight'
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
    ...(style.ink === undefined ? {} : { ink: style.ink }),
    ...(style.overflow === undefined ? {} : { overflow: style.overflow }),
    ...(style.maxHeight === undefined ? {} : { maxHeight: style.maxHeight }),
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

/** A code that its label is for: an order without a number is refused, where it would be a label of nothing. */
export function neededCode(
  id: string,
  box: Box,
  symbology: CodeElement['symbology'],
  captionSize: number | undefined,
  field: 'order.code' | 'order.number' = 'order.code',
): CodeElement {
  return {
    kind: 'code',
    ...boxOf(id, box),
    symbology,
    content: `{{${field}}}`,
    caption: captionSize !== undefined,
    captionSize: pt(captionSize ?? 8),
  };
}

/** A code that is left out where there is no number: an address from a chat has none. */
export function code(
  ...[id, box, symbology, captionSize, field = 'order.code']: Parameters<typeof neededCode>
): CodeElement {
  return { ...neededCode(id, box, symbology, captionSize, field), showIf: anyOf(field) };
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

/** A sign of the trade. */
export function icon(id: string, box: Box, name: IconName): IconElement {
  return { kind: 'icon', ...boxOf(id, box), icon: name };
}

export interface GoodsWords {
  /** Titles of the columns, where they have any. */
  readonly goods?: string;
  readonly quantity?: string;
  /** Words around `{{n}}`, the number of kinds that are left out. */
  readonly more: string;
}

interface GoodsStyle {
  readonly size: number;
  readonly minSize: number;
  readonly rows: number;
  readonly lineHeight?: number;
}

/** What was ordered, a row each, and how many of it. */
export function goodsTable(id: string, box: Box, words: GoodsWords, style: GoodsStyle): TableElement {
  const { goods = '', quantity = '', more } = words;
  return {
    kind: 'table',
    ...boxOf(id, box),
    columns: [
      { field: 'item.name', title: goods, share: 6, align: 'left' },
      { field: 'item.quantity', title: quantity, share: 1, align: 'right' },
    ],
    header: goods !== '',
    rules: goods !== '',
    size: pt(style.size),
    minSize: pt(style.minSize),
    lineHeight: style.lineHeight ?? 1.25,
    rows: style.rows,
    cellLines: 2,
    more,
  };
}

/** A place for a tick by hand. */
export function tickBox(id: string, x: number, y: number, side: number): readonly CheckboxElement[] {
  return [{ kind: 'checkbox', ...boxOf(id, [x, y, side, side]) }];
}

/** Where paper is torn or folded. */
export function dashed(id: string, box: Box): LineElement {
  return { ...rule(id, box), style: 'dashed' };
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
