import { withoutGuard } from './cell.ts';
import { findTable } from './find-table.ts';
import { scoreText } from './text-score.ts';
import { decodeText } from './text-decoding.ts';
import type { Encoding, TextDecoding } from './text-decoding.ts';

/** The beginning of a text in one encoding, as it stands there: for the room alone. */
export interface RawPreview {
  readonly fit: 'good' | 'odd' | 'broken';
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Bytes from which cells are shown, and from which it is told whether the encoding has them. */
const SHOWN = 16_384;
const TRIED = 4 * 1024 * 1024;
const ROWS = 2;
const LONGEST_CELL = 200;
/** A text of which less is everyday writing was not meant so; see `detect-encoding.ts`. */
const LEAST_SCORE = 0.3;

/** Reads the beginning of a text file as if it were in this encoding. Never fails: that is what it is to show. */
export async function previewEncoding(
  bytes: Uint8Array,
  encoding: Encoding,
  format: 'table' | 'lines',
  decoding: TextDecoding,
): Promise<RawPreview> {
  const text = decodeText(wholeLines(bytes, SHOWN, encoding), encoding, decoding).replace(/^\ufeff/u, '');
  const fit = fitOf(bytes, text, encoding, decoding);
  const wish = { kind: 'file', format, platform: undefined, columns: [] } as const;
  const table = await findTable(text, wish, async () => undefined);
  if (!table.ok || table.value === undefined) {
    const lines = text.split(/\r\n?|\n/u).filter((line) => line.trim() !== '');
    return { fit, headers: [], rows: lines.slice(0, ROWS).map((line) => [line.slice(0, LONGEST_CELL)]) };
  }
  const { records, header } = table.value;
  const cells = records.map((record) =>
    record.cells.map((cell) => withoutGuard(cell).slice(0, LONGEST_CELL)),
  );
  const isFilled = (row: readonly string[]): boolean => row.some((cell) => cell !== '');
  return {
    fit,
    headers: cells[header.index] ?? [],
    rows: cells
      .slice(header.index + 1)
      .filter(isFilled)
      .slice(0, ROWS),
  };
}

function fitOf(
  bytes: Uint8Array,
  text: string,
  encoding: Encoding,
  decoding: TextDecoding,
): RawPreview['fit'] {
  const tried = decoding.decode(wholeLines(bytes, TRIED, encoding), encoding, true);
  // Control characters stand in no text; a browser reads any byte as one of windows-1252.
  if (tried === undefined || /[\0-\x08\x0e-\x1f\x80-\x9f]/u.test(text)) return 'broken';
  const { score, evidence } = scoreText(text, encoding);
  return evidence === 0 || score >= LEAST_SCORE ? 'good' : 'odd';
}

const NEWLINE = 0x0a;

/** The first bytes, up to the end of a line, which cuts no character. */
function wholeLines(bytes: Uint8Array, most: number, encoding: Encoding): Uint8Array {
  if (bytes.length <= most) return bytes;
  const head = bytes.subarray(0, most);
  if (encoding.startsWith('utf-16')) return head;
  const end = head.lastIndexOf(NEWLINE);
  return end < 0 ? head : head.subarray(0, end + 1);
}
