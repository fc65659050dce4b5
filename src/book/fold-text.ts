const BETWEEN_DIGITS = /(?<=\d)[\s-]+(?=\d)/gu;
const HAS_GAP = /\d[\s-]+\d/u;
/** Texts that folding only makes lower: ASCII and Han. */
const PLAIN = /^[\u0001-\u007e\u4e00-\u9fff]*$/u;

/**
 * A text as searching and comparing read it: full-width forms plain, lower case, no spaces or dashes inside a number, so
 * that `138-0013 8000` is found by `1380013`.
 */
export function foldForSearch(text: string): string {
  const lower = (PLAIN.test(text) ? text : text.normalize('NFKC')).toLowerCase();
  return HAS_GAP.test(lower) ? lower.replace(BETWEEN_DIGITS, '') : lower;
}
