import type { Slot } from '../book/batch.ts';
import type { Order } from '../orders/order.ts';
import type { SenderValues } from './sender.ts';

/** About 40 MB of orders; more are parsed anew each time. */
const MOST_KEPT = 20_000;

/** The session whose orders are parsed. */
interface Orders {
  readonly book: { readonly version: number };
  isGood(slot: Slot): boolean;
  orderAt(slot: Slot, sender: SenderValues): Order | undefined;
}

/**
 * The orders of a session that were parsed last, for as long as no order and no sender has changed: whoever tries one policy
 * after the other need not parse them again, which takes half as long as to judge them.
 */
export class ParsedOrders {
  readonly #session: Orders;
  readonly #orders = new Map<Slot, Order>();
  #version = -1;
  #sender: SenderValues | undefined;

  constructor(session: Orders) {
    this.#session = session;
  }

  /** Orders that are deleted are gone at once, not when somebody judges again. */
  forget(): void {
    this.#orders.clear();
  }

  /** The order of a slot that makes a label; undefined of any other. */
  at(slot: Slot, sender: SenderValues): Order | undefined {
    const session = this.#session;
    if (session.book.version !== this.#version || sender !== this.#sender) {
      this.forget();
      this.#version = session.book.version;
      this.#sender = sender;
    }
    if (!session.isGood(slot)) return undefined;
    let order = this.#orders.get(slot);
    if (order !== undefined) return order;
    order = session.orderAt(slot, sender);
    if (order !== undefined && this.#orders.size < MOST_KEPT) this.#orders.set(slot, order);
    return order;
  }
}
