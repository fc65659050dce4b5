import type { Dpi, Mm, Pt } from '../base/length.ts';
import type { Symbology } from '../base/symbology.ts';
import type { MaskedText } from '../privacy/masked-text.ts';

/**
 * A label as the marks that make it up: the one contract between layout and every output. Origin is the label's
 * top-left corner, x to the right, y down, millimetres. Marks are painted in order. Renderers draw these and
 * nothing else; they measure nothing, wrap nothing and choose nothing.
 */
export interface Scene {
  readonly width: Mm;
  readonly height: Mm;
  /** The printer grid that codes are placed on. */
  readonly dpi: Dpi;
  /** Marks that are the same on every label of a template: one array object per template, written once in a file. */
  readonly fixed: readonly Mark[];
  readonly marks: readonly Mark[];
}

export type Mark = GlyphRun | CodeMark | RectMark | LineMark;
export type Ink = 'black' | 'white';

/** Shaped text at a fixed place. */
export interface GlyphRun {
  readonly kind: 'glyphs';
  readonly font: FontId;
  readonly size: Pt;
  /** Left end of the baseline. */
  readonly x: Mm;
  readonly y: Mm;
  readonly ink: Ink;
  readonly text: MaskedText;
  readonly glyphs: readonly PlacedGlyph[];
}

export interface PlacedGlyph {
  /** Glyph index in the font file. */
  readonly id: number;
  /** Offset of the glyph's origin from the run's origin; y up, as in the font. */
  readonly x: Mm;
  readonly y: Mm;
  /** The part of the run's text it stands for, as UTF-16 indices. Parts of a run are in order and cover the text. */
  readonly start: number;
  readonly end: number;
}

export const FONT_IDS = ['latin-regular', 'latin-bold', 'chinese-regular', 'chinese-bold'] as const;
export type FontId = (typeof FONT_IDS)[number];

/**
 * A bar or matrix code in whole modules on the dot grid: `x` and `y` are whole numbers of dots from the label's
 * top-left corner, and a module is `moduleWidth` by `moduleHeight` dots (a linear code is one row of tall modules).
 * The quiet zone lies outside the modules and is kept free by layout.
 */
export interface CodeMark {
  readonly kind: 'code';
  readonly symbology: Symbology;
  /** What a scanner must read. */
  readonly content: MaskedText;
  readonly x: Mm;
  readonly y: Mm;
  readonly dpi: Dpi;
  readonly modules: BitGrid;
  readonly moduleWidth: number;
  readonly moduleHeight: number;
  /** Free margin that the symbology asks for, in millimetres: left and right, top and bottom. */
  readonly quietX: Mm;
  readonly quietY: Mm;
}

/** A 1-bit picture, rows packed to whole bytes, most significant bit first, 1 = black. */
export interface BitGrid {
  readonly columns: number;
  readonly rows: number;
  readonly bits: Uint8Array;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  readonly fill: Ink;
}

/** A straight stroke, its width centred on the line from (x1, y1) to (x2, y2). */
export interface LineMark {
  readonly kind: 'line';
  readonly x1: Mm;
  readonly y1: Mm;
  readonly x2: Mm;
  readonly y2: Mm;
  readonly width: Mm;
  /** Length of dash and of gap; empty for a solid line. */
  readonly dash: readonly Mm[];
}
