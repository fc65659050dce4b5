import { useEffect, useRef } from 'react';
import { useDesigner } from './designer-context.ts';

/**
 * Has the page know of what was typed into a field and is not taken over: it asks before it is left, and takes it over where the field is
 * not left first.
 *
 * @param isTyped whether there is something.
 * @param take as when the field is left.
 */
export function useHeldTyped(isTyped: boolean, take: () => void): void {
  const { designer } = useDesigner();
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => (isTyped ? designer.holdTyped(() => latest.current()) : undefined), [designer, isTyped]);
}
