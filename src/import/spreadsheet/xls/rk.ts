import { f64 } from '../little-endian.ts';

const buffer = new Uint8Array(8);

/** A number in four bytes (MS-XLS 2.5.217): the upper half of a double or a whole number, and perhaps a hundredth of it. */
export function readRk(bytes: Uint8Array, at: number): number {
  const low = bytes[at] ?? 0;
  const isWhole = (low & 2) !== 0;
  let value: number;
  if (isWhole) {
    const bits =
      low | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
    value = bits >> 2;
  } else {
    buffer.fill(0);
    buffer[4] = low & 0xfc;
    for (let index = 1; index < 4; index += 1) buffer[4 + index] = bytes[at + index] ?? 0;
    value = f64(buffer, 0);
  }
  return (low & 1) === 0 ? value : value / 100;
}
