import { useLayoutEffect, useRef } from 'react';
import type { RevealedRow } from '../room/room.ts';
import { useWorkbench } from './hooks.ts';

interface OriginalProps {
  readonly row: number;
  readonly field: Exclude<keyof RevealedRow, 'row'>;
  readonly className?: string | undefined;
}

/**
 * An original, while a person has it shown. It goes past React straight into the page and is taken out again from
 * there: React keeps what it drew before beside what it draws now, and would keep a value that is long hidden.
 */
export function Original({ row, field, className }: OriginalProps) {
  const { original } = useWorkbench();
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const span = place.current;
    if (span === null) return undefined;
    span.textContent = original(row)?.[field] ?? '';
    return () => {
      span.textContent = '';
    };
  }, [original, row, field]);
  return <span ref={place} className={className} />;
}
