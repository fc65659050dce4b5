import type { BookStep } from '../book/step.ts';
import type { Slot } from '../book/batch.ts';
import type { View } from '../book/view.ts';
import type { Order } from '../orders/order.ts';
import { tellingValues } from '../masking/telling-values.ts';
import { PeopleInTemplate } from '../print/people-in-template.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';

/** The part of the open book that is read here. */
interface OrdersInView {
  readonly view: View;
  readonly book: { readonly version: number };
  viewRows(): Promise<Uint32Array>;
  isGood(slot: Slot): boolean;
  orderAt(slot: Slot, sender: Record<string, never>): Order | undefined;
}

/** Rows that are read between two pauses. */
const ROWS_PER_PAUSE = 200;

/** Whole names and numbers of many orders' recipients. */
interface ManyValues {
  readonly names: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
}

/** The element of a template that names a recipient in view; undefined where none does. Nobody stands in a built-in one. */
export async function namedIn(
  template: Template,
  session: { readonly recipients: Recipients; step(): BookStep } | undefined,
): Promise<string | undefined> {
  if (session === undefined || isBuiltIn(template)) return undefined;
  return new PeopleInTemplate(template).find(await session.recipients.values(session.step()));
}

/**
 * The recipients of all orders in view that make labels: what the fixed words of a template may not say. Kept for as long
 * as no order and no view has changed.
 */
export class Recipients {
  readonly #session: OrdersInView;
  #known: { readonly version: number; readonly view: View; readonly values: ManyValues } | undefined;

  constructor(session: OrdersInView) {
    this.#session = session;
  }

  /** Orders that are deleted are gone at once, not when somebody asks again. */
  forget(): void {
    this.#known = undefined;
  }

  async values(step: BookStep): Promise<ManyValues> {
    const session = this.#session;
    const { view } = session;
    const slots = await session.viewRows();
    const { version } = session.book;
    if (this.#known?.version === version && this.#known.view === view) return this.#known.values;
    const names = new Set<string>();
    const numbers = new Set<string>();
    for (const [at, slot] of slots.entries()) {
      if (at % ROWS_PER_PAUSE === ROWS_PER_PAUSE - 1) await step();
      const order = session.isGood(slot) ? session.orderAt(slot, {}) : undefined;
      if (order === undefined) continue;
      const values = tellingValues(order);
      for (const name of values.names) names.add(name);
      for (const number of values.numbers) numbers.add(number);
    }
    // Orders may have changed meanwhile: what was read then is good for this answer alone.
    if (session.book.version === version) this.#known = { version, view, values: { names, numbers } };
    return { names, numbers };
  }
}
