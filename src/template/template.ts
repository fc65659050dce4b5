import type { Ink } from '../base/ink.ts';
import type { Mm, Pt } from '../base/length.ts';
import type { Language, LocalText } from '../base/language.ts';
import type { SealedVersion } from '../base/sealed-slot.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import type { IconName } from './icons.ts';

/** The design of a label as a document: what is where, not whose. Parsed strictly by `parseTemplate`. */
export interface Template {
  readonly schema: 'hushlabel/template';
  readonly version: typeof TEMPLATE_VERSION;
  readonly id: string;
  readonly name: LocalText;
  readonly width: Mm;
  readonly height: Mm;
  /** In which the names of policies and platforms are printed; Chinese where absent. */
  readonly language?: Language;
  /** How labels are numbered; 1, 2, 3 … by rows where absent. */
  readonly serial?: SerialNumbers;
  readonly elements: readonly TemplateElement[];
  /** From top to bottom, none over another; a template without them never moves anything. */
  readonly bands?: readonly Band[];
  /** Lines to align to, in the designer alone. */
  readonly guides?: readonly Guide[];
  /** How far from the label's edge printers may miss; kept free by preflight, shown by the designer. */
  readonly margin?: Mm;
}

export const SERIAL_PERS = ['row', 'copy', 'sheet'] as const;

