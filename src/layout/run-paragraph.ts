import type { Ink } from '../base/ink.ts';
import type { FontWeight, ShapedRun, ShapedText, Shaper } from '../fonts/font-set.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { lineEnds, measure, trimmedEnd } from './wrap-text.ts';
import type { Breaking, Measure } from './wrap-text.ts';

/** Text in one style; its size is `factor` times that of the text around. */
export interface StyledText {
  readonly text: MaskedText;
  readonly weight: FontWeight;
  readonly factor: number;
  readonly inverse: boolean;
  /** Absent where it is as the element says. */
  readonly ink?: Ink;
}

/** A run, or a part of it, on a line. Lengths are in em of the text around; `x` is from the line's start. */
export interface RunPiece extends StyledText {
  readonly x: number;
  readonly width: number;
  readonly shaped: ShapedText;
}

export interface RunLine {
  readonly pieces: readonly RunPiece[];
  readonly width: number;
  /** Of its largest run, as a factor. */
  readonly height: number;
}

/** An inverse run keeps clear of its black box's left and right by this much of its own size. */
export const RUN_INSET = 0.12;

const ROUNDING = 1e-6;

/**
 * A paragraph of runs in several styles, which is broken into lines as one text (UAX #14 across the runs' borders).
 * Every run is shaped for itself, in em of its own.
 */
export class RunParagraph {
  readonly missing: readonly number[];
  /** The lowest that one of its lines can be, as a factor. */
  readonly lowest: number;
  readonly #runs: readonly StyledText[];
  readonly #text: string;
  readonly #shaper: Shaper;
  readonly #whole: RunLine;
  #measure: Measure | undefined;

  constructor(runs: readonly StyledText[], shaper: Shaper) {
    this.#runs = runs;
    this.#shaper = shaper;
    this.#text = runs.map(({ text }) => text.text).join('');
    this.#whole = this.#line(0, this.#text.length);
    this.missing = this.#whole.pieces.flatMap(({ shaped }) => shaped.missing);
    this.lowest = Math.min(...runs.map(({ factor }) => factor));
  }

  /** At most `most` lines no wider than `width` em, each as full as it can be; undefined where that cannot be. */
  wrap(width: number, most: number, breaking: Breaking): readonly RunLine[] | undefined {
    if (most < 1) return undefined;
    if (this.#whole.width <= width + ROUNDING) return [this.#whole];
    this.#measure ??= measure(this.#text, together(this.#whole));
    const ends = lineEnds(this.#text.length, this.#measure, width, most, breaking);
    const lines = ends?.map((end, index) => {
      const start = ends[index - 1] ?? 0;
      return this.#line(start, trimmedEnd(this.#text, start, end));
    });
    // A run that is broken has a box on both lines, and a line shaped by itself may come out wider.
    return lines?.every((line) => line.width <= width + ROUNDING) === true ? lines : undefined;
  }

  /** The part of the text from `start` to `end` on one line. */
  #line(start: number, end: number): RunLine {
    const pieces: RunPiece[] = [];
    let [at, x] = [0, 0];
    for (const run of this.#runs) {
      const from = Math.max(0, start - at);
      const to = Math.min(run.text.text.length, end - at);
      at += run.text.text.length;
      // An empty line of the template's own is kept as a space.
      if (from >= to && this.#text !== '') continue;
      const text = run.text.slice(from, to);
      const shaped = this.#shaper.shape(text.text, run.weight);
      const width = run.factor * (shaped.width + (run.inverse ? 2 * RUN_INSET : 0));
      pieces.push({ ...run, text, shaped, x, width });
      x += width;
    }
    return { pieces, width: x, height: Math.max(...pieces.map(({ factor }) => factor)) };
  }
}

/** All runs of a line as if they were one shaped text, for finding where it may be broken. */
function together({ pieces, width }: RunLine): ShapedText {
  const runs: ShapedRun[] = [];
  let at = 0;
  for (const { x, shaped, factor, inverse, text } of pieces) {
    const start = at;
    const left = x + (inverse ? RUN_INSET * factor : 0);
    runs.push(
      ...shaped.runs.map((run) => ({
        ...run,
        x: left + run.x * factor,
        width: run.width * factor,
        start: start + run.start,
        end: start + run.end,
        glyphs: run.glyphs.map((glyph) => ({
          ...glyph,
          x: glyph.x * factor,
          start: start + glyph.start,
          end: start + glyph.end,
        })),
      })),
    );
    at += text.text.length;
  }
  return { runs, width, missing: [] };
}
