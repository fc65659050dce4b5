import type { SortKey } from '../book/view.ts';

/**
 * The orders that labels are wanted in, as sortings of the list: what the list shows is what is printed, so numbers on labels, the
 * preview and the file agree. The shell's `--sort` has the same ones (`masking/sort-orders.ts`).
 */
const PRINT_ORDERS = {
  imported: [],
  route: [{ column: 'province' }, { column: 'city' }, { column: 'district' }],
  city: [{ column: 'city' }, { column: 'province' }],
  goods: [{ column: 'goods' }, { column: 'quantity' }],
} as const satisfies Readonly<Record<string, readonly SortKey[]>>;
export type PrintOrder = keyof typeof PRINT_ORDERS;

export const PRINT_ORDER_IDS = Object.keys(PRINT_ORDERS) as readonly PrintOrder[];

export function sortOf(order: PrintOrder): readonly SortKey[] {
  return PRINT_ORDERS[order];
}

/** Which of them the list is in; undefined where a person sorted it otherwise. */
export function printOrderOf(sort: readonly SortKey[]): PrintOrder | undefined {
  return PRINT_ORDER_IDS.find((id) => {
    const keys = sortOf(id);
    const isSame = ({ column, descending = false }: SortKey, at: number) =>
      !descending && keys[at]?.column === column;
    return keys.length === sort.length && sort.every(isSame);
  });
}
