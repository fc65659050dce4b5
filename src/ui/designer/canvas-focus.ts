import { useEffect } from 'react';
import type { RefObject } from 'react';
import { isTyping } from '../use-keys.ts';
import type { DesignerParts } from './designer-context.ts';

/** The label to draw on; null before it is on the screen. */
export function canvasIn(root: RefObject<HTMLElement | null>): HTMLElement | null {
  return root.current?.querySelector<HTMLElement>('[role="application"]') ?? null;
}

/** Whether an element still can have the keyboard. */
function isThere(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

/**
 * The label has the keyboard when the designer opens, and whenever what had it is gone: a row that was deleted, a finding that was
 * followed. A paste or a key that came then would otherwise be meant for the page.
 */
export function useCanvasFocus(root: RefObject<HTMLElement | null>, parts: DesignerParts | null): void {
  useEffect(() => {
    if (parts === null) return undefined;
    let last: Element | null = null;
    let frame = 0;
    const remember = ({ target }: FocusEvent) => {
      // The work area has it only where it was lost before.
      if (target instanceof Element && target.id !== 'work') last = target;
    };
    const look = () => {
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body || activeElement.id === 'work';
      if (isLost && last !== null && !isThere(last)) canvasIn(root)?.focus({ preventScroll: true });
    };
    const soon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    if (!isTyping(document.activeElement)) canvasIn(root)?.focus({ preventScroll: true });
    addEventListener('focusin', remember);
    const unsubscribe = parts.designer.store.subscribe(soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('focusin', remember);
      unsubscribe();
    };
  }, [root, parts]);
}
