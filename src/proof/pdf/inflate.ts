import { PdfFault } from './fault.ts';

/**
 * Inflate of its own (RFC 1950, RFC 1951), for three reasons: the file was deflated by fflate, and the proof shares no
 * code with the writer; the proof must know where the compressed data ends, since bytes behind the end are a place to
 * hide text in; and output must stop at a cap while it is being made.
 */
export interface Inflated {
  readonly bytes: Uint8Array;
  /** Position in the source after the checksum, or after the last byte that was read. */
  readonly end: number;
  /** False where the data broke off or its checksum was wrong; `bytes` is what came before. */
  readonly whole: boolean;
}

const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/**
 * A prefix code. Symbols of short codes by the next `bits` bits of input: `symbol << 4 | length`; 0 where the code is longer
 * or there is none. Most tables are used for a few hundred symbols, so filling a large one would be most of the work.
 */
interface HuffmanTable {
  readonly bits: number;
  readonly slots: Uint16Array;
  /** The longest code. */
  readonly longest: number;
  /** How many codes there are of each length, and all symbols in the order of their codes: for the long ones. */
  readonly count: Uint16Array;
  readonly symbols: Uint16Array;
}

const SHORT_BITS = 9;

function huffman(lengths: Uint8Array, from: number, to: number): HuffmanTable {
  const count = new Uint16Array(16);
  let longest = 0;
  for (let at = from; at < to; at += 1) {
    const length = lengths[at] ?? 0;
    count[length] = (count[length] ?? 0) + 1;
    if (length > longest) longest = length;
  }
  count[0] = 0;
  const next = new Uint16Array(17);
  const place = new Uint16Array(17);
  let code = 0;
  for (let length = 1; length <= longest; length += 1) {
    code = (code + (count[length - 1] ?? 0)) << 1;
    next[length] = code;
    place[length] = (place[length - 1] ?? 0) + (count[length - 1] ?? 0);
    if (code + (count[length] ?? 0) > 1 << length) throw new PdfFault('bad-filter');
  }
  const bits = Math.min(longest, SHORT_BITS);
  const slots = new Uint16Array(1 << bits);
  const symbols = new Uint16Array(to - from);
  for (let at = from; at < to; at += 1) {
    const length = lengths[at] ?? 0;
    if (length === 0) continue;
    let value = next[length] ?? 0;
    next[length] = value + 1;
    symbols[place[length] ?? 0] = at - from;
    place[length] = (place[length] ?? 0) + 1;
    if (length > bits) continue;
    let reversed = 0;
    for (let bit = 0; bit < length; bit += 1) {
      reversed = (reversed << 1) | (value & 1);
      value >>= 1;
    }
    const slot = ((at - from) << 4) | length;
    for (let index = reversed; index < slots.length; index += 1 << length) slots[index] = slot;
  }
  return { bits, slots, longest, count, symbols };
}

/** Finds a code by its bits one after the other: codes of a length are numbers in a row. 0 where there is none. */
function longCode({ count, symbols, longest }: HuffmanTable, hold: number): number {
  let code = 0;
  let first = 0;
  let place = 0;
  for (let length = 1; length <= longest; length += 1) {
    code = (code << 1) | ((hold >> (length - 1)) & 1);
    const there = count[length] ?? 0;
    if (code - first < there) return ((symbols[place + code - first] ?? 0) << 4) | length;
    place += there;
    first = (first + there) << 1;
  }
  return 0;
}

function fixedTables(): readonly [HuffmanTable, HuffmanTable] {
  const lengths = new Uint8Array(288 + 30);
  lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288).fill(5, 288);
  return [huffman(lengths, 0, 288), huffman(lengths, 288, 318)];
}
const [FIXED_LITERALS, FIXED_DISTANCES] = fixedTables();

/** Thrown inside when the input ends early; what was made so far is kept. */
class BrokenOff extends Error {}

/** Room that is made before anything is known of what comes out. */
const FIRST_ROOM = 1 << 20;

class Inflater {
  at: number;
  out: Uint8Array;
  length = 0;
  private readonly source: Uint8Array;
  private readonly end: number;
  private readonly cap: number;
  private hold = 0;
  private held = 0;

  constructor(source: Uint8Array, start: number, end: number, cap: number) {
    this.source = source;
    this.at = start;
    this.end = end;
    this.cap = cap;
    this.out = new Uint8Array(Math.min(cap, Math.max(1024, Math.min((end - start) * 4, FIRST_ROOM))));
  }

  run(): void {
    for (let last = 0; last === 0;) {
      last = this.take(1);
      const type = this.take(2);
      if (type === 0) this.stored();
      else if (type === 1) this.compressed(FIXED_LITERALS, FIXED_DISTANCES);
      else if (type === 2) this.dynamic();
      else throw new PdfFault('bad-filter');
    }
    // Whole bytes that were held ahead go back.
    this.at -= this.held >> 3;
  }

  private take(count: number): number {
    while (this.held < count) {
      if (this.at >= this.end) throw new BrokenOff();
      this.hold |= (this.source[this.at] ?? 0) << this.held;
      this.at += 1;
      this.held += 8;
    }
    const value = this.hold & ((1 << count) - 1);
    this.hold >>>= count;
    this.held -= count;
    return value;
  }

