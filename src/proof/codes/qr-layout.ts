/** How a QR code of each size is built (ISO/IEC 18004:2015): which modules are fixed, and in which order the others are read. */
export interface QrLayout {
  readonly version: number;
  readonly size: number;
  /** For each module 0 or 1 where it must be so, 2 where it is format or version information, 3 where it is data. */
  readonly fixed: Uint8Array;
  /** Indexes of the data modules in the order of the codewords' bits. */
  readonly order: Uint16Array;
}

export const FREE = 3;
const SAID_ELSEWHERE = 2;

/** Error correction codewords of a block, and blocks, of versions 1 to 40 (table 9), by level L, M, Q, H. */
const CORRECTION = [
  '7,10,15,20,26,18,20,24,30,18,20,24,26,30,22,24,28,30,28,28,28,28,30,30,26,28,30,30,30,30,30,30,30,30,30,30,30,30,30,30',
  '10,16,26,18,24,16,18,22,22,26,30,22,22,24,24,28,28,26,26,26,26,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28,28',
  '13,22,18,26,18,24,18,22,20,24,28,26,24,20,30,24,28,28,26,30,28,30,30,30,30,28,30,30,30,30,30,30,30,30,30,30,30,30,30,30',
  '17,28,22,16,22,28,26,26,24,28,24,28,22,24,24,30,28,28,26,28,30,24,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30,30',
].map((list) => list.split(',').map(Number));
const BLOCKS = [
  '1,1,1,1,1,2,2,2,2,4,4,4,4,4,6,6,6,6,7,8,8,9,9,10,12,12,12,13,14,15,16,17,18,19,19,20,21,22,24,25',
  '1,1,1,2,2,4,4,4,5,5,5,8,9,9,10,10,11,13,14,16,17,17,18,20,21,23,25,26,28,29,31,33,35,37,38,40,43,45,47,49',
  '1,1,2,2,4,4,6,6,8,8,8,10,12,16,12,17,16,18,21,20,23,23,25,27,29,34,34,35,38,40,43,45,48,51,53,56,59,62,65,68',
  '1,1,2,4,4,4,5,6,8,8,11,11,16,16,18,16,19,21,25,25,25,34,30,32,35,37,40,42,45,48,51,54,57,60,63,66,70,74,77,81',
].map((list) => list.split(',').map(Number));

/** `level`: 0 to 3 for L, M, Q, H. */
export function correctionOf(
  version: number,
  level: number,
): { readonly blocks: number; readonly correction: number } {
  return { blocks: BLOCKS[level]?.[version - 1] ?? 1, correction: CORRECTION[level]?.[version - 1] ?? 0 };
}

const layouts = new Map<number, QrLayout>();

/** Undefined for a size that no QR code has. */
export function qrLayout(size: number): QrLayout | undefined {
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 40) return undefined;
  let layout = layouts.get(size);
  if (!layout) layouts.set(size, (layout = build(version, size)));
  return layout;
}

function build(version: number, size: number): QrLayout {
  const fixed = new Uint8Array(size * size).fill(FREE);
  const set = (column: number, row: number, value: number): void => {
    if (column >= 0 && row >= 0 && column < size && row < size) fixed[row * size + column] = value;
  };
  for (let at = 0; at < size; at += 1) {
    set(at, 6, 1 - (at % 2));
    set(6, at, 1 - (at % 2));
  }
  const centres = alignmentCentres(version, size);
  for (const row of centres) {
    for (const column of centres) {
      const isCorner =
        (column === 6 && (row === 6 || row === size - 7)) || (column === size - 7 && row === 6);
      if (!isCorner) square(set, column, row, 2, (ring) => (ring === 1 ? 0 : 1));
    }
  }
  for (let at = 0; at < 9; at += 1) {
    set(at, 8, SAID_ELSEWHERE);
    set(8, at, SAID_ELSEWHERE);
  }
  for (let at = size - 8; at < size; at += 1) {
    set(at, 8, SAID_ELSEWHERE);
    set(8, at, SAID_ELSEWHERE);
  }
  set(6, 8, 1);
  set(8, 6, 1);
  set(8, size - 8, 1);
  for (const [column, row] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const) {
    square(set, column, row, 4, (ring) => (ring === 2 || ring === 4 ? 0 : 1));
  }
  if (version >= 7) {
    const word = versionWord(version);
    for (let bit = 0; bit < 18; bit += 1) {
      const [along, across] = [Math.floor(bit / 3), size - 11 + (bit % 3)];
      set(along, across, (word >> bit) & 1);
      set(across, along, (word >> bit) & 1);
    }
  }
  return { version, size, fixed, order: orderOf(fixed, size) };
}

function square(
  set: (column: number, row: number, value: number) => void,
  column: number,
  row: number,
  reach: number,
  valueOf: (ring: number) => number,
): void {
  for (let dy = -reach; dy <= reach; dy += 1) {
    for (let dx = -reach; dx <= reach; dx += 1) {
      set(column + dx, row + dy, valueOf(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  }
}

/** Annex E: evenly spread from the far edge, the rest of the way left to the first. */
function alignmentCentres(version: number, size: number): readonly number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = version === 32 ? 26 : 2 * Math.ceil((size - 13) / (2 * (count - 1)));
  return [6, ...Array.from({ length: count - 1 }, (_, index) => size - 7 - (count - 2 - index) * step)];
}

/** Annex D: six bits and their twelve of a BCH code. */
function versionWord(version: number): number {
  let rest = version << 12;
  for (let bit = 17; bit >= 12; bit -= 1) if (((rest >> bit) & 1) === 1) rest ^= 0x1f25 << (bit - 12);
  return (version << 12) | rest;
}

/** 7.7.3: two columns at a time from the right, up and down in turn, leaving the timing column out. */
function orderOf(fixed: Uint8Array, size: number): Uint16Array {
  const order: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      const row = up ? size - 1 - step : step;
      for (const column of [right, right - 1]) {
        const index = row * size + column;
        if (fixed[index] === FREE) order.push(index);
      }
    }
    up = !up;
  }
  return Uint16Array.from(order);
}
