/**
 * A QR's rows and columns as words of bits, so that the penalty points of its mask (ISO/IEC 18004, 7.8.3.1) are counted
 * for many modules at once.
 *
 * A word has 32 modules, the lowest bit first. It answers for what begins at bits 1 to 21: bit 0 is the module before
 * them, and the longest pattern, of eleven, that begins at bit 21 ends at bit 31. The next word begins 21 modules on.
 */
export interface Lines {
  readonly size: number;
  /** `wordsIn(size)` words a line. */
  readonly rows: Int32Array;
  readonly columns: Int32Array;
}

const STEP = 21;
const PATTERN = 11;
/** Bits 1 to 21. */
const OWN = 0x003ffffe;

function wordsIn(size: number): number {
  return Math.ceil(size / STEP);
}

/** Modules row by row, one byte a module, 1 = dark. */
export function linesOf(modules: Uint8Array, size: number): Lines {
  const words = wordsIn(size) * size;
  const lines = { size, rows: new Int32Array(words), columns: new Int32Array(words) };
  for (let row = 0, at = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1, at += 1) {
      if (modules[at] === 1) setModule(lines, row, column, 1);
    }
  }
  return lines;
}

/** Changes one module in its row and its column. */
export function setModule({ size, rows, columns }: Lines, row: number, column: number, bit: number): void {
  setBit(rows, row * wordsIn(size), column, bit, wordsIn(size));
  setBit(columns, column * wordsIn(size), row, bit, wordsIn(size));
}

/** A module stands in the word that answers for it and, near its edges, in the neighbours that see it. */
function setBit(words: Int32Array, start: number, index: number, bit: number, count: number): void {
  const own = Math.floor(index / STEP);
  for (let word = Math.max(0, own - 1); word <= Math.min(count - 1, own + 1); word += 1) {
    const place = index - word * STEP + 1;
    if (place < 0 || place > 31) continue;
    const at = start + word;
    const others = (words[at] ?? 0) & ~(1 << place);
    words[at] = others | (bit << place);
  }
}

/** Penalty points, with the weights 3, 3, 40 and 10; `enough` or more where they are no fewer than that. */
export function linesPenalty({ size, rows, columns }: Lines, enough: number): number {
  const count = wordsIn(size);
  let points = 0;
  let dark = 0;
  for (let word = 0; word < count; word += 1) {
    // Bits that a run or a pattern may begin at, so that it ends within the line.
    const pairs = OWN & lowest(size - word * STEP);
    const patterns = OWN & lowest(size - word * STEP - PATTERN + 2);
    // Bits that are modules: before the first there is nothing, which is neither dark nor light.
    const inside = lowest(size - word * STEP + 1) & (word === 0 ? ~1 : -1);
    for (let line = 0; line < size; line += 1) {
      const at = line * count + word;
      const row = rows[at] ?? 0;
      const below = line + 1 < size ? (rows[at + count] ?? 0) : undefined;
      points += runsAndFinders(row, inside, patterns);
      points += runsAndFinders(columns[at] ?? 0, inside, patterns);
      dark += bitCount(row & OWN);
      if (below === undefined) continue;
      const alike = ~(row ^ below);
      points += 3 * bitCount(~(row ^ (row >>> 1)) & alike & (alike >>> 1) & pairs);
    }
    if (points >= enough) return points;
  }
  return points + 10 * Math.abs(Math.ceil((dark * 100) / (size * size) / 5) - 10);
}

/** Runs of five and more, and the finder's 1:1:3:1:1 with four light modules before or after it. */
function runsAndFinders(line: number, inside: number, patterns: number): number {
  // Bit n is set where module n is like the one after it and both are on the line, bit 0's neighbour included.
  const alike = ~(line ^ (line >>> 1)) & inside & (inside >>> 1);
  const fives = alike & (alike >>> 1) & (alike >>> 2) & (alike >>> 3);
  // A run of n modules has n - 4 fives and is worth n - 2: one for each, and two more where it begins.
  const begun = fives & ~(alike << 1);
  const core =
    line & ~(line >>> 1) & (line >>> 2) & (line >>> 3) & (line >>> 4) & ~(line >>> 5) & (line >>> 6);
  const light = ~line;
  const quiet = light & (light >>> 1) & (light >>> 2) & (light >>> 3);
  const finders = bitCount(core & (quiet >>> 7) & patterns) + bitCount(quiet & (core >>> 4) & patterns);
  return bitCount(fives & OWN) + 2 * bitCount(begun & OWN) + 40 * finders;
}

/** The lowest `count` bits. */
function lowest(count: number): number {
  return count <= 0 ? 0 : count >= 32 ? -1 : (1 << count) - 1;
}

/** Bits that are 1 in 32, added up side by side in pairs, fours and bytes. */
function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
