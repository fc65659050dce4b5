import type { OrderField } from '../orders/order-fields.ts';
import type { ColumnView } from '../room/room.ts';

/** What a person wants a column used as. */
export type ColumnUse = OrderField | 'unused';
export type Mapping = Readonly<Partial<Record<OrderField, string>>>;

/**
 * The mapping that says what a person changed and nothing else: a field moved to another column by that column's
 * name, a field taken away by an empty text. Refused where two changed columns claim the same field.
 */
export function mappingChanges(
  columns: readonly ColumnView[],
  uses: Readonly<Record<string, ColumnUse>>,
): { readonly ok: true; readonly mapping: Mapping } | { readonly ok: false; readonly field: OrderField } {
  const mapping: Partial<Record<OrderField, string>> = {};
  const changed = columns.filter(
    ({ name, field }) => (uses[name] ?? field ?? 'unused') !== (field ?? 'unused'),
  );
  for (const { field } of changed) if (field !== null) mapping[field] = '';
  const claimed = new Set<OrderField>();
  for (const { name } of changed) {
    const use = uses[name] ?? 'unused';
    if (use === 'unused') continue;
    if (claimed.has(use)) return { ok: false, field: use };
    claimed.add(use);
    mapping[use] = name;
  }
  return { ok: true, mapping };
}
