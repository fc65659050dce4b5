import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { withoutGuard } from '../import/cell.ts';
import type { Slot } from './batch.ts';
import type { BookProblem } from './book-problems.ts';
import { ChangeBuilder } from './change.ts';
import { columnText, goodsText, isTextColumn } from './columns.ts';
import type { GridColumn } from './columns.ts';
import { canType, typeInto } from './edit-rows.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';
import { Refusals } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readTsv } from './tsv.ts';

/** A block of cells of the view, both ends inclusive. */
export interface CellRange {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly GridColumn[];
}

/** Where a paste goes: the block that is marked, and the columns to the right of it that a wider paste may run into. */
export interface PasteTarget extends CellRange {
  readonly beyond?: readonly GridColumn[];
}

export interface PasteOutcome extends Outcome {
  /** Pasted rows for which the view had no row. */
  readonly outside: number;
}

/**
 * Pastes cells over rows of a view from a place on, as one step. A single row or column fills the whole block, as in a spreadsheet.
 * `known` gives the real cells where the text is what was copied here, masked: they are moved without being shown.
 */
export function pasteCells(
  book: OrderBook,
  view: Uint32Array,
  target: PasteTarget,
  text: string,
  known: readonly (readonly string[])[] | undefined,
): Result<PasteOutcome, BookProblem> {
  const tooLarge = (limit: number): Problem<'paste-too-large'> => ({
    code: 'paste-too-large',
    params: { limit },
  });
  if (text.length > LIMITS.paste) return failure(tooLarge(LIMITS.paste));
  const cells = known ?? readTsv(text, LIMITS.cells);
  if (cells === undefined) return failure(tooLarge(LIMITS.cells));
  const columns = [...target.columns, ...(target.beyond ?? [])];
  const height = target.to - target.from + 1;
  const isFilling = cells.length === 1 && height > 1;
  const rows = isFilling ? height : cells.length;
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const isWide = width === 1 && target.columns.length > 1;
  if (rows * (isWide ? target.columns.length : width) > LIMITS.cells) return failure(tooLarge(LIMITS.cells));

  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  let outside = 0;
  for (let row = 0; row < rows; row += 1) {
    const slot = view[target.from + row];
    const typed = cells[isFilling ? 0 : row] ?? [];
    if (slot === undefined) {
      outside += 1;
      continue;
    }
    const values = isWide ? target.columns.map(() => typed[0] ?? '') : typed;
    typeInto(book, slot, placed(values, columns, known === undefined), changes, refusals);
  }
  const code = isFilling || isWide ? 'fill' : 'paste';
  return success({ ...refusals.outcome(book.apply(changes, code)), outside });
}

/** Cells that fall on columns which cannot be typed into, or beside the grid, are passed over. */
function placed(values: readonly string[], columns: readonly GridColumn[], isForeign: boolean) {
  return values.flatMap((value, place) => {
    const column = columns[place];
    if (column === undefined || !canType(column)) return [];
    return [{ column, value: isForeign ? withoutGuard(value) : value }];
  });
}

/** The real text of a cell, as a person would type it. Stays in the room unless it is revealed. */
export function originalCell(book: OrderBook, slot: Slot, column: GridColumn): string {
  if (column === 'copies') return String(book.copies(slot));
  if (column === 'goods') return goodsText(book.items(slot));
  if (!isTextColumn(column)) return '';
  if (column === 'phone') {
    const extension = book.value(slot, 'recipient.extension');
    return book.value(slot, 'recipient.phone') + (extension === '' ? '' : `-${extension}`);
  }
  return columnText(book, slot, column);
}

/** Why a block of cells cannot be copied at once; undefined where it can. */
export function refuseRange({ from, to, columns }: CellRange, most: number): BookProblem | undefined {
  const count = (to - from + 1) * columns.length;
  return count > most ? { code: 'paste-too-large', params: { limit: most } } : undefined;
}
