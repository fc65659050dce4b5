import { LANGUAGES } from '../base/language.ts';
import { ObjectReader } from '../base/object-reader.ts';
import { parseDocument } from '../base/parse-document.ts';
import type { Result } from '../base/result.ts';
import { refuseStock } from './refuse-stock.ts';
import { readFeed, readGrid, readLabel, readLength, readPage } from './read-shapes.ts';
import { overhang, overlap, placesOnSheet } from './sheet-places.ts';
import { CUT_TOLERANCE, labelsPerSheet, STOCK_KINDS, STOCK_SCHEMA, STOCK_VERSION } from './stock.ts';
import type { SheetStock, Stock } from './stock.ts';
import { STOCK_LIMITS as LIMITS } from './stock-limits.ts';
import type { StockProblem } from './stock-problems.ts';

const ID = /^[a-z0-9][a-z0-9.-]*$/;

/**
 * Takes a stock as JSON text, from a file or storage; gives it checked. Refuses, with the path of the first thing that
 * is wrong, whatever is not exactly a stock, and sheets whose labels leave the page or lie over each other: see
 * `STOCK_PROBLEMS`. `parseStock(printStock(x))` is `x`.
 */
export function parseStock(text: string): Result<Stock, StockProblem> {
  const kind = {
    prefix: 'stock',
    schema: STOCK_SCHEMA,
    version: STOCK_VERSION,
    longest: LIMITS.documentLength,
  };
  // Nothing that reads a stock refuses it otherwise.
  return parseDocument(text, kind, readStock) as Result<Stock, StockProblem>;
}

/** A stock as the text of a file, keys in the order of the object. The inverse of `parseStock`. */
export function printStock(stock: Stock): string {
  return `${JSON.stringify(stock, null, 2)}\n`;
}

const HEAD_KEYS = ['schema', 'version', 'id', 'name', 'kind', 'label'];
const KIND_KEYS = { sheet: ['page', 'grids'], roll: ['feed'], waybill: [] } as const;

function readStock(document: unknown): Stock {
  const every = [...Object.values(KIND_KEYS).flat(), 'backing'];
  const kind = new ObjectReader(document, '', HEAD_KEYS, every).oneOf('kind', STOCK_KINDS);
  const optional = kind === 'roll' ? ['backing'] : [];
  const fields = new ObjectReader(document, '', [...HEAD_KEYS, ...KIND_KEYS[kind]], optional);
  const names = new ObjectReader(fields.value('name'), 'name', LANGUAGES);
  const id = fields.text('id', LIMITS.idLength);
  if (!ID.test(id)) refuseStock('document-type', 'id', { expected: 'stock-id' });
  const name = { en: names.text('en', LIMITS.nameLength), 'zh-CN': names.text('zh-CN', LIMITS.nameLength) };
  const head = { schema: STOCK_SCHEMA, version: STOCK_VERSION, id, name } as const;
  const label = readLabel(fields.value('label'), 'label');
  switch (kind) {
    case 'waybill':
      return { ...head, kind, label };
    case 'roll': {
      const backing = fields.has('backing')
        ? { backing: readLength(fields, 'backing', { min: label.width, max: LIMITS.page.max }) }
        : {};
      return { ...head, kind, ...backing, label, feed: readFeed(fields.value('feed'), 'feed', label) };
    }
    case 'sheet': {
      const page = readPage(fields.value('page'), 'page');
      const grids = fields.list('grids', { min: 1, max: LIMITS.grids }, readGrid);
      return checkSheet({ ...head, kind, page, label, grids });
    }
  }
}

/** Counts first: a sheet of millions of labels is not laid out to be refused. */
function checkSheet(sheet: SheetStock): SheetStock {
  if (labelsPerSheet(sheet) > LIMITS.labels) refuseStock('stock-too-many', 'grids', { max: LIMITS.labels });
  for (const [index, grid] of sheet.grids.entries()) {
    const places = placesOnSheet({ ...sheet, grids: [grid] }, 'across');
    if (places.some((place) => overhang(sheet.page, place) > CUT_TOLERANCE))
      refuseStock('stock-outside-page', `grids[${index}]`);
  }
  const places = placesOnSheet(sheet, 'across');
  for (const [index, place] of places.entries()) {
    if (places.slice(index + 1).some((other) => overlap(sheet.label, place, other)))
      refuseStock('stock-overlap', 'grids');
  }
  return sheet;
}
