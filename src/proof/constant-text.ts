import { marksOf } from './expectation.ts';
import type { ExpectedGlyph, ExpectedMark, LabelOnPage, PageExpectation } from './expectation.ts';
import type { Stretch } from './page-proof.ts';
import { FoldedText } from './search/folded-text.ts';

/**
 * What of a page would stand there without the page's order: words of the template, the print date, the count of
 * pieces. A customer who is called as the template's heading is not given away by it. Only what equals the neutral
 * page in place, size, font, glyph and text is constant; no text is, for what it says, wherever else it stands. What names
 * somebody by itself is never excused by it (`HiddenValue.telling`).
 */
export interface ConstantText {
  glyph(glyph: ExpectedGlyph | undefined): boolean;
  code(mark: ExpectedMark): boolean;
}

const NOTHING: ConstantText = { glyph: () => false, code: () => false };
const keysOf = new WeakMap<PageExpectation, ReadonlySet<string>>();

/**
 * What is constant of one of a page's labels. `marks` are that label's, whose glyphs will be asked for. Costs a walk over
 * them: call it at a hit.
 */
export function constantText(
  page: PageExpectation,
  { neutral }: LabelOnPage,
  marks: readonly ExpectedMark[],
): ConstantText {
  if (!neutral || neutral.width !== page.width || neutral.height !== page.height) return NOTHING;
  let keys = keysOf.get(neutral);
  if (!keys) {
    const all = [...marksOf(neutral.fixed), ...marksOf(neutral.own)];
    keysOf.set(neutral, (keys = new Set(all.flatMap((mark) => keysOfMark(mark).map(([key]) => key)))));
  }
  const known = keys;
  const constant = new Set<ExpectedGlyph | ExpectedMark>();
  for (const mark of marks) {
    for (const [key, of] of keysOfMark(mark)) if (known.has(key)) constant.add(of);
  }
  return {
    glyph: (glyph) => glyph !== undefined && constant.has(glyph),
    code: (mark) => constant.has(mark),
  };
}

function keysOfMark(mark: ExpectedMark): readonly (readonly [string, ExpectedGlyph | ExpectedMark])[] {
  if (mark.kind === 'code') return [[JSON.stringify(mark), mark]];
  if (mark.kind !== 'text') return [];
  const { font, size, ink, turn } = mark;
  return mark.glyphs.map((glyph) => [JSON.stringify([font, size, ink, turn, glyph]), glyph]);
}

/** For each unit of the stretches' folded text, 1 where its glyph is constant. */
export function constantUnits(stretches: readonly Stretch[], constant: ConstantText): Uint8Array {
  const folded = new FoldedText();
  const runs: { readonly from: number; readonly to: number }[] = [];
  for (const { text, starts, wanted } of stretches) {
    folded.piece();
    for (const [index, start] of starts.entries()) {
      const from = folded.length;
      folded.add(text.slice(start, starts[index + 1] ?? text.length));
      if (constant.glyph(wanted[index])) runs.push({ from, to: folded.length });
    }
  }
  const units = new Uint8Array(folded.length);
  for (const { from, to } of runs) units.fill(1, from, to);
  return units;
}
