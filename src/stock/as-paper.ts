import type { RollStock, SheetStock, Stock } from './stock.ts';

/** A stock as what is printed on: a sheet, or what a label printer has in it: a roll, or waybills, which follow each other with gaps. */
export function asPaper(stock: Stock): SheetStock | RollStock {
  return stock.kind === 'waybill' ? { ...stock, kind: 'roll', feed: { by: 'gap' } } : stock;
}
