import { inkOver } from '../base/ink.ts';
import type { Ink } from '../base/ink.ts';
import { mm } from '../base/length.ts';
import type { TableElement } from '../template/template.ts';
import { CELL_PAD, columnWidths } from './fit-table.ts';
import type { FittedRow, FittedTable } from './fit-table.ts';
import { placed } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { placeText } from './place-text.ts';

/** Two dots of a 203 dpi head. */
const RULE = 0.25;

/** Takes a table that fits and its element; gives the runs of its cells, and a rule below each row. */
export function placeTable(
  { size, header, rows, more }: FittedTable,
  element: TableElement,
): readonly PlacedMark[] {
  const widths = columnWidths(element);
  const columns = element.columns.map(({ align }, at) => ({
    align,
    left: widths.slice(0, at).reduce((sum, width) => sum + width, 0),
    width: widths[at] ?? 0,
  }));
  const across = [{ align: 'left', left: 0, width: element.width }] as const;
  const marks: PlacedMark[] = [];
  let top: number = element.y;
  const place = (row: FittedRow, over: readonly Column[], ink?: Ink): void => {
    for (const [at, lines] of row.cells.entries()) {
      const column = over[at];
      if (column === undefined) continue;
      const box = {
        id: element.id,
        x: mm(element.x + column.left + CELL_PAD.x),
        y: mm(top + CELL_PAD.y),
        width: mm(column.width - 2 * CELL_PAD.x),
        height: mm(row.height - 2 * CELL_PAD.y),
        lineHeight: element.lineHeight,
        align: column.align,
        verticalAlign: 'top',
        inverse: false,
        ...(ink === undefined ? {} : { ink }),
      } as const;
      marks.push(...placeText({ size, lines }, box));
    }
    top += row.height;
  };
  const rule = (): void => {
    if (element.rules) marks.push(ruleAt(element, top - RULE / 2));
  };
  if (header !== undefined) {
    const { headFill, headInk = headFill && inkOver(headFill) } = element;
    if (headFill !== undefined) marks.push(boxAt(element, top, header.height, headFill));
    place(header, columns, headInk);
    rule();
  }
  for (const row of rows) {
    place(row, columns);
    rule();
  }
  if (more !== undefined) place(more, across);
  return marks;
}

interface Column {
  readonly align: 'left' | 'center' | 'right';
  readonly left: number;
  readonly width: number;
}

function boxAt({ id, x, width }: TableElement, y: number, height: number, fill: Ink): PlacedMark {
  return placed(id, { kind: 'rect', x, y: mm(y), width, height: mm(height), fill });
}

function ruleAt({ id, x, width }: TableElement, y: number): PlacedMark {
  const line = { x1: x, y1: mm(y), x2: mm(x + width), y2: mm(y), width: mm(RULE), dash: [] };
  return placed(id, { kind: 'line', ...line });
}
