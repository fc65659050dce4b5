import type { CatalogueEntry } from './catalogue.ts';
import { placesOnSheet, overhang } from './sheet-places.ts';
import type { SheetStock, Stock } from './stock.ts';
import type { StockDoubt } from './stock-problems.ts';

/** Margins of two sides that differ by more are worth a look. */
const UNEVEN = 1;
/** Rounding of decimals, which nobody can see. */
const NOTHING = 0.005;

/** What a person should know before printing on a stock; `entry` where the stock is of the catalogue. */
export function doubtsAbout(stock: Stock, entry?: CatalogueEntry): readonly StockDoubt[] {
  return [
    ...(stock.kind === 'sheet' ? doubtsAboutSheet(stock) : []),
    ...(entry?.doubtfulPart === true ? [{ code: 'stock-doubtful-part' } as const] : []),
    ...(entry?.source === null ? [{ code: 'stock-unconfirmed' } as const] : []),
  ];
}

function doubtsAboutSheet(sheet: SheetStock): readonly StockDoubt[] {
  const { width, height } = sheet.page;
  const places = placesOnSheet(sheet, 'across');
  const left = Math.min(...places.map(({ x }) => x));
  const right = width - Math.max(...places.map((place) => place.x + place.width));
  const top = Math.min(...places.map(({ y }) => y));
  const bottom = height - Math.max(...places.map((place) => place.y + place.height));
  const across = hundredths(Math.abs(left - right));
  const down = hundredths(Math.abs(top - bottom));
  const over = Math.max(...places.map((place) => overhang(sheet.page, place)));
  return [
    ...(across > UNEVEN ? [{ code: 'stock-uneven-across', params: { difference: across } } as const] : []),
    ...(down > UNEVEN ? [{ code: 'stock-uneven-down', params: { difference: down } } as const] : []),
    ...(over > NOTHING ? [{ code: 'stock-overhang', params: { over: hundredths(over) } } as const] : []),
  ];
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
