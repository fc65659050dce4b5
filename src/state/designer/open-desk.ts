import type { Desk } from '../desk.ts';

/** The desk as a designer has it: once that is closed it says nothing more, whatever is answered late. */
export interface OpenDesk extends Pick<Desk, 'ask' | 'clock' | 'store'> {
  isOpen(): boolean;
  notify(...said: Parameters<Desk['notify']>): void;
  dismissText: Desk['dismissText'];
  close(): void;
}

export function createOpenDesk(desk: Desk): OpenDesk {
  let isOpen = true;
  return {
    ask: desk.ask,
    clock: desk.clock,
    store: desk.store,
    isOpen: () => isOpen,
    notify(...said) {
      if (isOpen) desk.notify(...said);
    },
    dismissText(text) {
      if (isOpen) desk.dismissText(text);
    },
    close() {
      isOpen = false;
    },
  };
}
