import { mm } from '../base/length.ts';
import { CUT_TOLERANCE } from './stock.ts';
import type { Box, LabelShape, SheetStock, Size } from './stock.ts';

/** Across: row by row from the left; down: column by column from the top. */
export const FILL_ORDERS = ['across', 'down'] as const;
export type FillOrder = (typeof FILL_ORDERS)[number];

/** Where a label of a sheet lies, in millimetres from the page's top left. */
export interface Place extends Box {
  /** From 1, counted across whatever the order of filling is, so that a place keeps its number. */
  readonly number: number;
}

/** Labels whose edges are closer than this stand in one row or column, also if they are of two grids. */
const SAME_LINE = 0.5;

/** Every label of the sheet, in the order in which they are filled. */
export function placesOnSheet(sheet: SheetStock, order: FillOrder): readonly Place[] {
  const across = inLines(boxesOf(sheet), 'y', 'x').map((box, index) => ({ ...box, number: index + 1 }));
  return inFillOrder(across, order);
}

/** Places in the order of their numbers, put into the order in which they are filled. */
export function inFillOrder<Each extends Corner>(across: readonly Each[], order: FillOrder): readonly Each[] {
  return order === 'across' ? across : inLines(across, 'x', 'y');
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

/** The box of each label of each grid. Multiplied, not added up: errors of rounding do not grow down the sheet. */
function boxesOf({ grids, label }: SheetStock): readonly Box[] {
  const { width, height } = label;
  return grids.flatMap(({ columns, rows, left, top, pitchX, pitchY }) =>
    Array.from({ length: columns * rows }, (_, cell) => ({
      x: mm(left + (cell % columns) * pitchX),
      y: mm(top + Math.floor(cell / columns) * pitchY),
      width,
      height,
    })),
  );
}

function inLines<Each extends Corner>(boxes: readonly Each[], line: 'x' | 'y', along: 'x' | 'y'): Each[] {
  const lines: Each[][] = [];
  for (const box of boxes.toSorted((one, other) => one[line] - other[line])) {
    const last = lines.at(-1);
    const first = last?.[0];
    if (last === undefined || first === undefined || box[line] - first[line] > SAME_LINE) lines.push([box]);
    else last.push(box);
  }
  return lines.flatMap((each) => each.toSorted((one, other) => one[along] - other[along]));
}

/** How far a label leaves the page at most, in millimetres; 0 or less inside. */
export function overhang({ width, height }: Size, box: Box): number {
  return Math.max(0 - box.x, 0 - box.y, box.x + box.width - width, box.y + box.height - height);
}

/** Whether two labels lie over each other by more than sheets are cut to. */
export function overlap({ shape }: LabelShape, one: Box, other: Box): boolean {
  const apartX = Math.abs(one.x - other.x);
  const apartY = Math.abs(one.y - other.y);
  // Of one size, so their centres are as far apart as their corners.
  if (shape === 'round') return Math.hypot(apartX, apartY) < one.width - CUT_TOLERANCE;
  return apartX < one.width - CUT_TOLERANCE && apartY < one.height - CUT_TOLERANCE;
}
