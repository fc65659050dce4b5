import { dot, dotsToMm, mm } from '../base/length.ts';
import type { Dpi, Mm } from '../base/length.ts';
import type { Result } from '../base/result.ts';
import { success } from '../base/result.ts';
import { STOCK_SCHEMA, STOCK_VERSION } from '../stock/stock.ts';
import type { SheetStock, Size } from '../stock/stock.ts';
import { planSheets } from './sheet-plan.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** How pages of one label each are to be cut. */
export interface CutPages {
  /** How far what reaches the label's edge is drawn out over it. */
  readonly bleed: Mm;
  /** Whether marks to cut along are drawn beyond that. */
  readonly cutMarks: boolean;
}

/** Room for marks and for the gap that keeps them from the bleed, in millimetres. */
const MARKS = 6;

/**
 * A page of one label that is larger than it by what is cut away, and says where: the label is its TrimBox, with the bleed its BleedBox.
 * The label begins at a whole dot, as on any page.
 */
export function planCutPages({ bleed, cutMarks }: CutPages, label: Size, dpi: Dpi): Result<LabelSheets> {
  const around = cutMarks ? MARKS + bleed : bleed;
  const corner = dotsToMm(dot(Math.ceil(around / dotsToMm(dot(1), dpi))), dpi);
  const { width, height } = label;
  const stock: SheetStock = {
    ...{ schema: STOCK_SCHEMA, version: STOCK_VERSION, id: 'cut-page', kind: 'sheet' },
    name: { en: 'Page to be cut', 'zh-CN': '裁切页' },
    page: { width: mm(width + 2 * corner), height: mm(height + 2 * corner) },
    label: { shape: 'rect', width, height },
    grids: [{ columns: 1, rows: 1, left: corner, top: corner, pitchX: width, pitchY: height }],
  };
  const fill = { order: 'across', start: 1, used: new Set<number>() } as const;
  const plan = planSheets({ stock, fill, cutMarks, bleed }, label, dpi);
  if (!plan.ok) return plan;
  const trim = { x: corner, y: corner, width, height };
  const bled = {
    ...{ x: mm(corner - bleed), y: mm(corner - bleed) },
    ...{ width: mm(width + 2 * bleed), height: mm(height + 2 * bleed) },
  };
  return success({ ...plan.value, cut: { trim, bleed: bled } });
}
