import type { Mm, Pt } from '../base/length.ts';
import type { LocalText } from '../base/language.ts';

/** The design of a label as a document: what is where, not whose. Parsed strictly by `parseTemplate`. */
export interface Template {
  readonly schema: 'hushlabel/template';
  readonly version: typeof TEMPLATE_VERSION;
  readonly id: string;
  readonly name: LocalText;
  readonly width: Mm;
  readonly height: Mm;
  readonly elements: readonly TemplateElement[];
}

export const TEMPLATE_VERSION = 1;

export type TemplateElement = TextElement | CodeElement | RectElement | LineElement;

interface ElementBox {
  /** Unique in the template; problems name elements by it. */
  readonly id: string;
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

/**
 * Lines of text in a box. A line may bind fields as `{{recipient.name}}`; a line all of whose fields are empty
 * collapses. What does not fit wraps (UAX #14), then shrinks to `minSize`, then the label is refused.
 */
export interface TextElement extends ElementBox {
  readonly kind: 'text';
  readonly lines: readonly string[];
  readonly weight: 'regular' | 'bold';
  readonly size: Pt;
  readonly minSize: Pt;
  /** Distance of baselines as a multiple of the type size. */
  readonly lineHeight: number;
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** White text on a black box. */
  readonly inverse: boolean;
}

export interface CodeElement extends ElementBox {
  readonly kind: 'code';
  readonly symbology: 'code128' | 'qr';
  /** Exactly one binding or fixed text, as in a text line. */
  readonly content: string;
  /** Human-readable text below a linear code. */
  readonly caption: boolean;
  readonly captionSize: Pt;
}

export interface RectElement extends ElementBox {
  readonly kind: 'rect';
  readonly fill: 'black' | 'white';
}

/** A stroke along the box's longer side, `thickness` wide, in the middle of the shorter one. */
export interface LineElement extends ElementBox {
  readonly kind: 'line';
  readonly thickness: Mm;
  readonly dashed: boolean;
}

/** What a template may bind. One table: parsing, layout and the editor's menus read it. */
export const TEMPLATE_FIELDS = [
  'order.number',
  'order.tracking',
  /** The tracking number, or the order number where there is none. */
  'order.code',
  'order.goods',
  'order.quantity',
  'order.remark',
  'recipient.name',
  'recipient.phone',
  'recipient.pickup',
  'recipient.province',
  'recipient.city',
  'recipient.district',
  /** City and district for the routing line; a municipality is said once. */
  'recipient.routing',
  /** Province, city and district in one piece. */
  'recipient.region',
  'recipient.detail',
  'recipient.postcode',
  'recipient.country',
  'sender.name',
  'sender.phone',
  'sender.region',
  'sender.detail',
  'print.date',
  'print.piece',
  'print.pieces',
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];
