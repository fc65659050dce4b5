/**
 * Choosing a QR's mask (ISO/IEC 18004, 7.8) at error correction level M. Encoders spend most of their time on it, so
 * it is done here over plain bytes; a test holds it to the choice of the library's own, slower search.
 */

/** Modules row by row, one byte a module, 1 = dark. */
export interface QrModules {
  readonly size: number;
  readonly data: Uint8Array;
  /** 1 where a module is no data: finders, timing, alignment, format and version. */
  readonly reservedBit: Uint8Array;
}

type Condition = (row: number, column: number) => boolean;

/** Table 10, in order. */
const CONDITIONS: readonly [Condition, ...Condition[]] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row * column) % 3) + ((row + column) % 2)) % 2 === 0,
];

/** What turns mask 0 into each mask, for each size of symbol: one byte a module, 1 = other colour. */
const changesBySize = new Map<number, readonly Uint8Array[]>();

/** Takes a symbol with mask 0 applied; gives the same symbol with the mask of the fewest penalty points. */
export function withBestMask(symbol: QrModules): { readonly size: number; readonly data: Uint8Array } {
  const { size, data } = symbol;
  let best = data;
  let fewest = penalty(data, size, Infinity);
  changesOf(symbol).forEach((changes, mask) => {
    if (mask === 0) return;
    const masked = data.map((module, at) => module ^ (changes[at] ?? 0));
    writeFormat(masked, size, mask);
    const points = penalty(masked, size, fewest);
    if (points < fewest) {
      fewest = points;
      best = masked;
    }
  });
  return { size, data: best };
}

/** Which modules are data depends on the size alone. */
function changesOf({ size, reservedBit }: QrModules): readonly Uint8Array[] {
  const known = changesBySize.get(size);
  if (known !== undefined) return known;
  const [first] = CONDITIONS;
  const changes = CONDITIONS.map((isInverted) =>
    reservedBit.map((isReserved, at) => {
      const row = Math.floor(at / size);
      const column = at % size;
      return isReserved === 0 && isInverted(row, column) !== first(row, column) ? 1 : 0;
    }),
  );
  changesBySize.set(size, changes);
  return changes;
}

/** Format information (7.9), twice: bits from the most significant, around the top left finder and beside the others. */
function writeFormat(data: Uint8Array, size: number, mask: number): void {
  const bits = formatBits(mask);
  for (let index = 0; index < 15; index += 1) {
    const bit = (bits >> index) & 1;
    const row = index < 6 ? index : index < 8 ? index + 1 : size - 15 + index;
    data[row * size + 8] = bit;
    const column = index < 8 ? size - index - 1 : index < 9 ? 15 - index : 14 - index;
    data[8 * size + column] = bit;
  }
}

/** Level M is 00; ten bits of BCH(15,5) follow, and all is masked so that it is never blank (annex C). */
function formatBits(mask: number): number {
  let rest = mask << 10;
  for (let bit = 14; bit >= 10; bit -= 1) if (((rest >> bit) & 1) === 1) rest ^= 0x537 << (bit - 10);
  return ((mask << 10) | rest) ^ 0x5412;
}

/** Penalty points of 7.8.3.1, with the weights 3, 3, 40 and 10; `enough` or more where they are no fewer than that. */
function penalty(data: Uint8Array, size: number, enough: number): number {
  let points = 0;
  let dark = 0;
  for (let line = 0; line < size; line += 1) {
    points += linePenalty(data, line * size, 1, size) + linePenalty(data, line, size, size);
    if (points >= enough) return points;
  }
  for (let row = 0, at = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1, at += 1) {
      const module = data[at];
      dark += module ?? 0;
      // Past the last row there is nothing, which is neither dark nor light.
      const isBlock =
        column + 1 < size &&
        module === data[at + 1] &&
        module === data[at + size] &&
        module === data[at + size + 1];
      if (isBlock) points += 3;
    }
  }
  return points + 10 * Math.abs(Math.ceil((dark * 100) / (size * size) / 5) - 10);
}

/** Runs of five and more, and the finder's 1:1:3:1:1 with four light modules before or after it. */
function linePenalty(data: Uint8Array, start: number, step: number, size: number): number {
  let points = 0;
  let run = 0;
  let before = -1;
  let window = 0;
  for (let index = 0, at = start; index < size; index += 1, at += step) {
    const module = data[at] ?? 0;
    if (module === before) run += 1;
    else {
      before = module;
      run = 1;
    }
    if (run === 5) points += 3;
    else if (run > 5) points += 1;
    window = ((window << 1) | module) & 0x7ff;
    if (index >= 10 && (window === 0x5d0 || window === 0x05d)) points += 40;
  }
  return points;
}
