import { useEffect } from 'react';
import { actionForKeys } from '../state/keys.ts';
import type { Workbench } from '../state/workbench.ts';

/** The keys of the table of actions. A key whose action cannot be done now does nothing, not even what the browser would. */
export function useKeys(workbench: Workbench): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // Even where Escape does something else besides: hidden too early is seen again with one press.
      if (event.key === 'Escape' && !isTyping(event.target)) workbench.hideOriginals();
      const id = actionForKeys(workbench.actions, event, isTyping(event.target));
      if (id === undefined) return;
      event.preventDefault();
      const state = workbench.store.getState();
      const action = workbench.actions[id];
      if (action.refused(state) === null) action.run();
      // The page itself must never be printed: without a file, printing leads to where one is made.
      else if (id === 'print' || id === 'saveFile') workbench.goToStep('print');
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [workbench]);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
