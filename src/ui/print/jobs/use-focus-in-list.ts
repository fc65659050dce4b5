import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The heading of what is listed, and its rows. */
export interface FocusedList {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly rows: RefObject<HTMLOListElement | null>;
}

/**
 * When a button of a row goes after it was pressed, the focus goes to the first button of its row; of the row that took its place,
 * where the row went too; to the heading where there is none. `content` changes whenever a button may have gone.
 */
export function useFocusInList(content: unknown): FocusedList {
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const last = useRef<{ readonly button: Element; readonly at: number } | null>(null);
  useLayoutEffect(() => {
    const section = heading.current?.closest('section');
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || !section?.contains(target)) {
        last.current = null;
        return;
      }
      const row = [...(rows.current?.children ?? [])].findIndex((each) => each.contains(target));
      last.current = { button: target, at: row };
    };
    addEventListener('focusin', remember);
    return () => removeEventListener('focusin', remember);
  }, []);
  useLayoutEffect(() => {
    const { activeElement } = document;
    const had = last.current;
    const isLost = activeElement === null || activeElement === document.body;
    if (had === null || had.button.isConnected || !isLost) return;
    last.current = null;
    const { children } = rows.current ?? { children: [] };
    const row = had.at < 0 ? undefined : (children[had.at] ?? children[children.length - 1]);
    const button = row?.querySelector('button') ?? heading.current;
    button?.focus();
  }, [content]);
  return { heading, rows };
}
