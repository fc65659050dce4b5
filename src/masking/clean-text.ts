/**
 * Characters that are not seen and that change what is: bidirectional controls, zero-width spaces and joiners of
 * nothing, soft hyphens, variation selectors, the tag block. U+200C and U+200D stay, since scripts and emoji need
 * them; the scrubber looks through those as well (`scrub/fold.ts`).
 */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]+/gu;
const CONTROLS = /[\p{Cc}\u2028\u2029]+/gu;
/** Visible ASCII and Han words with single spaces between them: nothing to clean. */
const PLAIN =
  /^[\x21-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]*(?: [\x21-\x7e\u3001-\u303f\u4e00-\u9fff\uff01-\uff5e]+)*$/;

/** A value as it may be set on paper: one line, no unseen characters, no space at its ends. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(CONTROLS, ' ').replace(UNSEEN, '').trim();
}
