import { pt, ptToMm } from '../base/length.ts';
import type { Shaper } from '../fonts/font-set.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { mostThatFits } from './cut-texts.ts';
import { BREAKINGS, sizes } from './fit-text.ts';
import type { FitFailure, Room } from './fit-text.ts';
import { RunParagraph } from './run-paragraph.ts';
import type { RunLine, StyledText } from './run-paragraph.ts';
import type { Breaking } from './wrap-text.ts';

/** Lines of runs at the size at which they fit; `size` is that of runs of factor 1. */
export interface FittedRuns {
  readonly size: Room['size'];
  readonly lines: readonly RunLine[];
}

const ROUNDING = 1e-6;
/** As for plain text. */
const LONGEST = 8000;

/**
 * Takes paragraphs of runs and the room for them; gives them as `fitText` does plain ones. All runs of a text shrink
 * alike; a line is as high as its largest run asks for.
 */
export function fitRuns(
  paragraphs: readonly (readonly StyledText[])[],
  room: Omit<Room, 'weight'>,
  shaper: Shaper,
): FittedRuns | FitFailure {
  const runs = paragraphs.flat();
  if (runs.reduce((sum, { text }) => sum + text.text.length, 0) > LONGEST) return OVERFLOW;
  const whole = paragraphs.map((paragraph) => new RunParagraph(paragraph, shaper));
  const missing = new Set(whole.flatMap((paragraph) => paragraph.missing));
  if (missing.size > 0) return { code: 'missing-glyph', codePoints: [...missing].sort((a, b) => a - b) };
  if (room.ellipsis === undefined) return shrunk(whole, room) ?? OVERFLOW;
  const oneSize = { ...room, minSize: room.size };
  const fit = (texts: readonly MaskedText[]): FittedRuns | undefined => {
    const cut = asBefore(paragraphs, texts).map((paragraph) => new RunParagraph(paragraph, shaper));
    return shrunk(cut, oneSize);
  };
  const texts = runs.map(({ text }) => text);
  return shrunk(whole, oneSize) ?? mostThatFits(texts, room.ellipsis, fit) ?? OVERFLOW;
}

const OVERFLOW: FitFailure = { code: 'text-overflow' };

/** The paragraphs with other texts in their first runs, and without the runs for which there is none. */
function asBefore(
  paragraphs: readonly (readonly StyledText[])[],
  texts: readonly MaskedText[],
): readonly (readonly StyledText[])[] {
  let next = 0;
  const changed = paragraphs.map((runs) =>
    runs.flatMap((run): readonly StyledText[] => {
      const text = texts[next];
      next += 1;
      return text === undefined ? [] : [{ ...run, text }];
    }),
  );
  return changed.filter((runs) => runs.length > 0);
}

function shrunk(paragraphs: readonly RunParagraph[], room: Omit<Room, 'weight'>): FittedRuns | undefined {
  for (const breaking of BREAKINGS) {
    if (breaking === 'words' && !room.keepWords) continue;
    for (const size of sizes(room.size, room.minSize)) {
      const lines = linesAt(ptToMm(size), paragraphs, room, breaking);
      if (lines !== undefined) return { size: pt(size), lines };
    }
  }
  return undefined;
}

function linesAt(
  em: number,
  paragraphs: readonly RunParagraph[],
  { width, height, lineHeight }: Omit<Room, 'weight'>,
  breaking: Breaking,
): readonly RunLine[] | undefined {
  const lines: RunLine[] = [];
  let left = height / (em * lineHeight) + ROUNDING;
  for (const paragraph of paragraphs) {
    const wrapped = paragraph.wrap(width / em, Math.floor(left / paragraph.lowest), breaking);
    if (wrapped === undefined) return undefined;
    left -= wrapped.reduce((sum, line) => sum + line.height, 0);
    if (left < 0) return undefined;
    lines.push(...wrapped);
  }
  return lines;
}
