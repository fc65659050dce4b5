import { u16 } from '../little-endian.ts';
import type { SourceProblemCode } from '../../import-problems.ts';
import { refuse } from '../refusal.ts';

/** Numbers of the records that are read (Microsoft MS-XLS 2.3.1). */
export const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  date1904: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  boundSheet: 0x0085,
  mulRk: 0x00bd,
  richText: 0x00d6,
  extendedFormat: 0x00e0,
  mergedCells: 0x00e5,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  string: 0x0207,
  rk: 0x027e,
  format: 0x041e,
  beginOfFile: 0x0809,
} as const;

export interface XlsRecord {
  readonly id: number;
  /** Where its data begin and end. */
  readonly from: number;
  readonly to: number;
}

const HEADER = 4;

/** Goes through the records of a stream from `at`. One that reaches beyond the stream is refused, by `code`. */
export function* recordsFrom(
  stream: Uint8Array,
  at: number,
  code: SourceProblemCode = 'workbook-damaged',
): Generator<XlsRecord, void, undefined> {
  let start = at;
  while (start + HEADER <= stream.length) {
    const from = start + HEADER;
    const to = from + u16(stream, start + 2);
    if (to > stream.length) refuse(code);
    yield { id: u16(stream, start), from, to };
    start = to;
  }
}
