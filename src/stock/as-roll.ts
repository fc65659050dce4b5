import type { RollStock, Stock } from './stock.ts';

/** A stock as what a label printer has in it: a roll, or waybills, which follow each other with gaps. Undefined: a sheet. */
export function asRoll(stock: Stock): RollStock | undefined {
  if (stock.kind === 'sheet') return undefined;
  return stock.kind === 'roll' ? stock : { ...stock, kind: 'roll', feed: { by: 'gap' } };
}
