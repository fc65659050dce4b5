import { useEffect } from 'react';
import { isSending } from '../state/device-state.ts';
import { isDesignAtStake } from '../state/unkept-design.ts';
import { useWorkbenchState } from './hooks.ts';

/**
 * The browser asks before the page is left or loaded anew while what was drawn or typed in the designer is not kept, or labels are
 * on their way to a printer: with the page it would be gone.
 */
export function useUnkept(): void {
  const isUnkept = useWorkbenchState((state) => isDesignAtStake(state) || isSending(state.device));
  useEffect(() => {
    if (!isUnkept) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnkept]);
}
