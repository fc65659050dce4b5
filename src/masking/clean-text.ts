/**
 * Characters that are not seen and that change what is: bidirectional controls, zero-width spaces and joiners of
 * nothing, soft hyphens, variation selectors, the tag block. U+200C and U+200D stay, since scripts and emoji need
 * them; the scrubber looks through those as well (`scrub/fold.ts`).
 */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** Visible ASCII, Han and their punctuation. */
const PLAIN = /[\x21-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]/;
const IS_PLAIN = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  PLAIN.test(String.fromCharCode(code)) ? 1 : 0,
);
const SPACE = 0x20;

/** Plain words with single spaces between them, as nearly all values are: nothing to clean. */
function isClean(text: string): boolean {
  let wasSpace = true;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (IS_PLAIN[code] === 1) wasSpace = false;
    else if (code === SPACE && !wasSpace) wasSpace = true;
    else return false;
  }
  return !wasSpace || text === '';
}

/** A value as it may be set on paper: one line, no unseen characters, no space at its ends. */
export function cleanText(text: string): string {
  if (isClean(text)) return text;
  return text.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
}
