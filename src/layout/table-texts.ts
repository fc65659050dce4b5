import type { MaskedText } from '../privacy/masked-text.ts';
import { splitMore } from '../template/read-table.ts';
import type { TableElement, TableField } from '../template/template.ts';
import type { LabelInputs, TemplateInputs } from './label-layout.ts';
import { tidyText } from './tidy-text.ts';

/** What a table says on one label, cell by cell: of every row that it may show. */
export interface TableTexts {
  /** Titles of the columns; undefined where the table has no header. */
  readonly header: readonly MaskedText[] | undefined;
  readonly rows: readonly (readonly MaskedText[])[];
  /** How many rows the order has. */
  readonly count: number;
  /** The last line, which says that there are so many more. */
  more(count: number): MaskedText;
}

/** A table's own words, minted once for all labels. */
export interface PreparedTable {
  readonly titles: readonly MaskedText[];
  readonly more: readonly [before: MaskedText, after: MaskedText];
}

export function prepareTable({ columns, more }: TableElement, { fixedText }: TemplateInputs): PreparedTable {
  const [before = '', after = ''] = splitMore(more);
  return {
    titles: columns.map(({ title }) => fixedText(title)),
    more: [fixedText(before), fixedText(after)],
  };
}

export function tableTexts(
  { columns, header, rows }: TableElement,
  { titles, more: [before, after] }: PreparedTable,
  { fixedText }: TemplateInputs,
  { order: { items } }: LabelInputs,
): TableTexts {
  const cell = (field: TableField, at: number): MaskedText => {
    const item = items[at];
    switch (field) {
      case 'item.number':
        return fixedText(String(at + 1));
      case 'item.name':
        return item?.name.text ?? fixedText('');
      case 'item.quantity':
        return fixedText(String(item?.quantity ?? ''));
    }
  };
  const space = fixedText(' ');
  return {
    header: header ? titles.map((title) => oneLine(title, space)) : undefined,
    rows: items.slice(0, rows).map((_, at) => columns.map(({ field }) => oneLine(cell(field, at), space))),
    count: items.length,
    more: (count) => oneLine(before.concat(fixedText(String(count)), after), space),
  };
}

/** Line ends within a value are spaces in a cell. */
export function oneLine(text: MaskedText, space: MaskedText): MaskedText {
  const [first, ...rest] = tidyText(text, space).filter((line) => !line.isEmpty);
  return first === undefined ? text.slice(0, 0) : first.concat(...rest.flatMap((line) => [space, line]));
}
