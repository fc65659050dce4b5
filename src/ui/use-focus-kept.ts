import { useEffect } from 'react';
import type { Workbench } from '../state/workbench.ts';

/**
 * A button that is gone after it was pressed (a notice's, a finished job's) takes the keyboard's place with it. Then
 * the work area has the focus, so that the next Tab goes on from there and not from the top of the page.
 */
export function useFocusKept(workbench: Workbench): void {
  useEffect(() => {
    let last: Element | null = null;
    let frame = 0;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const look = () => {
      const isLost = last !== null && document.activeElement === document.body && !isThere(last);
      if (isLost) document.getElementById('work')?.focus({ preventScroll: true });
    };
    const unsubscribe = workbench.store.subscribe(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    });
    addEventListener('focusin', remember);
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
      removeEventListener('focusin', remember);
    };
  }, [workbench]);
}

function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}
