import { SHEET_LIMITS } from '../../limits.ts';
import { BUILT_IN_FORMATS } from '../number-format/built-in-formats-table.ts';
import { CellFormat } from '../number-format/cell-format.ts';
import { refuse } from '../refusal.ts';
import { scanPart } from '../xml/scan-part.ts';
import type { OpenZip } from '../xml/scan-part.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler, XmlTag } from '../xml/xml-scanner.ts';
import type { ZipEntry } from '../zip/directory.ts';

/** The number formats of a workbook, by the number of a cell's style. */
export class Styles {
  readonly general: CellFormat;
  readonly #ids: readonly number[];
  readonly #codes: ReadonlyMap<number, string>;
  readonly #is1904: boolean;
  readonly #formats = new Map<number, CellFormat>();

  /** `ids`: the number format of each cell style; `codes`: the formats that the file writes out. */
  constructor(ids: readonly number[], codes: ReadonlyMap<number, string>, is1904: boolean) {
    this.#ids = ids;
    this.#codes = codes;
    this.#is1904 = is1904;
    this.general = new CellFormat('General', is1904);
  }

  /** The format of a style; General for one that the file does not have. */
  format(style: number): CellFormat {
    const id = this.#ids[style] ?? 0;
    if (id === 0) return this.general;
    const known = this.#formats.get(id);
    if (known !== undefined) return known;
    const code = this.#codes.get(id) ?? BUILT_IN_FORMATS.get(id) ?? 'General';
    const format = new CellFormat(code, this.#is1904);
    this.#formats.set(id, format);
    return format;
  }
}

const WORDS = new Vocabulary(['numFmt', 'numFmtId', 'formatCode', 'cellXfs', 'xf']);
const [FORMAT, FORMAT_ID, CODE, CELL_STYLES, STYLE] = [0, 1, 2, 3, 4] as const;

/** Reads number formats and cell styles (ECMA-376 part 1, 18.8); nothing else of a style changes what a cell says. */
export async function readStyles(zip: OpenZip, entry: ZipEntry, is1904: boolean): Promise<Styles> {
  const ids: number[] = [];
  const codes = new Map<number, string>();
  let isInCells = false;
  const handler: XmlHandler = {
    open(name: number, tag: XmlTag) {
      if (name === CELL_STYLES) isInCells = true;
      else if (name === FORMAT) {
        if (codes.size >= SHEET_LIMITS.styles) refuse('workbook-damaged');
        codes.set(Number(tag.value(FORMAT_ID)), tag.value(CODE) ?? '');
      } else if (name === STYLE && isInCells) {
        if (ids.length >= SHEET_LIMITS.styles) refuse('workbook-damaged');
        ids.push(Number(tag.value(FORMAT_ID) ?? 0));
      }
    },
    close(name: number) {
      if (name === CELL_STYLES) isInCells = false;
    },
    text: () => undefined,
  };
  await scanPart(zip, entry, WORDS, handler, () => refuse('workbook-damaged'));
  return new Styles(ids, codes, is1904);
}
