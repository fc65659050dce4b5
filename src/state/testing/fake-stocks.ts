import { SMALL_SHEET, sheetOf } from '../../stock/testing/sheet-of.ts';
import { parseStock } from '../../stock/parse-stock.ts';
import type { StockRoom, StockView } from '../../room/stock-room.ts';

type Answering = <T>(call: string, value: T) => Promise<T>;

/** The paper side of a room that knows one sheet: two labels on a page. */
export function fakeStocks(answer: Answering): StockRoom {
  return {
    stocks: (words, page, kind) =>
      answer(`stocks(${words} ${page} ${kind})`, { total: 1, pages: 1, stocks: [TWO] }),
    readStock: (text) => answer('readStock()', parseStock(text)),
    stock: (choice) =>
      'id' in choice && choice.id === TWO.id
        ? answer(`stock(${choice.id})`, { ok: true, value: TWO })
        : answer('stock()', { ok: false, problem: { code: 'stock-unknown' } }),
  };
}

const TWO: StockView = {
  id: 'two',
  kind: 'sheet',
  feed: null,
  name: { en: 'Two', 'zh-CN': '两张' },
  description: null,
  shape: 'rect',
  width: 100,
  height: 130,
  perSheet: 2,
  pageWidth: 210,
  pageHeight: 297,
  paper: 'A4',
  fit: { fits: true, turned: false },
  places: [
    { number: 1, x: 5, y: 10, width: 100, height: 130 },
    { number: 2, x: 105, y: 10, width: 100, height: 130 },
  ],
  stock: sheetOf({ ...SMALL_SHEET, id: 'two' }),
  laid: null,
  doubts: [],
};