  private symbol(table: HuffmanTable): number {
    while (this.held < table.longest && this.at < this.end) {
      this.hold |= (this.source[this.at] ?? 0) << this.held;
      this.at += 1;
      this.held += 8;
    }
    const short = table.slots[this.hold & ((1 << table.bits) - 1)] ?? 0;
    const slot = short === 0 ? longCode(table, this.hold) : short;
    const length = slot & 15;
    if (length === 0) throw new PdfFault('bad-filter');
    if (length > this.held) throw new BrokenOff();
    this.hold >>>= length;
    this.held -= length;
    return slot >> 4;
  }

  private reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.out.length) return;
    if (wanted > this.cap) throw new PdfFault('too-large');
    const grown = new Uint8Array(Math.min(this.cap, Math.max(wanted, this.out.length * 2)));
    grown.set(this.out.subarray(0, this.length));
    this.out = grown;
  }

  private stored(): void {
    this.at -= this.held >> 3;
    this.hold = 0;
    this.held = 0;
    const { source, at } = this;
    if (at + 4 > this.end) throw new BrokenOff();
    const size = (source[at] ?? 0) | ((source[at + 1] ?? 0) << 8);
    const check = (source[at + 2] ?? 0) | ((source[at + 3] ?? 0) << 8);
    if ((size ^ check) !== 0xffff) throw new PdfFault('bad-filter');
    const from = at + 4;
    const there = Math.min(size, this.end - from);
    this.reserve(there);
    this.out.set(source.subarray(from, from + there), this.length);
    this.length += there;
    this.at = from + there;
    if (there < size) throw new BrokenOff();
  }

  private dynamic(): void {
    const literals = this.take(5) + 257;
    const distances = this.take(5) + 1;
    const codes = this.take(4) + 4;
    if (literals > 286 || distances > 30) throw new PdfFault('bad-filter');
    const lengths = new Uint8Array(320);
    for (let index = 0; index < codes; index += 1) lengths[CODE_ORDER[index] ?? 0] = this.take(3);
    const table = huffman(lengths, 0, 19);
    lengths.fill(0);
    for (let index = 0; index < literals + distances;) {
      const symbol = this.symbol(table);
      if (symbol < 16) {
        lengths[index] = symbol;
        index += 1;
        continue;
      }
      const repeated = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
      const times = symbol === 16 ? 3 + this.take(2) : symbol === 17 ? 3 + this.take(3) : 11 + this.take(7);
      if (index + times > literals + distances || (symbol === 16 && index === 0))
        throw new PdfFault('bad-filter');
      lengths.fill(repeated, index, index + times);
      index += times;
    }
    this.compressed(huffman(lengths, 0, literals), huffman(lengths, literals, literals + distances));
  }

  private compressed(literals: HuffmanTable, distances: HuffmanTable): void {
    for (;;) {
      const symbol = this.symbol(literals);
      if (symbol < 256) {
        if (this.length >= this.out.length) this.reserve(1);
        this.out[this.length] = symbol;
        this.length += 1;
        continue;
      }
      if (symbol === 256) return;
      const base = LENGTH_BASE[symbol - 257];
      if (base === undefined) throw new PdfFault('bad-filter');
      const length = base + this.take(LENGTH_EXTRA[symbol - 257] ?? 0);
      const far = this.symbol(distances);
      const distance = (DISTANCE_BASE[far] ?? Infinity) + this.take(DISTANCE_EXTRA[far] ?? 0);
      if (distance > this.length) throw new PdfFault('bad-filter');
      this.reserve(length);
      const { out } = this;
      let to = this.length;
      let from = to - distance;
      for (const stop = to + length; to < stop; to += 1, from += 1) out[to] = out[from] ?? 0;
      this.length = to;
    }
  }
}

function adler32(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let at = 0; at < bytes.length;) {
    const stop = Math.min(at + 3800, bytes.length);
    for (; at < stop; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65521;
    high %= 65521;
  }
  return ((high << 16) | low) >>> 0;
}

/** Inflates deflate data without a frame; `whole` says that its last block ended. Never more than `cap` bytes (then a fault). */
export function inflateRaw(source: Uint8Array, start: number, end: number, cap: number): Inflated {
  const inflater = new Inflater(source, start, end, cap);
  const whole = ranToItsEnd(inflater);
  return { bytes: inflater.out.subarray(0, inflater.length), end: Math.min(inflater.at, end), whole };
}

function ranToItsEnd(inflater: Inflater): boolean {
  try {
    inflater.run();
    return true;
  } catch (error) {
    if (error instanceof BrokenOff || (error instanceof PdfFault && error.code === 'bad-filter'))
      return false;
    throw error;
  }
}

/** Inflates zlib data. Never more than `cap` bytes (then a fault); data that breaks off gives what there is. */
export function inflate(source: Uint8Array, start: number, end: number, cap: number): Inflated {
  const first = source[start] ?? 0;
  const second = source[start + 1] ?? 0;
  if (end - start < 2 || (first & 15) !== 8 || ((first << 8) | second) % 31 !== 0 || (second & 32) !== 0) {
    throw new PdfFault('bad-filter');
  }
  const inflater = new Inflater(source, start + 2, end, cap);
  const whole = ranToItsEnd(inflater);
  const bytes = inflater.out.subarray(0, inflater.length);
  const { at } = inflater;
  if (!whole || at + 4 > end) return { bytes, end: Math.min(at, end), whole: false };
  const stated =
    (((source[at] ?? 0) << 24) |
      ((source[at + 1] ?? 0) << 16) |
      ((source[at + 2] ?? 0) << 8) |
      (source[at + 3] ?? 0)) >>>
    0;
  return { bytes, end: at + 4, whole: stated === adler32(bytes) };
}
