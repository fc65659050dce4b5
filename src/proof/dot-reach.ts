import type { DotMask } from './code-mask.ts';

/** Whole dots, from the left and top ones to before the right and bottom ones. */
export interface DotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Corners in dots: x and y by turns. */
export type Corners = readonly number[];

/** Dots that a drawing may reach; what lies beyond the label is left out. */
export class DotReach {
  readonly #columns: number;
  readonly #rows: number;
  readonly #stride: number;
  readonly #bits: Uint8Array;

  constructor({ columns, rows, dots }: DotMask) {
    this.#columns = columns;
    this.#rows = rows;
    this.#stride = Math.ceil(columns / 8);
    this.#bits = new Uint8Array(dots.length);
  }

  /** The first black dot that nothing reaches, as its column and row. */
  blackBeyond({ dots }: DotMask): readonly [number, number] | undefined {
    for (let at = 0; at < dots.length; at += 1) {
      const beyond = (dots[at] ?? 0) & ~(this.#bits[at] ?? 0) & 0xff;
      if (beyond !== 0)
        return [(at % this.#stride) * 8 + Math.clz32(beyond) - 24, Math.floor(at / this.#stride)];
    }
    return undefined;
  }

  reaches(box: DotBox): boolean {
    return inksIn({ columns: this.#columns, rows: this.#rows, dots: this.#bits }, box).black;
  }

  box(left: number, top: number, right: number, bottom: number): void {
    const [from, to] = [Math.max(0, Math.floor(left)), Math.min(this.#columns, Math.ceil(right))];
    const [first, end] = [Math.max(0, Math.floor(top)), Math.min(this.#rows, Math.ceil(bottom))];
    for (let row = first; row < end; row += 1) this.#span(row, from, to);
  }

  /** What lies within an odd number of outlines. */
  area(outlines: readonly Corners[]): void {
    const ys = outlines.flatMap((outline) => outline.filter((_, at) => at % 2 === 1));
    const first = Math.max(0, Math.floor(Math.min(...ys)));
    const end = Math.min(this.#rows, Math.ceil(Math.max(...ys)));
    for (let row = first; row < end; row += 1) {
      const places = outlines.flatMap((outline) => crossings(outline, row + 0.5)).sort((a, b) => a - b);
      for (let at = 0; at + 1 < places.length; at += 2) {
        const from = Math.max(0, Math.floor(places[at] ?? 0));
        this.#span(row, from, Math.min(this.#columns, Math.ceil(places[at + 1] ?? 0)));
      }
    }
  }

  /** All that is within some dots of a chain of straight lines. */
  along(chain: Corners, near: number): void {
    for (let at = 0; at + 1 < chain.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = x0, y1 = y0] = chain.slice(at, at + 4);
      const [right, down] = [x1 - x0, y1 - y0];
      if (right === 0 || down === 0) {
        const [left, top] = [Math.min(x0, x1), Math.min(y0, y1)];
        this.box(left - near, top - near, Math.max(x0, x1) + near, Math.max(y0, y1) + near);
        continue;
      }
      const steps = Math.ceil(Math.max(Math.abs(right), Math.abs(down)));
      for (let step = 0; step <= steps; step += 1) {
        const [x, y] = [x0 + (right * step) / steps, y0 + (down * step) / steps];
        this.box(x - near, y - near, x + near, y + near);
      }
    }
  }

  #span(row: number, from: number, to: number): void {
    if (from >= to) return;
    const [first, last] = [row * this.#stride + (from >> 3), row * this.#stride + ((to - 1) >> 3)];
    const [head, tail] = [0xff >> (from & 7), (0xff << (7 - ((to - 1) & 7))) & 0xff];
    if (first === last) {
      this.#bits[first] = (this.#bits[first] ?? 0) | (head & tail);
      return;
    }
    this.#bits[first] = (this.#bits[first] ?? 0) | head;
    this.#bits.fill(0xff, first + 1, last);
    this.#bits[last] = (this.#bits[last] ?? 0) | tail;
  }
}

/** Where an outline, closed, crosses a level line. */
function crossings(outline: Corners, y: number): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at + 1 < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    const [x0 = 0, y0 = 0] = [outline[at], outline[at + 1]];
    const [x1 = 0, y1 = 0] = [outline[next], outline[next + 1]];
    if (y0 > y !== y1 > y) places.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
  }
  return places;
}

/** Which of black and white a box has, as far as it lies on the label. */
export function inksIn(
  { columns, rows, dots }: DotMask,
  box: DotBox,
): { readonly black: boolean; readonly white: boolean } {
  const stride = Math.ceil(columns / 8);
  const [left, right] = [Math.max(0, box.left), Math.min(columns, box.right)];
  let [black, white] = [false, false];
  if (left >= right) return { black, white };
  const [first, last] = [left >> 3, (right - 1) >> 3];
  for (let row = Math.max(0, box.top); row < Math.min(rows, box.bottom); row += 1) {
    for (let at = first; at <= last; at += 1) {
      const head = at === first ? 0xff >> (left & 7) : 0xff;
      const inBox = head & (at === last ? 0xff << (7 - ((right - 1) & 7)) : 0xff);
      const inked = (dots[row * stride + at] ?? 0) & inBox;
      if (inked !== 0) black = true;
      if (inked !== inBox) white = true;
      if (black && white) return { black, white };
    }
  }
  return { black, white };
}
