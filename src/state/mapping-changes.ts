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

export function usedAs(columns: readonly ColumnView[], uses: ColumnUses, place: number): ColumnUse {
  return uses[place] ?? columns[place]?.field ?? 'unused';
}

/**
 * Gives a column to a field. Other columns of the field stay where the field is made of several and they are certain or a person's word;
 * a guess gives way to what a person says.
 */
export function giveColumn(
  columns: readonly ColumnView[],
  uses: ColumnUses,
  place: number,
  use: ColumnUse,
): ColumnUses {
  const next: Record<number, ColumnUse> = { ...uses, [place]: use };
  if (use === 'unused') return next;
  for (const [other, column] of columns.entries()) {
    if (other === place || usedAs(columns, uses, other) !== use) continue;
    const isWanted = uses[other] === use || column.confidence === 1;
    if (!JOINED.has(use) || !isWanted) next[other] = 'unused';
  }
  return next;
}

/** Takes a field from one column to another. */
export function moveField(
  columns: readonly ColumnView[],
  uses: ColumnUses,
  from: number,
  to: number,
): ColumnUses {
  if (from === to) return uses;
  const use = usedAs(columns, uses, from);
  return { ...giveColumn(columns, uses, to, use), [from]: 'unused' };
}

/** Whether what a person said is anything else than what was found. */
export function isChanged(columns: readonly ColumnView[], uses: ColumnUses): boolean {
  return columns.some(({ field }, place) => usedAs(columns, uses, place) !== (field ?? 'unused'));
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
  const fields = new Set(columns.flatMap(({ field }) => field ?? []));
  for (const use of Object.values(uses)) if (use !== 'unused') fields.add(use);
  for (const field of fields) {
    const was = placesOf(columns, {}, field);
    const is = placesOf(columns, uses, field);
    const isSame = was.length === is.length && was.every((place, at) => place === is[at]);
    // Several columns that nobody touched belong together in a way that the reader knows.
    if (isSame && !(guessed && is.length === 1)) continue;
    mapping[field] = is;
  }
  return mapping;
}

function placesOf(columns: readonly ColumnView[], uses: ColumnUses, field: OrderField): readonly number[] {
  return columns.flatMap((_, place) => (usedAs(columns, uses, place) === field ? [place] : []));
}
