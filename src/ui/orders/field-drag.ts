import type { OrderField } from '../../orders/order-fields.ts';

/** What is dragged onto a column: a field, or the field that another column has. */
export type FieldDrag =
  | { readonly kind: 'field'; readonly field: OrderField }
  | { readonly kind: 'column'; readonly place: number };

const TYPE = 'application/x-hushlabel-field';

export function writeDrag(data: DataTransfer, drag: FieldDrag): void {
  data.effectAllowed = 'move';
  data.setData(TYPE, drag.kind === 'field' ? drag.field : String(drag.place));
}

/** Null where something else is dragged. */
export function readDrag(data: DataTransfer, fields: readonly OrderField[]): FieldDrag | null {
  const text = data.getData(TYPE);
  const field = fields.find((known) => known === text);
  if (field !== undefined) return { kind: 'field', field };
  return /^\d{1,3}$/u.test(text) ? { kind: 'column', place: Number(text) } : null;
}

export function isFieldDrag(data: DataTransfer): boolean {
  return data.types.includes(TYPE);
}
