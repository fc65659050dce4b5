import type { BitGrid } from '../../scene/scene.ts';

/** Codewords of error correction in a block (ISO/IEC 16022, table 7), by columns × rows. */
const CORRECTION: Readonly<Record<string, number>> = {
  ...{ '10x10': 5, '12x12': 7, '14x14': 10, '16x16': 12, '18x18': 14, '20x20': 18, '22x22': 20, '24x24': 24 },
  ...{
    '26x26': 28,
    '32x32': 36,
    '36x36': 42,
    '40x40': 48,
    '44x44': 56,
    '48x48': 68,
    '52x52': 42,
    '64x64': 56,
  },
  ...{ '72x72': 36, '80x80': 48, '88x88': 56, '96x96': 68, '104x104': 56, '120x120': 68, '132x132': 62 },
  ...{ '144x144': 62, '18x8': 7, '32x8': 11, '26x12': 14, '36x12': 18, '36x16': 24, '48x16': 28 },
};
/** Modules of a codeword. */
const WORD = 8;
/** Share of the solid and of the broken sides that may be wrong until the code is not found (a choice of ours). */
const FINDER_SHARE = 1 / 4;

/**
 * Whether a right Data Matrix is still read where a reader takes some of its modules for the other colour: yes where no block can have more
 * wrong codewords than it makes good, no where one of its sides is lost or more are wrong than all its blocks make good, and undefined where
 * that depends on which codewords the modules are of. `wrong` are those, counted along the rows of the upright code.
 */
export function dataMatrixSurvives(
  { columns, rows }: BitGrid,
  wrong: readonly number[],
): boolean | undefined {
  const correction = CORRECTION[`${columns}x${rows}`];
  if (correction === undefined) return undefined;
  let [left, foot, inside] = [0, 0, 0];
  for (const at of wrong) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    if (column === 0) left += 1;
    else if (row === rows - 1) foot += 1;
    else inside += 1;
  }
  if (left > rows * FINDER_SHARE || foot > columns * FINDER_SHARE) return false;
  const most = Math.floor(correction / 2);
  if (inside <= most) return true;
  return Math.max(columns, rows) < ONE_BLOCK && inside > most * WORD ? false : undefined;
}

/** Modules on a side from which on a code may have more than one block. */
const ONE_BLOCK = 52;
