const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES: ReadonlyMap<string, number> = new Map(Array.from(ALPHABET, (digit, value) => [digit, value]));

/** Characters of so many bytes in base64 (RFC 4648, 4), padding included. */
export const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

/** Bytes as base64, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const digits = Math.min(4, bytes.length - at + 1);
    for (let digit = 0; digit < digits; digit += 1) text += ALPHABET.charAt((group >> (18 - 6 * digit)) & 63);
  }
  return text.padEnd(base64Length(bytes.length), '=');
}

/**
 * The bytes that a base64 text says; undefined for anything but the one way to write exactly `count` bytes: another
 * length, another alphabet, padding that is missing, too much or not zero.
 */
export function decodeBase64(text: string, count: number): Uint8Array | undefined {
  if (text.length !== base64Length(count)) return undefined;
  const padding = (3 - (count % 3)) % 3;
  const digits = text.length - padding;
  if (text.slice(digits) !== '='.repeat(padding)) return undefined;
  const bytes = new Uint8Array(count);
  let [held, bits, at] = [0, 0, 0];
  for (let index = 0; index < digits; index += 1) {
    const value = VALUES.get(text.charAt(index));
    if (value === undefined) return undefined;
    held = (held << 6) | value;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = held >> bits;
    at += 1;
    held &= (1 << bits) - 1;
  }
  return held === 0 ? bytes : undefined;
}
