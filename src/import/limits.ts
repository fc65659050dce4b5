/** Caps on what is read, so that a hostile file is refused and not worked through (`facts/security.md` 5). */
export const LIMITS = {
  /** Bytes of a file or paste. 100,000 rows of 40 columns are 40 to 60 MB as CSV and 15 to 30 MB as XLSX. */
  bytes: 64 * 1024 * 1024,
  /** Records, header and blank ones included. */
  records: 100_000 + 20,
  columns: 200,
  /** UTF-16 units of one cell. */
  cell: 10_000,
  /** UTF-16 units of one record; longer means a quote that never closes. */
  record: 200_000,
  /** Broken quotes in a file before it is given up. */
  brokenQuotes: 200,
} as const;

/** Caps on what unpacks or repeats: what such a file holds is not bounded by its bytes. */
export const SHEET_LIMITS = {
  /** Files in a zip. A workbook has some ten and one for each picture. */
  entries: 2_000,
  /**
   * Bytes unpacked in reading one source, and declared by a zip. They are read as they come and never held: 4,000,000 cells are
   * 150 to 400 MB of XML in XLSX and up to 600 MB in ODS.
   */
  unpacked: 768 * 1024 * 1024,
  /**
   * Times that packed bytes may grow. Sheets of real orders grow 5 to 30 times, an ODS of equal rows 240, and blanks or zeros without
   * end 1,030. What comes out is never held, so this is about time alone.
   */
  ratio: 600,
  /** Bytes up to which a part may grow at any ratio: a small sheet of equal rows packs very well. */
  ratioFrom: 2 * 1024 * 1024,
  /** Cells with a value in one sheet: 100,000 rows of 80 columns. */
  cells: 8_000_000,
  /** UTF-16 units of all cells of a sheet, those of a repeated text counted each time. 4,000,000 cells have about 60,000,000. */
  text: 160_000_000,
  /** Strings in a workbook's table of shared strings. */
  strings: 8_000_000,
  /** Sheets of a workbook, tables of a page. */
  sheets: 500,
  /** Cell styles and number formats; Excel has 65,490. */
  styles: 70_000,
  /** UTF-16 units of a number format; Excel has 255. */
  format: 400,
  /** Elements within elements. Sheets have about ten. */
  depth: 100,
  /** Bytes of one tag with its attributes. */
  tag: 256 * 1024,
  /** Cells looked at for what merged ranges cover. */
  covered: 4_000_000,
} as const;
