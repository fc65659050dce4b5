import { parseStock } from '../parse-stock.ts';
import type { SheetStock } from '../stock.ts';

/** A document as the sheet that the program reads; throws where it is refused. */
export function sheetOf(document: object): SheetStock {
  const parsed = parseStock(JSON.stringify(document));
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${JSON.stringify(parsed.problem.params)}`);
  if (parsed.value.kind !== 'sheet') throw new Error('no sheet');
  return parsed.value;
}

/** Two columns and three rows of 40 × 20 mm on a page of 100 × 80 mm, gaps of 4 and 5 mm. */
export const SMALL_SHEET = {
  schema: 'hushlabel/stock',
  version: 1,
  id: 'small',
  name: { en: 'Small', 'zh-CN': '小张' },
  kind: 'sheet',
  page: { width: 100, height: 80 },
  label: { shape: 'rect', width: 40, height: 20 },
  grids: [{ columns: 2, rows: 3, left: 8, top: 5, pitchX: 44, pitchY: 25 }],
};
