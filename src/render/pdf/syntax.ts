/** A number as PDF writes it: at most `decimals` (up to 6) of them, never an exponent. */
export function decimal(value: number, decimals = 4): string {
  return String(rounded(value, decimals));
}

/** The number that `decimal` writes. */
export function rounded(value: number, decimals = 4): number {
  if (!Number.isFinite(value)) throw new Error('a length in a scene is not a number');
  const scale = SCALES[decimals] ?? 1;
  // Adding nothing makes a zero of a negative zero.
  return Math.round(value * scale) / scale + 0;
}

const SCALES = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;

/** A 16-bit number as four hexadecimal digits. */
export function hex16(value: number): string {
  return value.toString(16).padStart(4, '0').toUpperCase();
}

/** UTF-16BE as hexadecimal digits. */
export function hexText(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at++) digits += hex16(text.charCodeAt(at));
  return digits;
}

/** Characters up to U+00FF, one byte each. */
export function latin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}

/** A text string (ISO 32000-1, 7.9.2.2) of any characters, in hexadecimal. */
export function textString(text: string): string {
  return `<FEFF${hexText(text)}>`;
}
