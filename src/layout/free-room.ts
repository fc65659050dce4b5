import type { Bounds } from './bounds.ts';

/** What is to be placed, in millimetres. */
interface Extent {
  readonly width: number;
  readonly height: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Side of the squares that a label's room is told by, in millimetres. */
const CELL = 0.5;

/** Which of a label's room is free, told square by square: one that something reaches into is taken. */
export class FreeRoom {
  readonly #columns: number;
  readonly #rows: number;
  readonly #taken: Uint8Array;
  /** Squares that are taken above and left of a corner. */
  #sums: Int32Array | undefined;

  /** All of it is free, but for what is taken of another one of its size. */
  constructor({ width, height }: Extent, like?: FreeRoom) {
    this.#columns = Math.floor(width / CELL);
    this.#rows = Math.floor(height / CELL);
    this.#taken = like === undefined ? new Uint8Array(this.#columns * this.#rows) : like.#taken.slice();
  }

  take({ left, top, right, bottom }: Bounds): void {
    this.#sums = undefined;
    const from = Math.max(0, Math.floor(left / CELL));
    const to = Math.min(this.#columns, Math.ceil(right / CELL));
    const last = Math.min(this.#rows, Math.ceil(bottom / CELL));
    for (let row = Math.max(0, Math.floor(top / CELL)); row < last; row += 1)
      this.#taken.fill(1, row * this.#columns + from, row * this.#columns + Math.max(from, to));
  }

  /** Takes those squares of a box that something reaches into, looking at many squares at a time. */
  takeWhere(box: Bounds, reaches: (box: Bounds) => boolean): void {
    const columns = {
      from: Math.max(0, Math.floor(box.left / CELL)),
      to: Math.min(this.#columns, Math.ceil(box.right / CELL)),
    };
    const rows = {
      from: Math.max(0, Math.floor(box.top / CELL)),
      to: Math.min(this.#rows, Math.ceil(box.bottom / CELL)),
    };
    this.#takePart(columns, rows, reaches);
  }

  #takePart(columns: Span, rows: Span, reaches: (box: Bounds) => boolean): void {
    const [across, down] = [columns.to - columns.from, rows.to - rows.from];
    if (across <= 0 || down <= 0) return;
    const box = {
      ...{ left: columns.from * CELL, top: rows.from * CELL },
      ...{ right: columns.to * CELL, bottom: rows.to * CELL },
    };
    if (!reaches(box)) return;
    if (across === 1 && down === 1) return this.take(box);
    const [middle, centre] = [columns.from + (across >> 1), rows.from + (down >> 1)];
    for (const part of [
      { from: columns.from, to: middle },
      { from: middle, to: columns.to },
    ]) {
      this.#takePart(part, { from: rows.from, to: centre }, reaches);
      this.#takePart(part, { from: centre, to: rows.to }, reaches);
    }
  }

  /** The place nearest to the label's middle where all of it is free; of two as near the upper, then the left one. */
  find({ width, height }: Extent): Bounds | undefined {
    const [across, down] = [Math.ceil(width / CELL), Math.ceil(height / CELL)];
    const sums = (this.#sums ??= this.#summed());
    const stride = this.#columns + 1;
    let best: { readonly column: number; readonly row: number; readonly distance: number } | undefined;
    for (let row = 0; row + down <= this.#rows; row += 1) {
      for (let column = 0; column + across <= this.#columns; column += 1) {
        const above = row * stride + column;
        const below = above + down * stride;
        const sum = (at: number): number => sums[at] ?? 0;
        if (sum(below + across) - sum(below) - sum(above + across) + sum(above) > 0) continue;
        const distance = Math.hypot(column + across / 2 - this.#columns / 2, row + down / 2 - this.#rows / 2);
        if (best === undefined || distance < best.distance) best = { column, row, distance };
      }
    }
    if (best === undefined) return undefined;
    const [left, top] = [best.column * CELL, best.row * CELL];
    return { left, top, right: left + width, bottom: top + height };
  }

  #summed(): Int32Array {
    const stride = this.#columns + 1;
    const sums = new Int32Array(stride * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row += 1) {
      let line = 0;
      for (let column = 0; column < this.#columns; column += 1) {
        line += this.#taken[row * this.#columns + column] ?? 0;
        const at = (row + 1) * stride + column + 1;
        sums[at] = (sums[at - stride] ?? 0) + line;
      }
    }
    return sums;
  }
}
