import type { TextCoding } from './text-coding.ts';

/** Text in two bytes a Chinese character instead of the three of UTF-8. Strict both ways; undefined for what it cannot say. */
export interface GbText {
  encode(text: string): Uint8Array | undefined;
  decode(bytes: Uint8Array): string | undefined;
}

const LEADS = { first: 0x81, last: 0xfe };
const TRAILS = Array.from({ length: 0xfe - 0x40 + 1 }, (_, at) => 0x40 + at).filter((byte) => byte !== 0x7f);
/** Rows of GB 2312 with punctuation and full-width letters, and two signs of them that decoders map differently: · and —. */
const SIGN_LEADS = { first: 0xa1, last: 0xa3 };
const DISPUTED: ReadonlySet<number> = new Set([0xa1a4, 0xa1aa]);
/** The 20,902 ideographs of Unicode 1.1, whose codes no edition of GB 18030 has changed. */
const HAN = { first: 0x4e00, last: 0x9fa5 };

/**
 * GB 18030 as far as its editions and all decoders agree: ASCII, those ideographs, common punctuation. Browsers have a
 * decoder and no encoder, so the table is made from what the decoder says of each pair of bytes.
 */
export function createGbText({ decode }: TextCoding): GbText {
  const codes = new Map<string, number>();
  const characters = new Map<number, string>();
  for (let lead = LEADS.first; lead <= LEADS.last; lead += 1) {
    const row = decode(Uint8Array.from(TRAILS.flatMap((trail) => [lead, trail])), 'gb18030', false) ?? '';
    // A decoder that makes more or less than a character of a pair is not the one that is meant.
    if (row.length !== TRAILS.length) continue;
    TRAILS.forEach((trail, at) => {
      const [code, character] = [lead * 256 + trail, row.charAt(at)];
      if (!isAgreed(code, character) || codes.has(character)) return;
      codes.set(character, code);
      characters.set(code, character);
    });
  }
  return {
    encode(text) {
      const bytes: number[] = [];
      for (let at = 0; at < text.length; at += 1) {
        const unit = text.charCodeAt(at);
        const code = unit < 0x80 ? unit : codes.get(text.charAt(at));
        if (code === undefined) return undefined;
        if (code >= 0x80) bytes.push(code >> 8);
        bytes.push(code & 255);
      }
      return Uint8Array.from(bytes);
    },
    decode(bytes) {
      let text = '';
      for (let at = 0; at < bytes.length; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte >= 0x80) at += 1;
        const character =
          byte < 0x80 ? String.fromCharCode(byte) : characters.get(byte * 256 + (bytes[at] ?? 0));
        if (character === undefined) return undefined;
        text += character;
      }
      return text;
    },
  };
}

function isAgreed(code: number, character: string): boolean {
  const point = character.charCodeAt(0);
  if (point >= HAN.first && point <= HAN.last) return true;
  const lead = code >> 8;
  const isPrivate = point >= 0xd800 && point <= 0xf8ff;
  const isSign = lead >= SIGN_LEADS.first && lead <= SIGN_LEADS.last && (code & 255) >= 0xa1;
  return isSign && !isPrivate && point !== 0xfffd && !DISPUTED.has(code);
}
