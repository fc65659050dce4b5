import type { SheetBacks } from '../print/sheet-plan.ts';
import { FILL_ORDERS } from '../stock/sheet-places.ts';
import type { FillOrder } from '../stock/sheet-places.ts';
import { STOCK_LIMITS } from '../stock/stock-limits.ts';

/** How a person prints on the sheets of a stock, and what is gone of the one that lies on top. Kept by stock. */
export interface SheetUse {
  /** Id of the stock. */
  readonly stock: string;
  /** Number of the place to begin at. */
  readonly start: number;
  /** Numbers of places that are gone from the first sheet, in their order. */
  readonly used: readonly number[];
  readonly order: FillOrder;
  readonly cutMarks: boolean;
  /** None where absent. */
  readonly backs?: SheetBacks;
  /** How far labels are drawn over their edges, one of `BLEEDS`; not at all where absent. */
  readonly bleed?: number;
}

/** Millimetres that a person chooses from. */
export const BLEEDS = [0, 1, 2, 3, 5] as const;

/** Stocks that are remembered; the one that was used longest ago goes first. */
const MOST_STOCKS = 24;
const STOCK_ID = /^[a-z0-9][a-z0-9.-]{0,63}$/u;
const KEYS = ['stock', 'start', 'used', 'order', 'cutMarks'];
const OPTIONAL_KEYS = ['backs', 'bleed'];

/** A sheet that nobody has printed on. */
export function newSheetUse(stock: string): SheetUse {
  return { stock, start: 1, used: [], order: 'across', cutMarks: false };
}

/** What is remembered of a stock, or a new sheet of it. */
export function sheetUseOf(uses: readonly SheetUse[], stock: string): SheetUse {
  return uses.find((use) => use.stock === stock) ?? newSheetUse(stock);
}

/** The same with this one in front. */
export function rememberUse(uses: readonly SheetUse[], use: SheetUse): readonly SheetUse[] {
  return [use, ...uses.filter(({ stock }) => stock !== use.stock)].slice(0, MOST_STOCKS);
}

/** Reads what was stored; whatever is not exactly what is written here is left out. */
export function readSheetUses(stored: unknown): readonly SheetUse[] {
  if (!Array.isArray(stored)) return [];
  const read = stored.slice(0, MOST_STOCKS).flatMap((one: unknown) => readUse(one) ?? []);
  return read.filter(({ stock }, at) => read.findIndex((other) => other.stock === stock) === at);
}

/** As it is stored: a start that is being typed and is none is the first place. */
export function storedSheetUses(uses: readonly SheetUse[]): readonly SheetUse[] {
  return readSheetUses(uses.map((use) => (isPlace(use.start) ? use : { ...use, start: 1 })));
}

/** The id of the chosen stock; null: one label a page. */
export function readSheetId(stored: unknown): string | null {
  return typeof stored === 'string' && STOCK_ID.test(stored) ? stored : null;
}

function readUse(stored: unknown): SheetUse | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const values = new Map<string, unknown>(Object.entries(stored));
  const extra = OPTIONAL_KEYS.filter((key) => values.has(key));
  if (values.size !== KEYS.length + extra.length) return undefined;
  const backs = (['none', 'blank'] as const).find((known) => known === values.get('backs'));
  const bleed = BLEEDS.find((known) => known === values.get('bleed'));
  if (values.has('backs') && backs === undefined) return undefined;
  if (values.has('bleed') && bleed === undefined) return undefined;
  const stock = readSheetId(values.get('stock'));
  const start = values.get('start');
  const used: unknown = values.get('used');
  const order = FILL_ORDERS.find((known) => known === values.get('order'));
  const cutMarks = values.get('cutMarks');
  if (stock === null || !isPlace(start) || order === undefined || typeof cutMarks !== 'boolean')
    return undefined;
  if (!Array.isArray(used) || used.length > STOCK_LIMITS.labels) return undefined;
  const places = used.filter(isPlace);
  if (places.length !== used.length || new Set(places).size !== places.length) return undefined;
  return {
    ...{ stock, start, used: places, order, cutMarks },
    ...(backs === undefined ? {} : { backs }),
    ...(bleed === undefined ? {} : { bleed }),
  };
}

function isPlace(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= STOCK_LIMITS.labels;
}
