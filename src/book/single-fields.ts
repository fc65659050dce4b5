import { isSingleField } from '../orders/order-draft.ts';
import type { SingleField } from '../orders/order-draft.ts';
import { ORDER_FIELDS } from '../orders/order-fields.ts';

/** The fields with one value an order, as a table to walk. */
export const SINGLE_FIELDS: readonly SingleField[] = ORDER_FIELDS.filter(isSingleField);
