import { useEffect } from 'react';
import { isDesignAtStake } from '../state/workbench-state.ts';
import { useWorkbenchState } from './hooks.ts';

/** The browser asks before the page is left or loaded anew while what was drawn or typed in the designer is not kept: with the page it would be gone. */
export function useUnkept(): void {
  const isUnkept = useWorkbenchState(isDesignAtStake);
  useEffect(() => {
    if (!isUnkept) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnkept]);
}
