import type { Ink } from '../base/ink.ts';
import type { Dpi, Mm, Pt } from '../base/length.ts';
import type { Symbology } from '../base/symbology.ts';
import type { QuarterTurn, Turn } from '../base/turn.ts';
import type { MaskedText } from '../privacy/masked-text.ts';

/**
 * A label as the marks that make it up: the one contract between layout and every output. Origin is the label's
 * top-left corner, x to the right, y down, millimetres. Marks are painted in order. A mark with a `turn` is drawn as
 * its numbers say and then turned. Renderers draw these and nothing else; they measure nothing, wrap nothing and
 * choose nothing.
 */
export interface Scene {
  readonly width: Mm;
  readonly height: Mm;
  /** The printer grid that codes are placed on. */
  readonly dpi: Dpi;
  /** Marks that are the same on every label of a template: one array object per template, written once in a file. */
  readonly fixed: readonly Mark[];
  readonly marks: readonly Mark[];
  /** Of a page that is cut to its label. */
  readonly cut?: CutBoxes;
}

/** Where a page is cut, and how far it is drawn beyond. */
export interface CutBoxes {
  readonly trim: CutBox;
  readonly bleed: CutBox;
}

export interface CutBox {
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
}

export type Mark = GlyphRun | CodeMark | ImageMark | RectMark | LineMark | PathMark;

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
  readonly turn?: Turn;
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
 * The quiet zone lies outside the modules and is kept free by layout. A turned code is given as it lies on the label:
 * its modules, their sizes and the quiet zone are turned already, and `turn` says by how much.
 */
export interface CodeMark {
  readonly kind: 'code';
  readonly symbology: Symbology;
  /** What a scanner must read. */
  readonly content: MaskedText;
  /** What it says is encrypted: nothing for people to read. */
  readonly sealed?: true;
  readonly x: Mm;
  readonly y: Mm;
  readonly dpi: Dpi;
  readonly modules: BitGrid;
  readonly moduleWidth: number;
  readonly moduleHeight: number;
  /** Free margin that the symbology asks for, in millimetres: left and right, top and bottom. */
  readonly quietX: Mm;
  readonly quietY: Mm;
  readonly turn?: QuarterTurn;
}

/** A 1-bit picture, rows packed to whole bytes, most significant bit first, 1 = black. */
export interface BitGrid {
  readonly columns: number;
  readonly rows: number;
  readonly bits: Uint8Array;
}

/**
 * A picture in black on the dot grid, one pixel one dot, as it lies on the label: `x` and `y` are whole numbers of dots
 * from the label's top-left corner. White pixels are not painted.
 */
export interface ImageMark {
  readonly kind: 'image';
  readonly x: Mm;
  readonly y: Mm;
  readonly dpi: Dpi;
  /** Of equal pictures one object, so that outputs write it once. */
  readonly pixels: BitGrid;
}

export interface RectMark {
  readonly kind: 'rect';
  readonly x: Mm;
  readonly y: Mm;
  readonly width: Mm;
  readonly height: Mm;
  readonly fill: Ink;
  readonly turn?: Turn;
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
  /** Black where absent. */
  readonly ink?: Ink;
  readonly turn?: Turn;
}

/**
 * A drawn shape: filled, or stroked along its outline. Fills follow the even-odd rule: what lies within an odd number
 * of subpaths is inked, so that an outline within an outline is a hole. A fill closes open subpaths.
 */
export type PathMark = FilledPath | StrokedPath;

export interface FilledPath {
  readonly kind: 'path';
  readonly subpaths: readonly Subpath[];
  readonly fill: Ink;
  readonly stroke?: undefined;
  readonly turn?: Turn;
}

export interface StrokedPath {
  readonly kind: 'path';
  readonly subpaths: readonly Subpath[];
  readonly fill?: undefined;
  readonly stroke: PathStroke;
  readonly turn?: Turn;
}

/** Centred on the outline; ends and corners are round, those of dashes too. */
export interface PathStroke {
  readonly width: Mm;
  /** Length of dash and of gap along the outline; empty for a solid stroke. */
  readonly dash: readonly Mm[];
  /** Black where absent. */
  readonly ink?: Ink;
}

/** From the start from piece to piece; a closed one goes straight back to its start. */
export interface Subpath {
  readonly x: Mm;
  readonly y: Mm;
  readonly pieces: readonly PathPiece[];
  readonly closed: boolean;
}

/** A straight line or a cubic Bézier from where the piece before ended to (x, y), with its two control points. */
export type PathPiece = StraightPiece | CurvePiece;

export interface StraightPiece {
  readonly kind: 'line';
  readonly x: Mm;
  readonly y: Mm;
}

export interface CurvePiece {
  readonly kind: 'curve';
  readonly x1: Mm;
  readonly y1: Mm;
  readonly x2: Mm;
  readonly y2: Mm;
  readonly x: Mm;
  readonly y: Mm;
}
