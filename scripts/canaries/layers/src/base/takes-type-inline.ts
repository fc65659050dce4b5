export type Above = import('../orders/order.ts').Order;
