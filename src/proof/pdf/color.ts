import { UNKNOWN_COLOR } from './marks.ts';
import type { PdfValue } from './objects.ts';

/** Colours of the device spaces as 0xRRGGBB. */
const part = (value: number): number => Math.max(0, Math.min(255, Math.round(value * 255)));
export function gray(value: number): number {
  return part(value) * 0x10101;
}
export function rgb(red: number, green: number, blue: number): number {
  return part(red) * 65536 + part(green) * 256 + part(blue);
}
export function cmyk(cyan: number, magenta: number, yellow: number, black: number): number {
  return rgb((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black));
}
/** The operands of `scn`: a guess by their number, since the space is not looked up. */
export function colorOf(operands: readonly PdfValue[]): number {
  const [a, b, c, d] = operands;
  if (typeof a !== 'number') return UNKNOWN_COLOR;
  if (typeof b !== 'number') return gray(a);
  if (typeof c !== 'number') return UNKNOWN_COLOR;
  return typeof d === 'number' ? cmyk(a, b, c, d) : rgb(a, b, c);
}
