import type { FontId } from '../scene/scene.ts';

export const FONT_WEIGHTS = ['regular', 'bold'] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

/**
 * What the rest of the core knows of fonts. Made by `harfbuzz.ts` from font bytes that the edge loads; the glyph ids
 * are those of the whole font file, whether the part for common characters or the whole one is loaded.
 */
export interface FontSet {
  readonly shaper: Shaper;
  readonly outlines: GlyphOutlines;
  readonly subsetter: FontSubsetter;
  metrics(font: FontId): FontMetrics;
}

/** Lengths in em (1 = the type size). */
export interface FontMetrics {
  readonly ascent: number;
  /** Below the baseline, positive. */
  readonly descent: number;
  readonly capHeight: number;
  readonly unitsPerEm: number;
}

export interface Shaper {
  /** Glyphs for one line of text, no wrapping: runs in reading order, each in one font, lengths in em. */
  shape(text: string, weight: FontWeight): ShapedText;
  /** Font files that must be loaded before these characters can be shaped; empty when all is there. */
  missingFiles(text: string, weight: FontWeight): readonly FontFile[];
}

export interface ShapedText {
  readonly runs: readonly ShapedRun[];
  /** Total advance in em. */
  readonly width: number;
  /** Code points that no font has; a label with one of these is refused. */
  readonly missing: readonly number[];
}

export interface ShapedRun {
  readonly font: FontId;
  /** Left end, from the start of the text. */
  readonly x: number;
  readonly width: number;
  /** UTF-16 range of the text. */
  readonly start: number;
  readonly end: number;
  readonly glyphs: readonly ShapedGlyph[];
}

export interface ShapedGlyph {
  readonly id: number;
  /** Origin from the start of the run; y up. */
  readonly x: number;
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

export interface GlyphOutlines {
  /** SVG path data in font units, y up; empty for a blank glyph. */
  path(font: FontId, glyph: number): string;
}

export interface FontSubsetter {
  /** A TrueType file with only these glyphs, at their old glyph indices. Same input, same bytes. */
  subset(font: FontId, glyphs: ReadonlySet<number>): Uint8Array;
  /** Advance width in thousandths of an em, for the PDF's width table. */
  advance(font: FontId, glyph: number): number;
}

/** The files that `scripts/build-fonts.mjs` makes, in the order in which they are wanted. */
export const FONT_FILES = [
  'latin-regular',
  'latin-bold',
  'chinese-regular-common',
  'chinese-bold-common',
  'chinese-regular-whole',
  'chinese-bold-whole',
] as const;
export type FontFile = (typeof FONT_FILES)[number];

/** How font bytes come in: `fetch` in a browser, the file system in Node. Rejects when a file cannot be had. */
export type LoadFontFile = (file: FontFile) => Promise<Uint8Array>;
