/** RFC 4648, section 6. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as base32 without padding. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = '';
  let group = 0;
  let bits = 0;
  for (const byte of bytes) {
    group = ((group << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += DIGITS.charAt((group >> (bits - 5)) & 31);
  }
  return bits > 0 ? text + DIGITS.charAt((group << (5 - bits)) & 31) : text;
}

/** The bytes again; undefined where the text is none that `encodeBase32` writes. */
export function decodeBase32(text: string): Uint8Array | undefined {
  const bytes: number[] = [];
  let group = 0;
  let bits = 0;
  for (const digit of text) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return undefined;
    group = ((group << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((group >> bits) & 255);
  }
  // Bits that say nothing are zero and fewer than a digit: each text of bytes is one text only.
  return bits < 5 && (group & ((1 << bits) - 1)) === 0 ? Uint8Array.from(bytes) : undefined;
}
