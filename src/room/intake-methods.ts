import { isHeaderWord } from '../import/header-words.ts';
import { looksLike } from '../import/looks-like.ts';
import { previewEncoding } from '../import/preview-encoding.ts';
import type { RawPreview } from '../import/preview-encoding.ts';
import { ENCODINGS } from '../import/text-decoding.ts';
import type { TextDecoding } from '../import/text-decoding.ts';
import { maskHeaderCell } from '../masking/header-cell.ts';
import { maskSampleCell } from '../masking/sample-cell.ts';
import type { GridHost } from './grid-methods.ts';
import type { EncodingPreview, IntakeRoom } from './intake-room.ts';

/** Looks that are shown in whole only where the column says nothing of a person. */
const AMOUNTS: ReadonlySet<string> = new Set(['quantity', 'money']);
const OF_A_PERSON = /^(?:recipient|sender)\./u;
/** Columns of an encoding's preview: enough to see whether it reads right. */
const MOST_COLUMNS = 6;

/** What the page asks about a source before it says how to read it. */
export function intakeMethods(host: GridHost, decoding: TextDecoding): IntakeRoom {
  return {
    async firstRows(batch) {
      const { shown, sample } = host.session().head(batch);
      return sample.rows.map(({ row, cells }) => ({
        line: row,
        cells: shown.columns.map((column, index) => {
          return maskedCell(cells[index] ?? '', isAmount(column.looksLike, column.field ?? ''));
        }),
      }));
    },

    async previewEncodings(batch) {
      const session = host.session();
      const source = session.source(batch);
      const found = session.book.batch(batch)?.read.source;
      if (source === undefined || found === undefined || !TEXTS.has(found.kind)) return [];
      const step = session.step();
      const previews: EncodingPreview[] = [];
      for (const encoding of ENCODINGS) {
        previews.push({
          encoding,
          ...masked(await previewEncoding(source.bytes, encoding, found.format, decoding)),
        });
        await step();
      }
      return previews;
    },
  };
}

const TEXTS: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt']);

function isAmount(looks: string, field: string): boolean {
  return AMOUNTS.has(looks) && !OF_A_PERSON.test(field);
}

function maskedCell(text: string, mayBeAmount: boolean): string {
  const looks = looksLike(text);
  return maskSampleCell(text, AMOUNTS.has(looks) && !mayBeAmount ? 'number' : looks).text;
}

function masked({ fit, headers, rows }: RawPreview): Omit<EncodingPreview, 'encoding'> {
  const first = (cells: readonly string[]) => cells.slice(0, MOST_COLUMNS);
  return {
    fit,
    headers: first(headers).map((cell) =>
      isHeaderWord(cell) || maskHeaderCell(cell).text === cell ? cell : maskSampleCell(cell, 'text').text,
    ),
    rows: rows.map((cells) => first(cells).map((cell) => maskedCell(cell, false))),
  };
}
