import type { Order } from '../orders/order.ts';
export type Above = Order;
