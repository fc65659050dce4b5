import type { StoreApi } from 'zustand/vanilla';
import type { DesignerState } from './designer-state.ts';

/** What was typed into fields that still have the keyboard, and is no part of the template yet. */
export interface TypedWords {
  /** A field holds something; `take` takes it over, if it can be read. Gives what ends it: it was taken over, or given up. */
  holdTyped(take: () => void): () => void;
  /** Takes over all that is held, as when each field is left. */
  takeTyped(): void;
}

export function createTypedWords(store: StoreApi<DesignerState>): TypedWords {
  const held = new Set<() => void>();
  const count = () => store.setState({ untaken: held.size });
  return {
    holdTyped(take) {
      held.add(take);
      count();
      return () => {
        held.delete(take);
        count();
      };
    },
    takeTyped() {
      for (const take of [...held]) take();
    },
  };
}
