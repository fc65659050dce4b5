import type { MaskedText } from '../privacy/masked-text.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const BLANKS = /[ \u3000]+$/;

/** Where texts may be cut: in which text, and how much of it stays. */
type Cut = readonly [text: number, length: number];

/**
 * The most of some texts that `fit` takes, cut between two characters and ending in `ellipsis`; undefined where it takes
 * not even the ellipsis. `fit` gives undefined for what is too much.
 */
export function mostThatFits<Fitted>(
  texts: readonly MaskedText[],
  ellipsis: MaskedText,
  fit: (texts: readonly MaskedText[]) => Fitted | undefined,
): Fitted | undefined {
  const cuts = texts.flatMap(({ text }, at): readonly Cut[] =>
    Array.from(segmenter.segment(text), ({ index }) => [at, index] as const),
  );
  let best: Fitted | undefined;
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const fitted = fit(cutAt(texts, cuts[middle] ?? [0, 0], ellipsis));
    if (fitted === undefined) high = middle;
    else [best, low] = [fitted, middle + 1];
  }
  return best;
}

function cutAt(texts: readonly MaskedText[], [at, length]: Cut, ellipsis: MaskedText): readonly MaskedText[] {
  const kept = texts[at]?.slice(0, length) ?? ellipsis.slice(0, 0);
  const tidy = kept.slice(0, kept.text.replace(BLANKS, '').length);
  // A paragraph of which nothing stays would leave its ellipsis alone on a line.
  const before = texts.slice(0, at);
  const last = before.at(-1);
  if (!tidy.isEmpty || last === undefined) return [...before, tidy.concat(ellipsis)];
  return [...before.slice(0, -1), last.concat(ellipsis)];
}
