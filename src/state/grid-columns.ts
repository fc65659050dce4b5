import type { GridColumn as RoomColumn, TextColumn } from '../book/columns.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { RevealedRow } from '../room/room.ts';

type ShownColumn = TextColumn | 'copies' | 'problems' | 'platform' | 'batch' | 'row';

interface ColumnFacts {
  readonly id: ShownColumn;
  /** Pixels. */
  readonly width: number;
  /** Whether it is there before a person has chosen. */
  readonly shown: boolean;
  /** What a cell is made of: for the marks of problems and doubts. */
  readonly fields: readonly OrderField[];
  readonly editable: boolean;
  /** Where an original of it comes from, while a person has it shown. */
  readonly original: Exclude<keyof RevealedRow, 'row'> | null;
}

const text = (
  id: TextColumn,
  width: number,
  fields: readonly OrderField[],
  original: ColumnFacts['original'] = null,
  shown = true,
): ColumnFacts => ({ id, width, shown, fields, editable: id !== 'senderName', original });
const fact = (
  id: Exclude<ShownColumn, TextColumn>,
  width: number,
  shown: boolean,
  editable = false,
): ColumnFacts => ({ id, width, shown, fields: [], editable, original: null });

/** The columns of the list. What is personal comes first: it is what one looks at here. */
export const GRID_COLUMNS: readonly ColumnFacts[] = [
  text('name', 104, ['recipient.name'], 'name'),
  text('phone', 152, ['recipient.phone', 'recipient.extension'], 'phone'),
  text('region', 200, ['recipient.province', 'recipient.city', 'recipient.district'], 'region'),
  text('detail', 220, ['recipient.detail'], 'detail'),
  text('goods', 200, ['items.name', 'items.quantity'], 'goods'),
  text('remark', 160, ['remark'], 'remark'),
  text('orderNo', 184, ['orderNo'], 'orderNo'),
  text('tracking', 160, ['tracking'], 'tracking'),
  fact('copies', 80, true, true),
  fact('problems', 200, true),
  fact('row', 96, true),
  fact('batch', 144, false),
  fact('platform', 120, false),
  text('province', 104, ['recipient.province'], null, false),
  text('city', 104, ['recipient.city'], null, false),
  text('district', 104, ['recipient.district'], null, false),
  text('postcode', 88, ['recipient.postcode'], null, false),
  text('country', 96, ['recipient.country'], null, false),
  text('senderName', 104, ['sender.name'], null, false),
];
export type GridColumnId = ShownColumn & RoomColumn;

/** Pixels: narrower shows nothing, wider is a screen. */
export const NARROWEST = 48;
export const WIDEST = 800;

/** How a person has a column. Says nothing of any order, so it is kept between visits. */
export interface ColumnChoice {
  readonly id: GridColumnId;
  readonly width: number;
  readonly shown: boolean;
}

export const DEFAULT_COLUMNS: readonly ColumnChoice[] = GRID_COLUMNS.map(({ id, width, shown }) => ({
  id,
  width,
  shown,
}));

export function columnFacts(id: GridColumnId): ColumnFacts {
  const facts = GRID_COLUMNS.find((column) => column.id === id);
  if (facts === undefined) throw new Error('no such column');
  return facts;
}

/** Reads what was stored. Columns that are not known go, those that are missing come at the end, as they are by default. */
export function readColumns(stored: unknown): readonly ColumnChoice[] {
  if (!Array.isArray(stored)) return DEFAULT_COLUMNS;
  const found = new Map<GridColumnId, ColumnChoice>();
  for (const entry of stored.slice(0, GRID_COLUMNS.length) as readonly unknown[]) {
    const choice = readChoice(entry);
    if (choice !== undefined) found.set(choice.id, choice);
  }
  const columns = [...found.values(), ...DEFAULT_COLUMNS.filter(({ id }) => !found.has(id))];
  return columns.some(({ shown }) => shown) ? columns : DEFAULT_COLUMNS;
}

function readChoice(entry: unknown): ColumnChoice | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, width, shown }: { id?: unknown; width?: unknown; shown?: unknown } = entry;
  const known = GRID_COLUMNS.find((column) => column.id === id);
  if (known === undefined || typeof width !== 'number' || !Number.isFinite(width)) return undefined;
  return { id: known.id, width: clampWidth(width), shown: shown === true };
}

export function clampWidth(width: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(WIDEST, width)));
}

export function resized(
  columns: readonly ColumnChoice[],
  id: GridColumnId,
  width: number,
): readonly ColumnChoice[] {
  return columns.map((column) => (column.id === id ? { ...column, width: clampWidth(width) } : column));
}

/** Shows or hides a column; the last one that is shown stays. */
export function shownOrNot(
  columns: readonly ColumnChoice[],
  id: GridColumnId,
  shown: boolean,
): readonly ColumnChoice[] {
  const next = columns.map((column) => (column.id === id ? { ...column, shown } : column));
  return next.some((column) => column.shown) ? next : columns;
}

/** Moves a column to the place of another: before it when it comes from the right, after it when from the left. */
export function movedTo(
  columns: readonly ColumnChoice[],
  id: GridColumnId,
  target: GridColumnId,
): readonly ColumnChoice[] {
  const from = columns.findIndex((column) => column.id === id);
  const to = columns.findIndex((column) => column.id === target);
  const moving = columns[from];
  if (moving === undefined || to < 0 || from === to) return columns;
  const rest = columns.filter((column) => column !== moving);
  return [...rest.slice(0, to), moving, ...rest.slice(to)];
}

/** One place to the left or right among the columns that are shown. */
export function movedBy(
  columns: readonly ColumnChoice[],
  id: GridColumnId,
  by: -1 | 1,
): readonly ColumnChoice[] {
  const shown = columns.filter((column) => column.shown);
  const target = shown[shown.findIndex((column) => column.id === id) + by];
  return target === undefined ? columns : movedTo(columns, id, target.id);
}
