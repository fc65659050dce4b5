import { UNKNOWN_COLOR } from './marks.ts';
import type { PdfValue } from './objects.ts';

/** Colours of the device spaces as 0xRRGGBB. */
const part = (value: number): number => Math.max(0, Math.min(255, Math.round(value * 255)));
function gray(value: number): number {
  return part(value) * 0x10101;
}
function rgb(red: number, green: number, blue: number): number {
  return part(red) * 65536 + part(green) * 256 + part(blue);
}
function cmyk(cyan: number, magenta: number, yellow: number, black: number): number {
  return rgb((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black));
}
const OPERANDS: Readonly<Record<string, number>> = { g: 1, rg: 3, k: 4 };

/** The colour that `g`, `rg`, `k` or their stroking forms set; unknown where they have more or fewer operands. */
export function deviceColor(word: string, operands: readonly PdfValue[]): number {
  return OPERANDS[word.toLowerCase()] === operands.length ? colorOf(operands) : UNKNOWN_COLOR;
}

/** The operands of `scn`: a guess by their number, since the space is not looked up. */
export function colorOf(operands: readonly PdfValue[]): number {
  const [a, b, c, d] = operands;
  if (typeof a !== 'number') return UNKNOWN_COLOR;
  if (typeof b !== 'number') return gray(a);
  if (typeof c !== 'number') return UNKNOWN_COLOR;
  return typeof d === 'number' ? cmyk(a, b, c, d) : rgb(a, b, c);
}
