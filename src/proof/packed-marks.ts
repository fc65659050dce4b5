import { DPIS } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { BitGrid } from '../scene/scene.ts';

/** Marks in the order of painting, as numbers, one string and pictures; `marksOf` unpacks them. */
export interface PackedMarks {
  readonly numbers: Int16Array | Int32Array;
  readonly text: string;
  /** Pictures as the scene has them: they are the same objects on every label of a template. */
  readonly pictures: readonly BitGrid[];
}

/** A colour, in two numbers. */
export const INK_PARTS = 4096;
/** Hundredths of a degree, in two numbers: a whole circle is more than 16 bits hold. */
export const TURN_PARTS = 1000;

/**
 * As few bytes as hold them: two a number, or four where a mark lies farther from the corner than 327 mm, as on sheets
 * that are larger than A4. Throws (a bug) for what is no number of these.
 */
export function packNumbers(numbers: readonly number[]): Int16Array | Int32Array {
  const most = numbers.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (!(most < 2 ** 31)) throw new RangeError('mark beyond the packed range');
  return most < 2 ** 15 ? Int16Array.from(numbers) : Int32Array.from(numbers);
}

/** Reads packed marks number by number. Throws (a bug) where they are not as `expectation.ts` packs them. */
export class PackReader {
  private readonly packed: PackedMarks;
  private at = 0;
  private textAt = 0;
  private pictureAt = 0;
  constructor(packed: PackedMarks) {
    this.packed = packed;
  }
  get done(): boolean {
    return this.at >= this.packed.numbers.length;
  }
  next(): number {
    const value = this.packed.numbers[this.at];
    if (value === undefined) throw new RangeError('packed marks broke off');
    this.at += 1;
    return value;
  }
  some(count: number): number[] {
    return Array.from({ length: count }, () => this.next());
  }
  dpi(): Dpi {
    const value = this.next();
    return oneOf(
      DPIS,
      DPIS.findIndex((dpi) => dpi === value),
    );
  }
  picture(): BitGrid {
    this.pictureAt += 1;
    return oneOf(this.packed.pictures, this.pictureAt - 1);
  }
  ink(): number {
    return this.next() * INK_PARTS + this.next();
  }
  turn(): number {
    return this.next() * TURN_PARTS + this.next();
  }
  text(): string {
    const length = this.next();
    const text = this.packed.text.slice(this.textAt, this.textAt + length);
    this.textAt += length;
    return text;
  }
}

export function oneOf<T>(table: readonly T[], index: number): T {
  const item = table[index];
  if (item === undefined) throw new RangeError('packed marks are not of this version');
  return item;
}
