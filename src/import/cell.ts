/**
 * Takes a spreadsheet's guards off a cell: `="…"`, `=123`, a leading `'`, TABs and spaces around. An apostrophe that begins
 * a name (`'t Hart`) stays.
 */
export function withoutGuard(cell: string): string {
  const text = cell.trim();
  if (text.startsWith('=')) {
    const quoted = /^=\s*"([^]*)"$/u.exec(text)?.[1];
    if (quoted !== undefined) return quoted.replaceAll('""', '"').trim();
    if (/^=\d+$/u.test(text)) return text.slice(1);
  }
  if (/^'(?![a-z]\b|[a-z][\s-])/u.test(text)) return text.slice(1).trim();
  return text;
}

const LONGEST_MARKER = 4;

/** What exports write where there is nothing. */
export function isEmptyMarker(cell: string): boolean {
  if (cell.length > LONGEST_MARKER) return false;
  return cell === '-' || cell === '--' || cell === '—' || cell === '——' || cell.toLowerCase() === 'null';
}
