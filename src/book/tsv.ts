/**
 * Cells as spreadsheets put them on the clipboard: rows by line breaks, cells by TABs, a cell with either in quotes. Gives undefined past
 * `most` cells. One pass over the text.
 */
export function readTsv(text: string, most: number): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let count = 0;
  let at = 0;
  for (;;) {
    let cell: string;
    if (text.charAt(at) === '"') {
      const quoted = readQuoted(text, at + 1);
      cell = quoted.cell;
      at = quoted.end;
    } else {
      const end = endOfCell(text, at);
      cell = text.slice(at, end);
      at = end;
    }
    row.push(cell);
    count += 1;
    if (count > most) return undefined;
    const mark = text.charAt(at);
    if (mark === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith('\r\n', at) ? 2 : 1;
    // Spreadsheets end with a line break that begins no row.
    if (at >= text.length) return rows;
  }
}

const CELL_END = /[\t\r\n]/gu;

function endOfCell(text: string, from: number): number {
  CELL_END.lastIndex = from;
  return CELL_END.exec(text)?.index ?? text.length;
}

/** A quote that never closes takes the rest of the line as it is. */
function readQuoted(text: string, from: number): { readonly cell: string; readonly end: number } {
  let cell = '';
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) {
      const end = endOfCell(text, from);
      return { cell: text.slice(from - 1, end), end };
    }
    cell += text.slice(at, quote);
    if (text.charAt(quote + 1) !== '"') {
      const end = endOfCell(text, quote + 1);
      return { cell: cell + text.slice(quote + 1, end), end };
    }
    cell += '"';
    at = quote + 2;
  }
}

/**
 * Cells for the clipboard. What a spreadsheet would take for a formula gets a leading apostrophe, which `withoutGuard` takes off again:
 * a remark that begins with `=` must not run in somebody's Excel.
 */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(text: string): string {
  const safe = /^[=+\-@]/u.test(text) ? `'${text}` : text;
  return /["\t\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
