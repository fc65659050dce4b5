import { isHeaderWord } from '../import/header-words.ts';
import { maskHeaderCell } from '../masking/header-cell.ts';

/**
 * Sheets of a workbook and files of a zip as they may be shown: by their names where those are words of headers or nothing that would be
 * masked, else by their ids. Sellers name sheets after customers too.
 */
export function shownSheets<Sheet extends { readonly id: string; readonly name: string }>(
  sheets: readonly Sheet[],
): readonly Sheet[] {
  return sheets.map((sheet) => (isShown(sheet.name) ? sheet : { ...sheet, name: sheet.id }));
}

/** What programs call a sheet that nobody named, and days and months. */
const USUAL = /^(?:(?:sheet|worksheet|工作表|シート|시트|tabelle|feuil|hoja|planilha) ?\d{0,3}|\d{1,4}(?:[-.年月]\d{0,2}){1,2}日?)$/iu;

function isShown(name: string): boolean {
  return USUAL.test(name) || isHeaderWord(name) || maskHeaderCell(name).text === name;
}
