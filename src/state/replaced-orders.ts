import type { Desk } from './desk.ts';
import type { HowRead } from './how-read.ts';

/** How long orders can be had back that others took the place of. Then the room forgets them. */
export const REPLACED_SECONDS = 20;

/** What the page must know again of orders that come back. */
export interface Kept {
  readonly name: string;
  /** How each batch was read. */
  readonly settings: ReadonlyMap<number, HowRead>;
}

/** The offer to bring back what a file, a paste or the sample replaced. The room holds the orders themselves. */
export interface ReplacedOrders {
  offer(kept: Kept): void;
  /** Takes the offer back, so that it can be carried out or dropped; null where there is none. */
  withdraw(): Kept | null;
  /** Has the room forget them. */
  forget(): void;
}

export function createReplacedOrders(desk: Desk): ReplacedOrders {
  let open: { readonly kept: Kept; readonly end: () => void } | null = null;

  function withdraw(): Kept | null {
    const was = open;
    open = null;
    was?.end();
    desk.store.setState({ replaced: false });
    return was?.kept ?? null;
  }

  function forget(): void {
    withdraw();
    void desk.ask((room) => room.forgetReplaced());
  }

  return {
    offer(kept) {
      withdraw();
      const milliseconds = REPLACED_SECONDS * 1000;
      const notice = desk.notify('replaced', { actions: ['undo'], stays: milliseconds });
      const callOff = desk.clock.after(milliseconds, forget);
      open = {
        kept,
        end() {
          callOff();
          desk.dismiss(notice);
        },
      };
      desk.store.setState({ replaced: true });
    },
    withdraw,
    forget,
  };
}
