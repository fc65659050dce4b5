import type { FontWeight, ShapedText, Shaper } from '../fonts/font-set.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { lineBreaks } from './line-breaks.ts';

/** One line of text, shaped; lengths in em. */
export interface ShapedLine {
  readonly text: MaskedText;
  readonly shaped: ShapedText;
}

/**
 * Where lines may be broken: after blanks; by UAX #14; or by UAX #14 and, inside a stretch that is too wide even
 * alone, and only there, between any two characters.
 */
export type Breaking = 'words' | 'uax14' | 'anywhere';

/** Shaped widths are sums of many advances. */
const ROUNDING = 1e-6;

/** A paragraph that can be wrapped to any width. It is shaped once; widths are in em and so hold for every size. */
export class Paragraph {
  readonly text: MaskedText;
  readonly whole: ShapedText;
  readonly #weight: FontWeight;
  readonly #shaper: Shaper;
  #measure: Measure | undefined;

  constructor(text: MaskedText, weight: FontWeight, shaper: Shaper) {
    this.text = text;
    this.whole = shaper.shape(text.text, weight);
    this.#weight = weight;
    this.#shaper = shaper;
  }

  /**
   * At most `most` lines no wider than `width` em, each as full as it can be; undefined where there would be more, or
   * where a stretch without a break is wider.
   */
  wrap(width: number, most: number, breaking: Breaking): readonly ShapedLine[] | undefined {
    if (most < 1) return undefined;
    if (this.whole.width <= width + ROUNDING) return [{ text: this.text, shaped: this.whole }];
    this.#measure ??= measure(this.text.text, this.whole);
    const lines: ShapedLine[] = [];
    for (let start = 0; start < this.text.text.length;) {
      const end = lineEnd(this.#measure, start, width, breaking);
      if (end === undefined || lines.length === most) return undefined;
      const text = this.text.slice(start, trimmedEnd(this.text.text, start, end));
      // Shaped by itself a line can come out wider than as a part (kerning, joining); then it is no line of this width.
      const shaped = this.#shaper.shape(text.text, this.#weight);
      if (shaped.width > width + ROUNDING) return undefined;
      lines.push({ text, shaped });
      start = end;
    }
    return lines;
  }
}

/** What belongs to the character before it. */
const MARK = /^[\p{M}\u200c\u200d]/u;

interface Measure {
  readonly text: string;
  /** Positions where a line may end, by UAX #14; the text's end is the last. */
  readonly breaks: readonly number[];
  /** Those of them that follow a blank, and the text's end. */
  readonly words: readonly number[];
  /** Positions between characters with all their marks, in order; the text's end is the last. */
  readonly clusters: readonly number[];
  /** Distance of each cluster position from the start of the text. */
  readonly offsets: ReadonlyMap<number, number>;
}

function measure(text: string, whole: ShapedText): Measure {
  const offsets = new Map<number, number>();
  for (const run of whole.runs) {
    for (const glyph of run.glyphs) {
      if (!offsets.has(glyph.start)) offsets.set(glyph.start, run.x + glyph.x);
    }
  }
  offsets.set(text.length, whole.width);
  const clusters = [...offsets.keys()].filter(
    (position) => position > 0 && !MARK.test(text.slice(position, position + 2)),
  );
  clusters.sort((a, b) => a - b);
  const breaks = [...lineBreaks(text), text.length].filter((position) => offsets.has(position));
  const words = breaks.filter((position) => position === text.length || isBlank(text.charAt(position - 1)));
  return { text, breaks, words, clusters, offsets };
}

/** The last place to end a line that begins at `start`; undefined where not even the first place fits. */
function lineEnd(measured: Measure, start: number, width: number, breaking: Breaking): number | undefined {
  const from = measured.offsets.get(start) ?? 0;
  const fits = (end: number): boolean => {
    const to = measured.offsets.get(trimmedEnd(measured.text, start, end)) ?? Infinity;
    return to - from <= width + ROUNDING;
  };
  const end = lastFitting(breaking === 'words' ? measured.words : measured.breaks, start, fits);
  return end ?? (breaking === 'anywhere' ? lastFitting(measured.clusters, start, fits) : undefined);
}

function lastFitting(
  positions: readonly number[],
  start: number,
  fits: (end: number) => boolean,
): number | undefined {
  let last: number | undefined;
  for (const position of positions) {
    if (position <= start) continue;
    if (!fits(position)) break;
    last = position;
  }
  return last;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\u3000';

/** Blanks at a line's end take no room. Tidied text has single ones only. */
function trimmedEnd(text: string, start: number, end: number): number {
  return end - 1 > start && isBlank(text.charAt(end - 1)) ? end - 1 : end;
}
