const ZERO = 0x30;
const A = 0x41;

/** The largest reference that Excel knows is `XFD1048576`. */
const LONGEST = 10;

/** Place of a cell; -1 for what a reference does not name. */
export interface CellPlace {
  row: number;
  column: number;
}

/** Reads `B7` out of bytes into `place`, from 0. False where it is no reference. */
export function readReference(bytes: Uint8Array, from: number, to: number, place: CellPlace): boolean {
  if (to - from > LONGEST + 2) return false;
  let column = 0;
  let row = 0;
  let at = from;
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x24) continue;
    const letter = (byte & 0xdf) - A;
    if (letter < 0 || letter > 25 || byte < A) break;
    column = column * 26 + letter + 1;
  }
  const digits = at;
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x24) continue;
    const digit = byte - ZERO;
    if (digit < 0 || digit > 9) return false;
    row = row * 10 + digit;
  }
  if (digits === to || column === 0 || row === 0) return false;
  place.row = row - 1;
  place.column = column - 1;
  return true;
}

/** Reads a whole number of at most nine digits out of bytes; -1 where it is none. */
export function readWhole(bytes: Uint8Array, from: number, to: number): number {
  if (from < 0 || from === to || to - from > 9) return -1;
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = (bytes[at] ?? 0) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
