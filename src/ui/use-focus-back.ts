import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * When what a button opened is closed and takes the focus with it, the button has it again. Whoever closed it from
 * elsewhere keeps the focus there.
 */
export function useFocusBack(isOpen: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isLost) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return button;
}
