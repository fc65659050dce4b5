import type { Severity } from '../orders/order-problems.ts';

/** Why a file or paste could not be read at all. */
export const SOURCE_PROBLEMS = [
  'empty',
  /** params: limit (bytes) */
  'too-large',
  /** A spreadsheet of a kind that is not read: to be saved as XLSX or CSV first. */
  'spreadsheet-file',
  /** Excel's binary workbook (XLSB). */
  'workbook-binary',
  /** Of Excel 95 and before. */
  'workbook-old',
  /** Any kind of file that is locked by a password. */
  'password-protected',
  /** A document, picture or program instead of a table; a zip of nothing else. */
  'no-table-inside',
  /** Cut short or damaged, or its list of files does not agree with the files. */
  'zip-damaged',
  /** A file in it unpacks to another size than it says. */
  'zip-sizes-forged',
  /** params: limit */
  'zip-too-many-entries',
  /** Packed in a way other than stored or deflated, or over several volumes. */
  'zip-unsupported',
  'zip-nested',
  /** params: limit (bytes) */
  'unpacks-too-large',
  /** Grows more than any real sheet does. */
  'unpacks-suspiciously',
  /** A document type, with which XML can be made to grow without end. */
  'xml-doctype',
  'xml-encoding',
  /** The list of sheets, the texts or the container. */
  'workbook-damaged',
  /** row: where, if known */
  'sheet-damaged',
  /** The settings name a sheet that the workbook does not have. */
  'sheet-unknown',
  /** params: limit */
  'too-many-cells',
  /** params: limit */
  'too-much-text',
  'not-text',
  /** The bytes are in none of the encodings that are known; one can be chosen by hand. */
  'encoding-undecided',
  /** The settings name an encoding that is not known. */
  'encoding-unknown',
  /** The settings name a platform that is not known. */
  'platform-unknown',
  /** params: limit */
  'too-many-rows',
  /** params: limit; row: where */
  'too-many-columns',
  /** Too many cells whose quotes do not close. */
  'quotes-broken',
] as const;
export type SourceProblemCode = (typeof SOURCE_PROBLEMS)[number];

/** What is noted on a readable file (row = its header's) or on one of its rows, before the orders are parsed. */
export const READ_PROBLEMS = {
  /** A platform's export that leaves the recipients out: another kind of export is needed. */
  'no-recipient-columns': 'error',
  /** No column was found for a field that a label needs: map it by hand (`field`). */
  'column-unmapped': 'error',
  /** The mapping names a column that the file does not have. */
  'mapping-column-unknown': 'error',
  /** The mapping names a column of identity data that is never read. */
  'column-refused': 'error',
  /** More cells than the header has columns, or so few that recipient or number are cut off. params: cells, columns */
  'row-ragged': 'error',
  /** params: limit */
  'cell-too-long': 'error',
  /** A quote that never closes, or text behind a closing one. */
  'quote-broken': 'error',
  /** A note, total or description row that was not read as an order. params: reason */
  'row-skipped': 'warning',
  /** Only a header, notes and totals: nothing to make a label of. */
  'no-orders': 'error',
  /** The bytes make sense in two encodings. params: encoding, rival */
  'encoding-doubtful': 'warning',
  /** A file in which no table was found: read like a paste, line by line. */
  'read-as-lines': 'warning',
  /** A pasted piece in which no phone and no address was found. */
  'line-not-read': 'error',
  /** Other sheets with rows were not read. params: others */
  'other-sheets': 'warning',
  /** A file in a zip is no table. params: file (its number) */
  'zip-file-left-out': 'warning',
  /** A file in a zip could not be read, so its orders are missing. params: file */
  'zip-file-unread': 'error',
  /** A file in a zip has other columns than the first, so it was not read. params: file */
  'zip-file-differs': 'error',
} as const satisfies Readonly<Record<string, Severity>>;
export type ReadProblemCode = keyof typeof READ_PROBLEMS;
