import type { Mm, Pt } from '../base/length.ts';
import type { LocalText } from '../base/language.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';

/** The design of a label as a document: what is where, not whose. Parsed strictly by `parseTemplate`. */
export interface Template {
  readonly schema: 'hushlabel/template';
  readonly version: typeof TEMPLATE_VERSION;
  readonly id: string;
  readonly name: LocalText;
  readonly width: Mm;
  readonly height: Mm;
  readonly elements: readonly TemplateElement[];
  /** From top to bottom, none over another; a template without them never moves anything. */
  readonly bands?: readonly Band[];
  /** Lines to align to, in the designer alone. */
  readonly guides?: readonly Guide[];
  /** How far from the label's edge printers may miss; kept free by preflight, shown by the designer. */
  readonly margin?: Mm;
}

/** A line from top to bottom (`x`) or from left to right (`y`), `at` millimetres from the label's edge. */
export interface Guide {
  readonly axis: 'x' | 'y';
  readonly at: Mm;
}

/**
 * A strip across the label. An element belongs to the band that its middle lies in, a rule along a band's upper edge
 * to that band; what is in none stays where it is.
 */
export interface Band {
  readonly id: string;
  readonly y: Mm;
  readonly height: Mm;
  /** Taken out, with all that is in it, where every field that its elements bind is empty: what is below moves up. */
  readonly collapses: boolean;
  /** Its share of the height that such bands leave; 0 for a band that keeps its own. */
  readonly grows: number;
}

export const TEMPLATE_VERSION = 2;

export type TemplateElement = TextElement | CodeElement | RectElement | LineElement;
export type ElementKind = TemplateElement['kind'];

export interface ElementBox {
  /** Unique in the template; problems name elements by it. */
  readonly id: string;
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  /** Drawn only where at least one of these fields has something; always where absent. */
  readonly showIf?: readonly TemplateField[];
  /** What a person calls it; `hidden` draws it nowhere, `locked` keeps it from being moved by accident. */
  readonly name?: string;
  readonly locked?: true;
  readonly hidden?: true;
  /** Groups that it belongs to, the innermost first. Elements are of one group where they name the same id. */
  readonly groups?: readonly string[];
  /** As much higher as its band is; its text may then be set up to a quarter larger. */
  readonly stretches?: true;
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
  /** Breaks lines between words only, as long as that fits at some size: for place names, names, numbers. */
  readonly keepWords: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** White text on a black box; the text keeps clear of the box's sides. */
  readonly inverse: boolean;
}

export interface CodeElement extends ElementBox, CodeChoices {
  readonly kind: 'code';
  readonly symbology: Symbology;
  /** Fixed text and bindings, as in a text line; each binding must have something. */
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

/** Bounds of what a template may ask for; all inclusive. */
export const TEMPLATE_LIMITS = {
  /** The label's sides, in millimetres. */
  side: { min: 10, max: 300 },
  /** Type sizes, in points. Below 4 pt no thermal head draws Chinese that can be read. */
  typeSize: { min: 4, max: 200 },
  lineHeight: { min: 1, max: 3 },
  thickness: { min: 0.05, max: 10 },
  elements: 200,
  bands: 20,
  grows: { min: 0, max: 100 },
  lines: 20,
  lineLength: 200,
  nameLength: 80,
  idLength: 64,
  showIf: 8,
  groupDepth: 8,
  guides: 40,
  /** Characters of a whole document as text. */
  documentLength: 200_000,
} as const;

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
  /** Region and detail in the order of the address's language. */
  'recipient.address',
  'recipient.postcode',
  'recipient.country',
  'sender.name',
  'sender.phone',
  'sender.region',
  'sender.detail',
  'sender.address',
  'print.date',
  'print.piece',
  'print.pieces',
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

export function isTemplateField(value: string): value is TemplateField {
  return TEMPLATE_FIELDS.some((field) => field === value);
}
