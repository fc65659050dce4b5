import { dot, dotsToMm } from '../../base/length.ts';
import type { QuarterTurn } from '../../base/turn.ts';
import type { BitGrid, CodeMark } from '../../scene/scene.ts';
import { turnedBack } from '../code-mask.ts';
import { isDark } from '../codes/modules.ts';
import { dataMatrixSurvives } from '../codes/data-matrix-damage.ts';
import { qrSurvives } from '../codes/qr-damage.ts';
import { BAR_LIMITS, FINDER_LIMITS, barsMeasureRight, lineOf } from './measure-bars.ts';
import type { BarLimits, LineToMeasure } from './measure-bars.ts';
import { SeenCells } from './measure-cells.ts';
import { DEAD, STRESSES, spotDots } from './stress.ts';
import type { Stress } from './stress.ts';

/** What measuring says of a code under a stress; `unknown` where its reserve is not read here. */
export type Verdict = 'passes' | 'fails' | 'unknown';

export type Measured = Readonly<Record<Stress, Verdict>>;

/** The second means beside a decoder: widths of bars and middles of cells, from a code's dots, as a scanner with a spot sees them. */
export function measureCode(code: CodeMark): Measured {
  const limits = limitsOf(code);
  if (code.modules.rows === 1 || code.modules.columns === 1) return measured(code, barVerdict(code, limits));
  switch (code.symbology) {
    case 'pdf417':
      return measured(code, linesVerdict(code, rowLines(code), BAR_LIMITS.pdf417));
    case 'usps-imb':
      return measured(code, linesVerdict(code, fourStateLines(code), FINDER_LIMITS));
    case 'maxicode':
      // Its hexagons are drawn in dots, each of its own shape.
      return measured(code, () => 'unknown');
    default:
      return measured(code, cellVerdict(code));
  }
}

/** Takes a stress, and for a dead element the column of dots, counted from the left end of the free margin. */
type Judge = (stress: Stress, dead?: number) => Verdict;

function measured(code: CodeMark, judge: Judge): Measured {
  const columns = code.modules.columns * code.moduleWidth + 2 * marginOf(code, 'quietX');
  const deads = DEAD.map((share) => judge('dead-element', Math.floor(columns * share)));
  const [growth, shrinkage, blur] = STRESSES.slice(0, 3).map((stress) => judge(stress));
  return {
    growth: growth ?? 'unknown',
    shrinkage: shrinkage ?? 'unknown',
    blur: blur ?? 'unknown',
    'dead-element': deads.includes('fails') ? 'fails' : deads.includes('unknown') ? 'unknown' : 'passes',
  };
}

function limitsOf({ symbology }: CodeMark): BarLimits | undefined {
  return symbology in BAR_LIMITS ? BAR_LIMITS[symbology as keyof typeof BAR_LIMITS] : undefined;
}

/** A code's free margin in whole dots. */
export const marginOf = (code: CodeMark, side: 'quietX' | 'quietY'): number =>
  Math.ceil(code[side] / dotsToMm(dot(1), code.dpi));

const says = (isRight: boolean): Verdict => (isRight ? 'passes' : 'fails');

/** Bars across the label are struck by a dead element; of bars that lie along the head only an end is, or all of one. */
function barVerdict(code: CodeMark, limits: BarLimits | undefined): Judge {
  if (limits === undefined) return () => 'unknown';
  const { modules, moduleWidth, moduleHeight, dpi } = code;
  const spot = spotDots(dpi);
  if (modules.rows === 1) {
    const line = lineOf(modules.columns, moduleWidth, marginOf(code, 'quietX'), (at) =>
      isDark(modules, at, 0),
    );
    return (stress, dead) => says(barsMeasureRight(line, limits, stress, spot, dead));
  }
  const line = lineOf(modules.rows, moduleHeight, marginOf(code, 'quietY'), (at) => isDark(modules, 0, at));
  return (stress) =>
    stress === 'dead-element' ? 'passes' : says(barsMeasureRight(line, limits, stress, spot));
}

const isUpended = ({ turn }: CodeMark): boolean => turn === 90 || turn === 270;

/** Lines over bars, each of which must be right; how much of a dead element is made good depends on what is not read here. */
function linesVerdict(code: CodeMark, lines: readonly LineToMeasure[], limits: BarLimits): Judge {
  const spot = spotDots(code.dpi);
  const right = (stress: Stress, dead?: number): boolean =>
    lines.every((line) => barsMeasureRight(line, limits, stress, spot, dead));
  return (stress, dead) => {
    if (stress !== 'dead-element') return says(right(stress));
    return !isUpended(code) && right(stress, dead) ? 'passes' : 'unknown';
  };
}

