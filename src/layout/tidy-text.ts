import type { MaskedText } from '../privacy/masked-text.ts';

/** Line ends in all their forms. */
const LINE_END = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;
/** Between blanks of every width and controls. */
const WORDS = /[^\s\p{Cc}\u3164\uffa0]+/gu;
/** What draws nothing but can reorder or hide what is beside it. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;
const UNTIDY =
  /[\p{Cc}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0]|\s\s|^\s|\s$|[^\S \u3000]/u;

/** Visible ASCII and common Han with single spaces between: tidy and composed already, as most of a label is. */
const PLAIN =
  /^[\x21-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]+(?: [\x21-\x7e\u3001-\u3029\u4e00-\u9fff\uff01-\uff5e]+)*$/;

/**
 * Takes a text from an order and a space; gives its paragraphs, ready to be shaped: composed (NFC), blanks run
 * together into one space (a single ideographic one stays) and gone at both ends, controls and invisible characters gone. Empty ones are kept, so
 * that there is always at least one.
 */
export function tidyText(text: MaskedText, space: MaskedText): readonly MaskedText[] {
  if (PLAIN.test(text.text)) return [text];
  if (!UNTIDY.test(text.text)) return [text.nfc()];
  return split(text, LINE_END).map((line) => {
    const visible = glue(split(line, INVISIBLE), text.slice(0, 0));
    return closeUp(visible, space).nfc();
  });
}

/** Without blanks at its ends, and one at most between words: the one there was where it is wide, else a space. */
function closeUp(line: MaskedText, space: MaskedText): MaskedText {
  let closed = line.slice(0, 0);
  let end = 0;
  for (const word of line.text.matchAll(WORDS)) {
    const gap = line.slice(end, word.index);
    const blank = gap.text === '\u3000' ? gap : space;
    end = word.index + word[0].length;
    closed = closed.isEmpty ? line.slice(word.index, end) : closed.concat(blank, line.slice(word.index, end));
  }
  return closed;
}

function split(text: MaskedText, separator: RegExp): readonly MaskedText[] {
  const parts: MaskedText[] = [];
  let start = 0;
  for (const match of text.text.matchAll(separator)) {
    parts.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  parts.push(text.slice(start));
  return parts;
}

function glue(parts: readonly MaskedText[], separator: MaskedText): MaskedText {
  const [first, ...rest] = parts;
  if (first === undefined) return separator.slice(0, 0);
  return first.concat(...rest.flatMap((part) => [separator, part]));
}
