import { maskHeaderCell } from '../masking/header-cell.ts';

/**
 * Sheets of a workbook and files of a zip as they may be shown: by their names, but for those that a policy would mask something of;
 * these by their ids. Sellers name sheets after customers too.
 */
export function shownSheets<Sheet extends { readonly id: string; readonly name: string }>(
  sheets: readonly Sheet[],
): readonly Sheet[] {
  return sheets.map((sheet) =>
    maskHeaderCell(sheet.name).text === sheet.name ? sheet : { ...sheet, name: sheet.id },
  );
}
