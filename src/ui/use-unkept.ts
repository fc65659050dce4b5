import { useEffect } from 'react';
import { isSending } from '../state/device-state.ts';
import { areJobsAtStake } from '../state/print-jobs/print-job.ts';
import { isDesignAtStake } from '../state/unkept-design.ts';
import { openSummary } from '../state/workbench-state.ts';
import { useWorkbenchState } from './hooks.ts';

/**
 * The browser asks before the page is left or loaded anew while what was drawn or typed in the designer is not kept, labels wait
 * to be made or taken, or are on their way to a printer: with the page it would be gone.
 */
export function useUnkept(): void {
  const isUnkept = useWorkbenchState((state) => {
    // The sample's labels can be had again at one click.
    const isSample = openSummary(state)?.kind === 'sample';
    return isDesignAtStake(state) || (!isSample && areJobsAtStake(state)) || isSending(state.device);
  });
  useEffect(() => {
    if (!isUnkept) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnkept]);
}
