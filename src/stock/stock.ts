import type { LocalText } from '../base/language.ts';
import type { Mm } from '../base/length.ts';

/** The paper that a label is printed on. So far waybills: one label a page, the page as large as the label. */
export interface Stock {
  readonly schema: 'hushlabel/stock';
  readonly version: typeof STOCK_VERSION;
  readonly id: string;
  readonly name: LocalText;
  readonly kind: 'thermal-die-cut';
  readonly width: Mm;
  readonly height: Mm;
  /** The public page that states the size. */
  readonly source: string;
}

export const STOCK_VERSION = 1;
