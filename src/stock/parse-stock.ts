import { LANGUAGES } from '../base/language.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { ObjectReader, refuse, StockRefused } from './document-reader.ts';
import { readFeed, readGrid, readLabel, readLength, readPage } from './read-shapes.ts';
import { overhang, overlap, placesOnSheet } from './sheet-places.ts';
import { CUT_TOLERANCE, labelsPerSheet, STOCK_KINDS, STOCK_SCHEMA, STOCK_VERSION } from './stock.ts';
import type { SheetStock, Stock } from './stock.ts';
import { STOCK_LIMITS as LIMITS } from './stock-limits.ts';
import type { StockProblem } from './stock-problems.ts';

/** More are a number of something else. */
const MOST_VERSIONS = 1_000;
const ID = /^[a-z0-9][a-z0-9.-]*$/;

/**
 * Takes a stock as JSON text, from a file or storage; gives it checked. Refuses, with the path of the first thing that
 * is wrong, whatever is not exactly a stock, and sheets whose labels leave the page or lie over each other: see
 * `STOCK_PROBLEMS`. `parseStock(printStock(x))` is `x`.
 */
export function parseStock(text: string): Result<Stock, StockProblem> {
  if (text.length > LIMITS.documentLength)
    return failure({ code: 'stock-too-large', params: { limit: LIMITS.documentLength } });
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // The engine's message quotes the text.
    return failure({ code: 'stock-not-json' });
  }
  try {
    checkVersion(document);
    return success(readStock(document));
  } catch (error) {
    if (error instanceof StockRefused) return failure(error.problem);
    throw error;
  }
}

/** A stock as the text of a file, keys in the order of the object. The inverse of `parseStock`. */
export function printStock(stock: Stock): string {
  return `${JSON.stringify(stock, null, 2)}\n`;
}

/** Version 1 is the first; a later one is of a later program. */
function checkVersion(document: unknown): void {
  const fields = new Map(
    typeof document === 'object' && document !== null
      ? Object.entries<unknown>({ ...document })
      : refuse('stock-schema', ''),
  );
  if (fields.get('schema') !== STOCK_SCHEMA) refuse('stock-schema', 'schema');
  const version = fields.get('version');
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1 || version > MOST_VERSIONS)
    refuse('stock-schema', 'version');
  if (version > STOCK_VERSION) refuse('stock-newer', 'version', { version, newest: STOCK_VERSION });
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
  if (!ID.test(id)) refuse('stock-type', 'id', { expected: 'stock-id' });
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
  if (labelsPerSheet(sheet) > LIMITS.labels) refuse('stock-too-many', 'grids', { max: LIMITS.labels });
  for (const [index, grid] of sheet.grids.entries()) {
    const places = placesOnSheet({ ...sheet, grids: [grid] }, 'across');
    if (places.some((place) => overhang(sheet.page, place) > CUT_TOLERANCE))
      refuse('stock-outside-page', `grids[${index}]`);
  }
  const places = placesOnSheet(sheet, 'across');
  for (const [index, place] of places.entries()) {
    if (places.slice(index + 1).some((other) => overlap(sheet.label, place, other)))
      refuse('stock-overlap', 'grids');
  }
  return sheet;
}