/** Numbers of `print.serial`: `start`, then `step` more for each row of the job, for each label, or for each sheet of labels. */
export interface SerialNumbers {
  readonly start: number;
  readonly step: number;
  readonly per: (typeof SERIAL_PERS)[number];
  /** Labels of a sheet, where sheets are counted. */
  readonly labels?: number;
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

export type TemplateElement =
  | TextElement
  | CodeElement
  | SealedElement
  | TableElement
  | RectElement
  | EllipseElement
  | LineElement
  | IconElement
  | CheckboxElement
  | ImageElement;
export type ElementKind = TemplateElement['kind'];

export interface ElementBox {
  /** Unique in the template; problems name elements by it. */
  readonly id: string;
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  /**
   * Degrees clockwise about the middle of the box, more than 0 and less than 360, to a hundredth. The box is as it
   * stood before it was turned. Codes and pictures turn by whole quarters only.
   */
  readonly rotation?: number;
  /** Drawn only where this holds; always where absent. */
  readonly showIf?: Condition;
  /** What a person calls it; `hidden` draws it nowhere, `locked` keeps it from being moved by accident. */
  readonly name?: string;
  readonly locked?: true;
  readonly hidden?: true;
  /** Groups that it belongs to, the innermost first. Elements are of one group where they name the same id. */
  readonly groups?: readonly string[];
  /** As much higher as its band is; its text may then be set up to a quarter larger. */
  readonly stretches?: true;
}

/** What is asked of a field's text as it is printed, without blanks at its ends: of the masked text, that is. */
export type ConditionTest =
  | { readonly field: TemplateField; readonly is: 'filled' | 'empty' }
  | { readonly field: TemplateField; readonly is: 'equal' | 'unequal' | 'contains'; readonly text: string }
  /** What is no number is neither. */
  | { readonly field: TemplateField; readonly is: 'above' | 'below'; readonly number: number };

export const CONDITION_TESTS = [
  'filled',
  'empty',
  'equal',
  'unequal',
  'contains',
  'above',
  'below',
] as const satisfies readonly ConditionTest['is'][];

/** Holds where one of its tests does, or where all do. */
export interface Condition {
  readonly match: 'any' | 'all';
  readonly tests: readonly ConditionTest[];
}

/** How a text looks where a condition holds: what is not said stays as the element says. */
export interface Look {
  readonly when: Condition;
  readonly inverse?: boolean;
  readonly weight?: 'regular' | 'bold';
  readonly ink?: Ink;
}

/**
 * Lines of text in a box. A line may bind fields as `{{recipient.name}}`, through pipes as in
 * `{{order.number | last:4}}` (see `pipes.ts`); a line all of whose fields are empty
 * collapses. What does not fit wraps (UAX #14), then shrinks to `minSize`, then the label is refused; or, where it
 * overflows into an ellipsis, keeps `size` and ends in `…`; or, where it grows, its box becomes as high as its words need,
 * down to the label's safe edge, and pushes what is below it in its band, and the bands below; only then it shrinks.
 */
export interface TextElement extends ElementBox {
  readonly kind: 'text';
  readonly lines: readonly TextLine[];
  readonly weight: 'regular' | 'bold';
  readonly size: Pt;
  readonly minSize: Pt;
  /** Distance of baselines as a multiple of the type size. */
  readonly lineHeight: number;
  /** Breaks lines between words only, as long as that fits at some size: for place names, names, numbers. */
  readonly keepWords: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  /** Text on a box of its ink, white or black, whichever reads better; the text keeps clear of the box's sides. */
  readonly inverse: boolean;
  /** Black where absent. */
  readonly ink?: Ink;
  /** `fit` where absent. */
  readonly overflow?: (typeof OVERFLOWS)[number];
  /** Of a text that grows, how high its box becomes at most, where that is more than it is. */
  readonly maxHeight?: Mm;
  /** Other looks; of those whose condition holds, the first. */
  readonly looks?: readonly Look[];
}

/** What becomes of text that does not fit its box. */
export const OVERFLOWS = ['fit', 'ellipsis', 'grow'] as const;

/** A line in one style, or in several. */
export type TextLine = string | readonly TextRun[];

/** Part of a line in a style of its own; what is not said is as the element says. */
export interface TextRun {
  /** May bind fields, as a line may. */
  readonly text: string;
  readonly weight?: 'regular' | 'bold';
  /** A multiple of the element's type size, at every size that it shrinks to. */
  readonly size?: number;
  /** On a box of its own, as wide as its letters; black on white where the element is inverse and it has no ink. */
  readonly inverse?: boolean;
  readonly ink?: Ink;
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

/** Numbers that a sealed code can be bound to. */
export const SEAL_BINDINGS = ['order.code', 'order.tracking', 'order.number'] as const;
export type SealBinding = (typeof SEAL_BINDINGS)[number];

/**
 * A QR code with who gets the parcel and where, encrypted: only who has the key can open it. Its size is the same on
 * every label. What does not fit it is refused, and so is the label where there is no key.
 */
export interface SealedElement extends ElementBox {
  readonly kind: 'sealed';
  /** QR version, which says how much fits. */
  readonly version: SealedVersion;
  /** Side of a module, brought to whole dots; as large as the box lets it be where absent. */
  readonly module?: Mm;
  /** The number that the code cannot be moved off; whoever opens it has to give it. Bound to none where absent. */
  readonly boundTo?: SealBinding;
  /** Whether the buyer's remark is in it. */
  readonly remark: boolean;
}

/**
 * The order's goods, a row for each. What does not fit shrinks to `minSize`; then cells end in `…`, and rows that there
 * is no room for are left out, which `more` says. Not drawn where there are no goods.
 */
export interface TableElement extends ElementBox {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Whether the columns' titles are shown. */
  readonly header: boolean;
  /** Whether there is a rule below each row. */
  readonly rules: boolean;
  readonly size: Pt;
  readonly minSize: Pt;
  readonly lineHeight: number;
  /** Most rows of goods, and most lines of one cell. */
  readonly rows: number;
  readonly cellLines: number;
  /** The last line where rows are left out: words around `{{n}}`, their number. */
  readonly more: string;
  /** Of the columns' titles; black where absent, or on a `headFill` what reads better of black and white. */
  readonly headInk?: Ink;
  /** A box behind the titles. */
  readonly headFill?: Ink;
}

export const TABLE_FIELDS = ['item.number', 'item.name', 'item.quantity'] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

export interface TableColumn {
  readonly field: TableField;
  readonly title: string;
  /** Its part of the table's width, as a weight. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/** What is inside, and an outline over it. A shape without a fill has an outline. */
export interface ShapePaint {
  readonly fill: Ink | 'none';
  /** Thickness of the outline, which lies within the box. */
  readonly stroke?: Mm;
  /** Of the outline, which is black where this is absent. */
  readonly strokeInk?: Ink;
}

export interface RectElement extends ElementBox, ShapePaint {
  readonly kind: 'rect';
  /** Of the corners; drawn at most as large as half the shorter side. */
  readonly radius?: Mm;
}

/** As wide and high as its box. */
export interface EllipseElement extends ElementBox, ShapePaint {
  readonly kind: 'ellipse';
}

/** `cut` is a dashed line to cut along, with scissors at its left or upper end. */
export const LINE_STYLES = ['solid', 'dashed', 'dotted', 'cut'] as const;

/** A stroke along the box's longer side, `thickness` wide, in the middle of the shorter one. */
export interface LineElement extends ElementBox {
  readonly kind: 'line';
  readonly thickness: Mm;
  readonly style: (typeof LINE_STYLES)[number];
  /** Black where absent. */
  readonly ink?: Ink;
}

/** A sign of the trade, as large as its box lets it be, in the middle. */
export interface IconElement extends ElementBox {
  readonly kind: 'icon';
  readonly icon: IconName;
  /** Of what is black in its picture; what is white there stays white. */
  readonly ink?: Ink;
}

/**
 * A square to tick, as large as its box lets it be, in the middle. Ticked where `tickIf` holds; without it for a person
 * to tick by hand.
 */
export interface CheckboxElement extends ElementBox {
  readonly kind: 'checkbox';
  readonly tickIf?: Condition;
  /** Black where absent. */
  readonly ink?: Ink;
}

/** How a picture meets its box: whole within it, filling it with its edges cut off, or pulled to its shape. */
export const FITS = ['contain', 'cover', 'stretch'] as const;
/** How grey becomes black dots. */
export const DITHERS = ['floyd-steinberg', 'atkinson', 'ordered', 'threshold'] as const;

/** A picture, the same on every label, printed in black dots; white is paper. */
export interface ImageElement extends ElementBox {
  readonly kind: 'image';
  readonly fit: (typeof FITS)[number];
  readonly dither: (typeof DITHERS)[number];
  /** Grey, 0 to 255, below which `threshold` makes a dot black; 128 where absent. The other ways take no notice. */
  readonly threshold?: number;
  /** Black for white. */
  readonly invert?: true;
  readonly picture: GrayPicture;
}

export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  /** A byte a pixel, 0 = black, 255 = white, rows from the top; in base64. */
  readonly gray: string;
}

/** What a template may bind. One table: parsing, layout and the editor's menus read it. */
export const TEMPLATE_FIELDS = [
  'order.number',
  'order.tracking',
  /** The tracking number, or the order number where there is none. */
  'order.code',
  'order.goods',
  'order.quantity',
  /** How many kinds of goods. */
  'order.items',
  /** The name of the platform that the order came from; empty where it is not known. */
  'order.platform',
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
  /** The hour and minute at which the job was asked for, `09:05`. */
  'print.time',
  /** The name of the policy by which the label is masked. */
  'print.policy',
  /** The label's serial number; see `Template.serial`. */
  'print.serial',
  /** What a print is that is not the first one, such as `重打 `, with a blank at its end; empty on a first print. */
  'print.mark',
  'print.piece',
  'print.pieces',
  /** The label's number in its job, from 1, of those that are made; and how many those are: 12 of 200. */
  'print.label',
  'print.labels',
] as const;
export type TemplateField = (typeof TEMPLATE_FIELDS)[number];

export function isTemplateField(value: string): value is TemplateField {
  return TEMPLATE_FIELDS.some((field) => field === value);
}
