import type { Slot } from '../book/batch.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import type { Tokenizer } from '../masking/token.ts';
import { exampleOrder } from '../masking/example.ts';
import type { Order } from '../orders/order.ts';
import type { BookSession } from './book-session.ts';
import type { DrawingHost, DrawnOrder } from './drawing-methods.ts';
import type { RoomSeals } from './sealing-methods.ts';
import type { SenderValues } from './sender.ts';

/** What of the room says whose values are on a template while it is edited. */
export interface DrawnOrdersHost {
  session(): BookSession | undefined;
  sender(): SenderValues;
  policy(): Policy;
  token(): Tokenizer | undefined;
  context(session: BookSession, slot: Slot): MaskContext;
  readonly seals: RoomSeals;
}

/** A row's order or the invented one, masked by the policy in force, to draw a template with. */
export function drawnOrders(host: DrawnOrdersHost): Pick<DrawingHost, 'maskedRow' | 'maskedExample'> {
  const drawn = (order: Order, masked: MaskedOrder, platform?: string): DrawnOrder => ({
    order: masked,
    platform,
    sealed: (template) => host.seals.slotsInView(template, order, masked),
  });
  return {
    maskedRow(row) {
      const session = host.session();
      const order = session?.order(row, host.sender());
      if (session === undefined || order === undefined) return undefined;
      const context = host.context(session, session.book.slot(row) ?? 0);
      const masked = maskOrder(order, host.policy(), context);
      return masked.ok ? drawn(order, masked.value, context.platform) : undefined;
    },
    maskedExample() {
      const example = exampleOrder();
      for (const policy of [host.policy(), NATIONAL_POLICY]) {
        const masked = maskOrder(example, policy, { token: host.token() });
        if (masked.ok) return drawn(example, masked.value);
      }
      throw new Error('the invented order cannot be masked');
    },
  };
}
