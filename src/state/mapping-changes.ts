import type { OrderField } from '../orders/order-fields.ts';
import type { ColumnView, RememberedMapping } from '../room/room.ts';

/** What a person wants a column used as. */
export type ColumnUse = OrderField | 'unused';
/** What a person said, by the column's place. */
export type ColumnUses = Readonly<Record<number, ColumnUse>>;

/** Fields whose columns are put together when there are several; of any other the first that is not empty would count. */
const JOINED: ReadonlySet<OrderField> = new Set([
  'recipient.name',
  'recipient.phone',
  'recipient.detail',
  'sender.name',
  'sender.phone',
  'sender.detail',
  'items.name',
  'remark',
]);

/**
 * What each column is used as, now that a person said this. A guess gives way to a column that a person gave to its field; where a field
 * is made of several columns, one that is certain stays beside it.
 */
export function usesOf(columns: readonly ColumnView[], uses: ColumnUses): readonly ColumnUse[] {
  const said = new Set(Object.values(uses));
  return columns.map(({ field, confidence }, place) => {
    const own = uses[place];
    if (own !== undefined) return own;
    if (field === null) return 'unused';
    return said.has(field) && !(JOINED.has(field) && confidence === 1) ? 'unused' : field;
  });
}

/** Gives a column to a field. Of a field that is never put together it is taken from the column that a person gave it before. */
export function giveColumn(uses: ColumnUses, place: number, use: ColumnUse): ColumnUses {
  const others = Object.entries(uses).map(([other, before]) => {
    const isTaken = before === use && use !== 'unused' && !JOINED.has(use);
    return [other, isTaken ? 'unused' : before] as const;
  });
  return { ...Object.fromEntries(others), [place]: use };
}

/** Takes a field from one column to another. */
export function moveField(
  columns: readonly ColumnView[],
  uses: ColumnUses,
  from: number,
  to: number,
): ColumnUses {
  const use = usesOf(columns, uses)[from] ?? 'unused';
  return from === to ? uses : giveColumn({ ...uses, [from]: 'unused' }, to, use);
}

/** Whether what a person said is anything else than what was found. */
export function isChanged(columns: readonly ColumnView[], uses: ColumnUses): boolean {
  return usesOf(columns, uses).some((use, place) => use !== (columns[place]?.field ?? 'unused'));
}

/**
 * The mapping that a file is to be read with, and that is remembered for its header. `before` is what was said earlier. Of a known
 * platform's file it says what a person changed and nothing else; where the columns were guessed it says them all,
 * so that another file with this header is not guessed differently for what its cells look like.
 */
export function mappingOf(
  columns: readonly ColumnView[],
  uses: ColumnUses,
  guessed: boolean,
  before: RememberedMapping = {},
): RememberedMapping {
  const mapping: Partial<Record<OrderField, readonly number[]>> = { ...before };
  const found = columns.map(({ field }) => field ?? 'unused');
  const wanted = usesOf(columns, uses);
  for (const field of new Set([...found, ...wanted])) {
    if (field === 'unused') continue;
    const was = placesOf(found, field);
    const is = placesOf(wanted, field);
    const isSame = was.length === is.length && was.every((place, at) => place === is[at]);
    // Several columns that nobody touched belong together in a way that the reader knows.
    if (isSame && !(guessed && is.length === 1)) continue;
    mapping[field] = is;
  }
  return mapping;
}

function placesOf(uses: readonly ColumnUse[], field: OrderField): readonly number[] {
  return uses.flatMap((use, place) => (use === field ? [place] : []));
}
