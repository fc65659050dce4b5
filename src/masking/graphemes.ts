const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Where a unit of UTF-16 is surely one character: Han of the basic block, kana, Hangul, ASCII letters and digits. */
const SIMPLE = /^[A-Za-z0-9\u3005\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uac00-\ud7a3]*$/;
/** The segmenter takes more than linear time, so that it gets a little at a time. */
const CHUNK = 200;
const HIGH_SURROGATE = /[\ud800-\udbff]$/;

/** What a reader calls characters: a surrogate pair, a letter with its accents and an emoji count as one. Linear. */
export function graphemes(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  if (text.length <= CHUNK) return segment(text);
  const characters: string[] = [];
  let length = CHUNK;
  for (let start = 0; start < text.length;) {
    const chunk = text.slice(start, start + length);
    const found = segment(chunk);
    // The last character of a chunk may go on behind it; half of a pair may belong to the one before.
    const left = start + length >= text.length ? 0 : HIGH_SURROGATE.test(chunk) ? 2 : 1;
    if (left > 0 && found.length <= left) {
      length *= 2;
      continue;
    }
    found.length -= left;
    for (const character of found) {
      characters.push(character);
      start += character.length;
    }
    length = CHUNK;
  }
  return characters;
}

function segment(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment: character }) => character);
}
