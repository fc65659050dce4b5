import type { PdfFont } from './font.ts';
import type { Matrix } from './matrix.ts';
import type { PdfStream } from './objects.ts';

/** What a content stream puts on the page, in the page's user space: points, y up. */
export interface DrawnGlyph {
  readonly font: PdfFont;
  readonly code: number;
  readonly cid: number;
  /** Undefined where nothing in the file says what the code means. */
  readonly text: string | undefined;
  readonly x: number;
  readonly y: number;
  /** Where the next glyph begins. */
  readonly nextX: number;
  readonly nextY: number;
  /** Height of the em; negative or turned type shows in `matrix`. */
  readonly size: number;
  /** From text space with the type size and rise taken in, to the page. */
  readonly matrix: Matrix;
  /** Text rendering mode 0–7. */
  readonly mode: number;
  readonly fill: number;
  /** Whether a clip was set: it may not be seen. */
  readonly clipped: boolean;
}

export interface Subpath {
  /** x, y, x, y …; curves are flattened. */
  readonly points: readonly number[];
  /** As it is written, where it has curves. */
  readonly curved?: CurvedOutline;
  readonly closed: boolean;
}

export interface CurvedOutline {
  /** The start, then of each straight piece its end, of each curve two control points and its end. */
  readonly controls: readonly number[];
  /** Which of the pieces, from 0, are curves. */
  readonly curves: readonly number[];
}

export interface DrawnPath {
  readonly subpaths: readonly Subpath[];
  readonly fill: 'none' | 'nonzero' | 'evenodd';
  readonly stroke: boolean;
  readonly fillColor: number;
  readonly strokeColor: number;
  readonly lineWidth: number;
  /** Whether the pen is as wide in every direction: whatever stretches it stretches the stroke. */
  readonly isPenEven: boolean;
  readonly dash: readonly number[];
  readonly dashPhase: number;
  readonly cap: number;
  readonly join: number;
  readonly clipped: boolean;
}

export interface DrawnImage {
  readonly stream: PdfStream;
  /** Object number; undefined for an inline image. */
  readonly number: number | undefined;
  /** From the unit square to the page. */
  readonly matrix: Matrix;
  readonly fill: number;
  readonly clipped: boolean;
}

/** Colours are 0xRRGGBB; this is what a pattern or an unknown space is. */
export const UNKNOWN_COLOR = -1;

/** What the interpreter tells of. Everything that a label does not need comes through `odd`. */
export interface PageSink {
  glyph(glyph: DrawnGlyph): void;
  path(path: DrawnPath): void;
  image(image: DrawnImage): void;
  /**
   * A form XObject is about to be drawn; false leaves it out. `plain` says that the graphics state, its matrix apart,
   * is what a page begins with, so that the form draws what it draws on every such page.
   */
  form(number: number | undefined, matrix: Matrix, plain: boolean): boolean;
  formEnd(): void;
  /**
   * A sequence of marked content begins that says nothing but its tag, `P` or `Figure` with a number or `Artifact`
   * without one; anything else comes through `odd` and `otherText`.
   */
  marked(tag: string, id: number | undefined): void;
  /** A sequence of marked content ends, of whatever kind. */
  markedEnd(): void;
  /** Text for other eyes than the page's: ActualText, Alt, E. */
  otherText(bytes: Uint8Array): void;
  odd(code: OddContent, detail?: string): void;
}

/** What is out of the ordinary in a content stream. */
export const ODD_CONTENT = [
  'unknown-operator',
  'special-operator',
  'marked-content',
  'inline-image',
  'clip',
  'shading',
  'graphics-state',
  'color-space',
  'missing-resource',
  'missing-font',
  'comment',
  'unbalanced-state',
  'form-too-deep',
  'broken-content',
  'bad-operands',
] as const;
export type OddContent = (typeof ODD_CONTENT)[number];
