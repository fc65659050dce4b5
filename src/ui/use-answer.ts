import { useEffect, useRef, useState } from 'react';

/** What the room answers, asked for again whenever `key` is another; the last answer stays until the next is there. */
export function useAnswer<T>(ask: () => Promise<T | undefined>, key: unknown): T | undefined {
  const [answer, setAnswer] = useState<T>();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    let isWanted = true;
    void latest.current().then((value) => {
      if (isWanted && value !== undefined) setAnswer(value);
    });
    return () => {
      isWanted = false;
    };
  }, [key]);
  return answer;
}
