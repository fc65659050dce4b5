import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Names an element for `useCardsInSight`. */
export const CARD_ATTRIBUTE = 'data-template';

/**
 * Tells which templates' cards are in sight, from top to bottom: when they come and go, and when `shown`, all that
 * there are, are others. None of them once the gallery is gone.
 */
export function useCardsInSight(
  shown: string,
  seen: (templates: readonly string[]) => void,
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const cards = [...(place.current?.querySelectorAll<HTMLElement>(`[${CARD_ATTRIBUTE}]`) ?? [])];
    const inSight = new Set<Element>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      }
      seen(cards.flatMap((card) => (inSight.has(card) ? [card.getAttribute(CARD_ATTRIBUTE) ?? ''] : [])));
    });
    for (const card of cards) observer.observe(card);
    return () => {
      observer.disconnect();
      seen([]);
    };
  }, [shown, seen]);
  return place;
}
