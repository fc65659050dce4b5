import type { BitGrid } from '../../scene/scene.ts';
import { isDark } from '../codes/modules.ts';
import { shareOf } from './seen-line.ts';

/** Half of the light. */
const THRESHOLD = 0.5;
/** Cells beside one that a scanner's spot may reach into. */
const NEAR = [-1, 0, 1] as const;

/**
 * The cells of a matrix code as a scanner with a spot sees their middles. Finds those that it takes for the other colour, without a dead
 * element and for each dead one that is asked for. Sizes are in dots.
 */
export class SeenCells {
  readonly #grid: BitGrid;
  readonly #width: number;
  readonly #spot: number;
  /** Blackness of each cell's column above and below its middle. */
  readonly #down: Float64Array;

  constructor(grid: BitGrid, width: number, height: number, spot: number) {
    this.#grid = grid;
    this.#width = width;
    this.#spot = spot;
    const { columns, rows } = grid;
    const dark = Float64Array.from({ length: columns * rows }, (_, at) =>
      isDark(grid, at % columns, Math.floor(at / columns)) ? 1 : 0,
    );
    const shares = NEAR.map((near) => shareOf((near - 0.5) * height, (near + 0.5) * height, spot));
    this.#down = dark.map((_, at) => {
      let seen = 0;
      for (const [index, near] of NEAR.entries())
        seen += (dark[at + near * columns] ?? 0) * (shares[index] ?? 0);
      return seen;
    });
  }

  /** Which cells are seen wrongly, as the dark ones of a grid; `dead` is a column of dots from the left of the code. */
  wrong(dead?: number): BitGrid {
    const { columns, rows } = this.#grid;
    const packed = Math.ceil(columns / 8);
    const bits = new Uint8Array(packed * rows);
    const [width, spot, down] = [this.#width, this.#spot, this.#down];
    const shares = NEAR.map((near) => shareOf((near - 0.5) * width, (near + 0.5) * width, spot));
    const struck = dead === undefined ? -1 : Math.floor(dead / width);
    for (let column = 0; column < columns; column += 1) {
      const middle = (column + 0.5) * width;
      const lost =
        dead === undefined || Math.abs(struck - column) > 1
          ? 0
          : shareOf(dead - middle, dead + 1 - middle, spot);
      for (let row = 0; row < rows; row += 1) {
        const from = row * columns;
        let seen = 0;
        for (const [index, near] of NEAR.entries()) {
          const beside = column + near;
          if (beside >= 0 && beside < columns) seen += (down[from + beside] ?? 0) * (shares[index] ?? 0);
        }
        if (lost > 0 && struck >= 0 && struck < columns) seen -= lost * (down[from + struck] ?? 0);
        if (seen > THRESHOLD === isDark(this.#grid, column, row)) continue;
        const at = row * packed + (column >> 3);
        bits[at] = (bits[at] ?? 0) | (0x80 >> (column & 7));
      }
    }
    return { columns, rows, bits };
  }
}
