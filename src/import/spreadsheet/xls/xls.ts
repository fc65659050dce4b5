import type { CsvRecord } from '../../csv-reader.ts';
import { SHEET_LIMITS } from '../../limits.ts';
import { u16, u32 } from '../little-endian.ts';
import type { CellFormat } from '../number-format/cell-format.ts';
import { refuse } from '../refusal.ts';
import { RowCollector, RowCounter } from '../row-collector.ts';
import type { SheetName, Workbook } from '../workbook.ts';
import { Styles } from '../xlsx/styles.ts';
import { openCompoundFile } from './compound-file.ts';
import { readSharedTexts, RecordText, withContinued } from './record-text.ts';
import { RECORD, recordsFrom } from './records.ts';
import type { XlsRecord } from './records.ts';
import { readSheetStream } from './sheet-stream.ts';

/** Version and kinds of streams in their first record (MS-XLS 2.4.21). */
const BIFF8 = 0x0600;
const GLOBALS = 0x0005;
const WORKSHEET = 0;

/**
 * Opens a workbook of Excel 97 to 2003 (BIFF8, MS-XLS). Refuses `password-protected` (an encrypted stream, or a new workbook that was
 * encrypted into a compound file), `workbook-old` (Excel 95 and before), `no-table-inside` (a compound file of another program).
 */
export function openXls(bytes: Uint8Array, pause: () => Promise<void>): Workbook {
  const file = openCompoundFile(bytes);
  if (file.names.has('ENCRYPTEDPACKAGE')) refuse('password-protected');
  const stream = file.read('WORKBOOK');
  if (stream === undefined) return refuse(file.names.has('BOOK') ? 'workbook-old' : 'no-table-inside');
  return openXlsStream(stream, pause);
}

/** The same for the stream alone, as some programs write it without a container. */
export function openXlsStream(stream: Uint8Array, pause: () => Promise<void>): Workbook {
  const globals = readGlobals(stream);
  if (globals.sheets.length === 0) refuse('workbook-damaged');
  return {
    kind: 'xls',
    sheets: globals.sheets,
    async read(index: number): Promise<readonly CsvRecord[]> {
      const rows = new RowCollector();
      await readSheetStream(stream, globals.starts[index] ?? 0, rows, globals.parts, pause);
      return rows.finish();
    },
    async count(index: number): Promise<number> {
      const rows = new RowCounter();
      await readSheetStream(stream, globals.starts[index] ?? 0, rows, globals.parts, pause);
      return rows.rows;
    },
  };
}

/** Whether bytes begin like a stream of records without its container. */
export function isXlsStream(bytes: Uint8Array): boolean {
  const id = u16(bytes, 0);
  const isBegin = id === 0x0809 || id === 0x0409 || id === 0x0209 || id === 0x0009;
  return isBegin && u16(bytes, 2) >= 4 && u16(bytes, 2) <= 16;
}

interface Globals {
  readonly sheets: readonly SheetName[];
  readonly starts: readonly number[];
  readonly parts: { readonly texts: readonly string[]; readonly format: (style: number) => CellFormat };
}

function readGlobals(stream: Uint8Array): Globals {
  if (u16(stream, 0) !== RECORD.beginOfFile)
    refuse(isXlsStream(stream) ? 'workbook-old' : 'workbook-damaged');
  if (u16(stream, 4) !== BIFF8) refuse('workbook-old');
  if (u16(stream, 6) !== GLOBALS) refuse('workbook-damaged');
  const sheets: SheetName[] = [];
  const starts: number[] = [];
  const texts: string[] = [];
  const ids: number[] = [];
  const codes = new Map<number, string>();
  let is1904 = false;
  let held = 0;
  const take = (record: XlsRecord): void => {
    const { id, from, to } = record;
    switch (id) {
      case RECORD.filePass:
        return refuse('password-protected');
      case RECORD.date1904:
        is1904 = u16(stream, from) === 1;
        return;
      case RECORD.boundSheet:
        if (sheets.length >= SHEET_LIMITS.sheets) refuse('workbook-damaged');
        if (to - from < 8) refuse('workbook-damaged');
        if (stream[from + 5] !== WORKSHEET) return;
        starts.push(u32(stream, from));
        sheets.push({
          hidden: ((stream[from + 4] ?? 0) & 3) !== 0,
          name: new RecordText(stream, [record], from + 6).read(1),
        });
        return;
      case RECORD.format:
        if (codes.size >= SHEET_LIMITS.styles) refuse('workbook-damaged');
        codes.set(u16(stream, from), new RecordText(stream, [record], from + 2).read());
        return;
      case RECORD.extendedFormat:
        if (ids.length >= SHEET_LIMITS.styles) refuse('workbook-damaged');
        ids.push(u16(stream, from + 2));
        return;
      case RECORD.sharedStrings:
        readSharedTexts(stream, withContinued(record, recordsFrom(stream, to)), (text) => {
          held += text.length;
          if (held > SHEET_LIMITS.text) refuse('too-much-text', { params: { limit: SHEET_LIMITS.text } });
          texts.push(text);
        });
        return;
    }
  };
  for (const record of recordsFrom(stream, 0)) {
    if (record.id === RECORD.endOfFile) {
      const styles = new Styles(ids, codes, is1904);
      return { sheets, starts, parts: { texts, format: (style) => styles.format(style) } };
    }
    take(record);
  }
  return refuse('workbook-damaged');
}
