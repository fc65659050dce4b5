import { ptToMm } from '../base/length.ts';
import type { Pt } from '../base/length.ts';
import type { FontWeight, Shaper } from '../fonts/font-set.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { TableElement } from '../template/template.ts';
import { mostThatFits } from './cut-texts.ts';
import { sizes } from './fit-text.ts';
import type { FitFailure } from './fit-text.ts';
import type { TableTexts } from './table-texts.ts';
import { Paragraph } from './wrap-text.ts';
import type { ShapedLine } from './wrap-text.ts';

/** Room around a cell's text, in millimetres: at its sides, above and below. */
export const CELL_PAD = { x: 0.5, y: 0.3 };

/** A row of cells, each with its lines. */
export interface FittedRow {
  readonly cells: readonly (readonly ShapedLine[])[];
  readonly height: number;
}

export interface FittedTable {
  readonly size: Pt;
  readonly header: FittedRow | undefined;
  readonly rows: readonly FittedRow[];
  /** Says how many rows are left out; undefined where none is. */
  readonly more: FittedRow | undefined;
}

/** Widths of the columns, in millimetres. */
export function columnWidths({ columns, width }: TableElement): readonly number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (width * share) / shares);
}

const ROUNDING = 1e-6;

/**
 * Takes what a table says; gives it at the largest size at which all its rows fit, every cell whole. At the smallest
 * size cells too long for their lines end in the ellipsis, and rows for which there is no room are left out, which the
 * last line says. Fails where not even one row fits, or a font lacks a character.
 */
export function fitTable(
  texts: TableTexts,
  table: TableElement,
  ellipsis: MaskedText,
  shaper: Shaper,
): FittedTable | FitFailure {
  const shaped = (weight: FontWeight) => (text: MaskedText) => new Paragraph(text, weight, shaper);
  const header = texts.header?.map(shaped('bold'));
  const rows = texts.rows.map((row) => row.map(shaped('regular')));
  const most = shaped('regular')(texts.more(texts.count));
  const all = [...(header ?? []), ...rows.flat(), most];
  const missing = new Set(all.flatMap((cell) => cell.whole.missing));
  if (missing.size > 0) return { code: 'missing-glyph', codePoints: [...missing].sort((a, b) => a - b) };

  for (const size of sizes(table.size, table.minSize)) {
    const setter = new RowSetter(table, size, size === table.minSize ? { ellipsis, shaper } : undefined);
    const head = header && setter.row(header, 'bold');
    if (header !== undefined && head === undefined) continue;
    const fitted: FittedRow[] = [];
    const lines = (left: number) => (left > 0 ? setter.line(shaped('regular')(texts.more(left))) : undefined);
    const heightOf = (parts: readonly (FittedRow | undefined)[]) =>
      parts.reduce((sum, part) => sum + (part?.height ?? 0), 0);
    for (const row of rows) {
      const next = setter.row(row, 'regular');
      if (next === undefined || heightOf([head, ...fitted, next]) > table.height + ROUNDING) break;
      fitted.push(next);
    }
    const isWhole = fitted.length === rows.length;
    if (!isWhole && size !== table.minSize) continue;
    // The last line may take the place of rows that would have fitted without it.
    for (let shown = fitted.length; shown > 0; shown -= 1) {
      const left = texts.count - shown;
      const more = lines(left);
      const kept = fitted.slice(0, shown);
      if ((left > 0 && more === undefined) || heightOf([head, ...kept, more]) > table.height + ROUNDING) {
        if (size !== table.minSize) break;
        continue;
      }
      return { size, header: head, rows: kept, more };
    }
  }
  return { code: 'text-overflow' };
}

/** Sets rows at one size; cells are cut only where there is an ellipsis. */
class RowSetter {
  readonly #table: TableElement;
  readonly #em: number;
  readonly #cut: { readonly ellipsis: MaskedText; readonly shaper: Shaper } | undefined;
  readonly #widths: readonly number[];

  constructor(table: TableElement, size: Pt, cut: { ellipsis: MaskedText; shaper: Shaper } | undefined) {
    this.#table = table;
    this.#em = ptToMm(size);
    this.#cut = cut;
    this.#widths = columnWidths(table).map((width) => (width - 2 * CELL_PAD.x) / this.#em);
  }

  row(cells: readonly Paragraph[], weight: FontWeight): FittedRow | undefined {
    const fitted: (readonly ShapedLine[])[] = [];
    for (const [at, cell] of cells.entries()) {
      const lines = this.#cell(cell, weight, this.#widths[at] ?? 0, this.#table.cellLines);
      if (lines === undefined) return undefined;
      fitted.push(lines);
    }
    return this.#of(fitted);
  }

  /** One line across the table, never cut. */
  line(text: Paragraph): FittedRow | undefined {
    const lines = text.wrap((this.#table.width - 2 * CELL_PAD.x) / this.#em, 1, 'uax14');
    return lines && this.#of([lines]);
  }

  #of(cells: readonly (readonly ShapedLine[])[]): FittedRow {
    const most = Math.max(...cells.map((lines) => lines.length));
    return { cells, height: most * this.#em * this.#table.lineHeight + 2 * CELL_PAD.y };
  }

  #cell(cell: Paragraph, weight: FontWeight, width: number, most: number): readonly ShapedLine[] | undefined {
    const whole = cell.wrap(width, most, 'uax14');
    if (whole !== undefined || this.#cut === undefined) return whole;
    const { ellipsis, shaper } = this.#cut;
    return (
      cell.wrap(width, most, 'anywhere') ??
      mostThatFits([cell.text], ellipsis, ([text = ellipsis]) =>
        new Paragraph(text, weight, shaper).wrap(width, most, 'anywhere'),
      )
    );
  }
}
