import { useState } from 'react';

export interface Typed {
  /** What was typed and is not taken over; null where there is nothing. */
  readonly text: string | null;
  readonly type: (text: string) => void;
  readonly giveUp: () => void;
}

/**
 * What is typed into a field and stays there with its error until it is mended or given up. It is forgotten when the value itself
 * changes, by undo or by choosing something else.
 *
 * @param written the value as the field writes it.
 */
export function useTyped(written: string): Typed {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  return {
    text: typed !== null && typed.over === written && typed.text !== written ? typed.text : null,
    type: (text) => setTyped({ text, over: written }),
    giveUp: () => setTyped(null),
  };
}
