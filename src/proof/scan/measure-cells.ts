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
  readonly #columns: number;
  readonly #rows: number;
  readonly #width: number;
  readonly #height: number;
  readonly #spot: number;
  readonly #dark: Uint8Array;
  #intact: readonly number[] | undefined;

  constructor(grid: BitGrid, width: number, height: number, spot: number) {
    const { columns, rows } = grid;
    [this.#columns, this.#rows] = [columns, rows];
    [this.#width, this.#height, this.#spot] = [width, height, spot];
    this.#dark = new Uint8Array(columns * rows);
    for (let row = 0; row < rows; row += 1)
      for (let column = 0; column < columns; column += 1)
        if (isDark(grid, column, row)) this.#dark[row * columns + column] = 1;
  }

  /** Which cells are seen wrongly, counted along rows from the top; `dead` is a column of dots from the left of the code. */
  wrong(dead?: number): readonly number[] {
    this.#intact ??= this.#isEachSeen() ? [] : this.#wrongIn(0, this.#columns, undefined);
    const struck = dead === undefined ? -2 : Math.floor(dead / this.#width);
    if (struck < 0 || struck >= this.#columns) return this.#intact;
    const [from, to] = [Math.max(0, struck - 1), Math.min(this.#columns, struck + 2)];
    const beside = this.#intact.filter((at) => at % this.#columns < from || at % this.#columns >= to);
    return [...beside, ...this.#wrongIn(from, to, dead)];
  }

  /** Whether even a cell that stands alone is seen: then all are. */
  #isEachSeen(): boolean {
    return this.#share(0, this.#width) * this.#share(0, this.#height) > THRESHOLD;
  }

  /** How much of a spot in the middle of a cell falls on the one so many beside it. */
  #share(near: number, size: number): number {
    return shareOf((near - 0.5) * size, (near + 0.5) * size, this.#spot);
  }

  #wrongIn(from: number, to: number, dead: number | undefined): readonly number[] {
    const [columns, rows, dark] = [this.#columns, this.#rows, this.#dark];
    const across = NEAR.map((near) => this.#share(near, this.#width));
    const down = NEAR.map((near) => this.#share(near, this.#height));
    const seenDown = (column: number, row: number): number => {
      let seen = 0;
      for (let near = -1; near <= 1; near += 1)
        if (dark[(row + near) * columns + column] === 1) seen += down[near + 1] ?? 0;
      return seen;
    };
    const wrong: number[] = [];
    for (let column = from; column < to; column += 1) {
      const middle = (column + 0.5) * this.#width;
      const lost = dead === undefined ? 0 : shareOf(dead - middle, dead + 1 - middle, this.#spot);
      const struck = Math.floor((dead ?? 0) / this.#width);
      for (let row = 0; row < rows; row += 1) {
        let seen = lost > 0 ? -lost * seenDown(struck, row) : 0;
        for (let near = Math.max(0, column - 1); near <= Math.min(columns - 1, column + 1); near += 1)
          seen += seenDown(near, row) * (across[near - column + 1] ?? 0);
        const at = row * columns + column;
        if (seen > THRESHOLD !== (dark[at] === 1)) wrong.push(at);
      }
    }
    return wrong;
  }
}
