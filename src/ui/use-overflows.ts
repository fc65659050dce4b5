import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

/** Whether what lies in an element is wider than it, so that it scrolls and must be a stop for the keyboard. */
export function useOverflows<E extends HTMLElement>(): readonly [RefObject<E | null>, boolean] {
  const place = useRef<E>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const look = () => setOverflows(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(look);
    for (const watched of [element, ...element.children]) observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [place, overflows];
}
