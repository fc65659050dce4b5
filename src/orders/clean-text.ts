/** Control characters, soft hyphen, zero-width space, direction marks and overrides, BOM, tags: never part of a value. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/gu;
const SPACES = /[\s\u3000]+/gu;

/** Whether a text has nothing to clean: plain ASCII and Han, single spaces inside. Nearly every cell is so. */
function isClean(text: string): boolean {
  let isSpace = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x20) {
      if (isSpace) return false;
      isSpace = true;
      continue;
    }
    if (!((code > 0x20 && code < 0x7f) || (code >= 0x4e00 && code <= 0x9fff))) return false;
    isSpace = false;
  }
  return !isSpace;
}

/** One line of text as a person reads it: no invisible characters, runs of white space as one space, trimmed. */
export function cleanText(text: string): string {
  if (text === '' || isClean(text)) return text;
  return text.replace(INVISIBLE, '').replace(SPACES, ' ').trim();
}

/** The same with full-width letters, digits and punctuation made plain: for numbers, not for names. */
export function cleanNumberText(text: string): string {
  if (text === '' || isClean(text)) return text;
  return cleanText(text.normalize('NFKC')).replace(/[‐-―−﹣]/gu, '-');
}

/** U+FFFD stands where a decoder met bytes that are not in its encoding. */
export function isDamaged(text: string): boolean {
  return text.includes('\ufffd');
}

/** Whether there is anything to read: a letter, digit or mask sign of any script. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}*●•×＊]|\^_\^/u.test(text);
}
