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
    // Lines hold no more than this, the blanks at their ends included, which are no wider than an em.
    if (this.whole.width > most * (width + 1 + ROUNDING)) return undefined;
    const text = this.text.text;
    this.#measure ??= measure(text, this.whole);
    // Where lines end is found first: shaping them is only worth it where there are not too many.
    const ends = lineEnds(text.length, this.#measure, width, most, breaking);
    if (ends === undefined) return undefined;
    const lines = ends.map((end, index) => {
      const start = ends[index - 1] ?? 0;
      const line = this.text.slice(start, trimmedEnd(text, start, end));
      return { text: line, shaped: this.#shaper.shape(line.text, this.#weight) };
    });
    // Shaped by itself a line can come out wider than as a part (kerning); then it is no line of this width.
    return lines.every(({ shaped }) => shaped.width <= width + ROUNDING) ? lines : undefined;
  }
}

/** Places where a line may end, in order, the text's end the last. */
interface Stops {
  readonly positions: readonly number[];
  /** How far a line that ends there reaches from the start of the text, the blank at its end left out. */
  readonly reaches: readonly number[];
}

export interface Measure extends Readonly<Record<Breaking, Stops>> {
  /** Distance of each character from the start of the text. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** What belongs to the character before it. */
const MARK = /^[\p{M}\u200c\u200d]/u;

export function measure(text: string, whole: ShapedText): Measure {
  const offsets = new Map<number, number>();
  for (const run of whole.runs) {
    for (const glyph of run.glyphs) {
      if (!offsets.has(glyph.start)) offsets.set(glyph.start, run.x + glyph.x);
    }
  }
  offsets.set(text.length, whole.width);
  const stopsAt = (positions: readonly number[]): Stops => ({
    positions,
    reaches: positions.map((position) => offsets.get(trimmedEnd(text, 0, position)) ?? Infinity),
  });
  const breaks = [...lineBreaks(text), text.length].filter((position) => offsets.has(position));
  const isWord = (end: number): boolean => end === text.length || isBlank(text.charAt(end - 1));
  const isCluster = (end: number): boolean => end > 0 && !MARK.test(text.slice(end, end + 2));
  // Few texts are broken in every way.
  const words = once(() => stopsAt(breaks.filter(isWord)));
  const anywhere = once(() => stopsAt([...offsets.keys()].filter(isCluster).sort((a, b) => a - b)));
  return {
    offsets,
    uax14: stopsAt(breaks),
    get words() {
      return words();
    },
    get anywhere() {
      return anywhere();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Where the lines end; undefined where there are more than `most`, or one has no place to end. */
export function lineEnds(
  length: number,
  measured: Measure,
  width: number,
  most: number,
  breaking: Breaking,
): readonly number[] | undefined {
  const ends: number[] = [];
  for (let start = 0; start < length;) {
    if (ends.length === most) return undefined;
    const limit = (measured.offsets.get(start) ?? 0) + width + ROUNDING;
    const kept = lastWithin(breaking === 'words' ? measured.words : measured.uax14, start, limit);
    const end = kept ?? (breaking === 'anywhere' ? lastWithin(measured.anywhere, start, limit) : undefined);
    if (end === undefined) return undefined;
    ends.push(end);
    start = end;
  }
  return ends;
}

/** The last stop within the limit; undefined where that does not lie after the start. */
function lastWithin({ positions, reaches }: Stops, start: number, limit: number): number | undefined {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reaches[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  const position = positions[low - 1];
  return position === undefined || position <= start ? undefined : position;
}

const isBlank = (character: string): boolean => character === ' ' || character === '\u3000';

/** Blanks at a line's end take no room. Tidied text has single ones only. */
export function trimmedEnd(text: string, start: number, end: number): number {
  return end - 1 > start && isBlank(text.charAt(end - 1)) ? end - 1 : end;
}
