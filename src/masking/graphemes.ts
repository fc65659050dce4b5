const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Where a unit of UTF-16 is surely one character: Han of the basic block, ASCII letters and digits. */
const SIMPLE = /^[A-Za-z0-9\u4e00-\u9fff]*$/;

/** What a reader calls characters: a surrogate pair, a letter with its accents and an emoji count as one. */
export function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
