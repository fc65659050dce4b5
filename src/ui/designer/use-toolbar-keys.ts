import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';

/**
 * One stop of the Tab key for a whole toolbar, arrows within it; the button that had the keyboard last has it again.
 * https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/
 */
export function useToolbarKeys(bar: RefObject<HTMLElement | null>) {
  const last = useRef<HTMLElement | null>(null);
  const mark = () => {
    const all = buttonsOf(bar);
    const current = all.find((button) => button === last.current) ?? all[0];
    for (const button of all) button.tabIndex = button === current ? 0 : -1;
  };
  useLayoutEffect(mark);
  return {
    onFocus({ target }: { readonly target: EventTarget }) {
      if (!(target instanceof HTMLElement)) return;
      last.current = target;
      mark();
    },
    onKeyDown(event: KeyboardEvent) {
      const all = buttonsOf(bar);
      const at = all.findIndex((button) => button === document.activeElement);
      if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      all[(to + all.length) % all.length]?.focus();
    },
  };
}

function buttonsOf(bar: RefObject<HTMLElement | null>): readonly HTMLElement[] {
  return [...(bar.current?.querySelectorAll<HTMLElement>('button') ?? [])];
}
