import type { Pt } from '../base/length.ts';
import { pt, ptToMm } from '../base/length.ts';
import type { Shaper } from '../fonts/font-set.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { TextElement } from '../template/template.ts';
import { mostThatFits } from './cut-texts.ts';
import { Paragraph } from './wrap-text.ts';
import type { Breaking, ShapedLine } from './wrap-text.ts';

/** Text at the size at which it fits. */
export interface FittedText {
  readonly size: Pt;
  readonly lines: readonly ShapedLine[];
}

export type FitFailure =
  | { readonly code: 'text-overflow' }
  | { readonly code: 'missing-glyph'; readonly codePoints: readonly number[] };

export type Room = Pick<TextElement, 'weight' | 'size' | 'minSize' | 'lineHeight' | 'keepWords'> & {
  /** Free width and height, in millimetres. */
  readonly width: number;
  readonly height: number;
  /** What the text ends in where it is cut at its one size; where absent, it shrinks and is never cut. */
  readonly ellipsis?: MaskedText;
};

/** From the kindest to the last resort. */
export const BREAKINGS: readonly Breaking[] = ['words', 'uax14', 'anywhere'];
const STEP = 0.5;
const ROUNDING = 1e-6;
/** More characters than a label could show at the smallest size; it bounds the work that a hostile cell can ask for. */
const LONGEST = 8000;

/**
 * Takes paragraphs and the room for them; gives them at the largest size, from `size` down by half points to
 * `minSize`, at which they fit wrapped by UAX #14 (between words only, where that fits at some size and the element
 * keeps words). Only where no size will do are over-long words broken anywhere, again at the largest size that fits. With an ellipsis the text keeps its size, and
 * loses as much of its end as it must. Fails where the text fits at no size, or a font lacks a character.
 */
export function fitText(texts: readonly MaskedText[], room: Room, shaper: Shaper): FittedText | FitFailure {
  if (texts.reduce((sum, text) => sum + text.text.length, 0) > LONGEST) return { code: 'text-overflow' };
  const paragraphs = texts.map((text) => new Paragraph(text, room.weight, shaper));
  const missing = new Set(paragraphs.flatMap((paragraph) => paragraph.whole.missing));
  if (missing.size > 0) return { code: 'missing-glyph', codePoints: [...missing].sort((a, b) => a - b) };
  return (room.ellipsis === undefined ? shrunk(paragraphs, room) : cut(texts, room, shaper)) ?? OVERFLOW;
}

const OVERFLOW: FitFailure = { code: 'text-overflow' };

function shrunk(paragraphs: readonly Paragraph[], room: Room): FittedText | undefined {
  for (const breaking of BREAKINGS) {
    if (breaking === 'words' && !room.keepWords) continue;
    for (const size of sizes(room.size, room.minSize)) {
      const lines = linesAt(size, paragraphs, room, breaking);
      if (lines !== undefined) return { size, lines };
    }
  }
  return undefined;
}

/** At its one size, as much as there is room for. */
function cut(texts: readonly MaskedText[], room: Room, shaper: Shaper): FittedText | undefined {
  const fit = (some: readonly MaskedText[]): FittedText | undefined => {
    const paragraphs = some.map((text) => new Paragraph(text, room.weight, shaper));
    return shrunk(paragraphs, { ...room, minSize: room.size });
  };
  const { ellipsis } = room;
  return fit(texts) ?? (ellipsis && mostThatFits(texts, ellipsis, fit));
}

/** From the largest size down in half points; the smallest is always the last. */
export function* sizes(largest: Pt, smallest: Pt): Iterable<Pt> {
  const steps = Math.max(0, Math.ceil((largest - smallest) / STEP - ROUNDING));
  for (let step = 0; step < steps; step += 1) yield pt(largest - step * STEP);
  yield smallest;
}

function linesAt(
  size: Pt,
  paragraphs: readonly Paragraph[],
  room: Room,
  breaking: Breaking,
): readonly ShapedLine[] | undefined {
  const em = ptToMm(size);
  const most = Math.floor(room.height / (em * room.lineHeight) + ROUNDING);
  const lines: ShapedLine[] = [];
  for (const paragraph of paragraphs) {
    const wrapped = paragraph.wrap(room.width / em, most - lines.length, breaking);
    if (wrapped === undefined) return undefined;
    lines.push(...wrapped);
  }
  return lines;
}