/** A line over some rows of a code, which turned with it are columns of the label. */
function linesAlong(code: CodeMark, rowsOf: (rows: number) => readonly number[]): readonly LineToMeasure[] {
  const { modules, moduleWidth, moduleHeight } = code;
  return isUpended(code)
    ? rowsOf(modules.columns).map((row) =>
        lineOf(modules.rows, moduleHeight, marginOf(code, 'quietY'), (at) => isDark(modules, row, at)),
      )
    : rowsOf(modules.rows).map((row) =>
        lineOf(modules.columns, moduleWidth, marginOf(code, 'quietX'), (at) => isDark(modules, at, row)),
      );
}

const rowLines = (code: CodeMark): readonly LineToMeasure[] =>
  linesAlong(code, (rows) => Array.from({ length: rows }, (_, row) => row));

/** Through the middles of what reaches up, of the trackers and of what reaches down; what counts as a module is the width of a bar. */
function fourStateLines(code: CodeMark): readonly LineToMeasure[] {
  const lines = linesAlong(code, (rows) => [1, 3, 5].map((sixths) => Math.floor((rows * sixths) / 6)));
  const [start = 0, end = 0] = lines[1]?.edges ?? [];
  return lines.map((line) => ({ ...line, module: end - start }));
}

function cellVerdict(code: CodeMark): Judge {
  const { symbology, modules, moduleWidth, moduleHeight, dpi } = code;
  const turn = code.turn ?? 0;
  const spot = spotDots(dpi);
  const cells = new SeenCells(modules, moduleWidth, moduleHeight, spot);
  const margin = marginOf(code, 'quietX');
  const finders = symbology === 'qr' ? findersOf(code, margin) : [];
  return (stress, dead) => {
    // Readers set their grid by the code's own edges: dots that grow move them by half a dot, and no middle of a cell.
    if (stress === 'growth' || stress === 'shrinkage')
      return says(1 < Math.min(moduleWidth, moduleHeight) / 2);
    if (!finders.every((finder) => finder(stress, dead))) return 'fails';
    const wrong = cells.wrong(dead === undefined ? undefined : dead - margin);
    if (wrong.length === 0) return 'passes';
    if (symbology !== 'qr' && symbology !== 'data-matrix') return 'unknown';
    const upright = turnedBack(modules, turn);
    const inUpright = wrong.map((at) => uprightPlace(modules, turn, at));
    const survives =
      symbology === 'qr' ? qrSurvives(upright, inUpright) : dataMatrixSurvives(upright, inUpright);
    return survives === undefined ? 'unknown' : says(survives);
  };
}

const FINDER = 7;

/** Of a QR code the lines through the middles of its three finders, which readers look for row by row. */
function findersOf(
  { modules, moduleWidth, dpi, turn }: CodeMark,
  margin: number,
): readonly ((stress: Stress, dead: number | undefined) => boolean)[] {
  const size = modules.columns;
  const end = size - FINDER;
  const corners = [
    ...[
      [0, 0],
      [end, 0],
      [end, end],
      [0, end],
    ].map(([column = 0, row = 0]) => ({ column, row })),
  ];
  // Upright the one at the bottom right is missing; turned, the next one clockwise.
  const missing = (2 + (turn ?? 0) / 90) % corners.length;
  return corners.flatMap(({ column, row }, at) => {
    if (at === missing) return [];
    const line: LineToMeasure = lineOf(FINDER, moduleWidth, margin, (module) =>
      isDark(modules, column + module, row + 3),
    );
    const from = column * moduleWidth;
    return [
      (stress: Stress, dead: number | undefined) => {
        const struck = dead === undefined ? undefined : dead - from;
        const isOn = struck === undefined || (struck >= 0 && struck < line.line.length);
        return !isOn || barsMeasureRight(line, FINDER_LIMITS, stress, spotDots(dpi), struck);
      },
    ];
  });
}

/** Where a cell of a code that is turned is in the code that is not, both counted along rows. */
export function uprightPlace({ columns, rows }: BitGrid, turn: QuarterTurn | 0, at: number): number {
  const [column, row] = [at % columns, Math.floor(at / columns)];
  switch (turn) {
    case 0:
      return at;
    case 90:
      return (columns - 1 - column) * rows + row;
    case 180:
      return (rows - 1 - row) * columns + (columns - 1 - column);
    case 270:
      return column * rows + (rows - 1 - row);
  }
}
