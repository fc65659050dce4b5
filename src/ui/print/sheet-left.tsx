import { useEffect, useRef } from 'react';
import { jobInHand } from '../../state/print-jobs/print-job.ts';
import { sheetUseOf } from '../../state/sheet-memory.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './sheet-left.module.css';

/** Once a job was printed, opened or saved: what is left of its last sheet may be gone on with. Nothing is done unasked. */
export function SheetLeftOffer() {
  const t = useTranslate();
  const { sheets } = useWorkbench();
  const job = useWorkbenchState(jobInHand);
  const uses = useWorkbenchState((state) => state.sheets);
  const chosen = useWorkbenchState((state) => state.sheet);
  const left = job !== null && job.taken.length > 0 ? job.stage.outcome.sheet : undefined;
  const isOffered = left !== undefined && left.free > 0 && left.stock === chosen;
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOffered) line.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [isOffered]);
  if (!isOffered) return null;
  const { start, used } = sheetUseOf(uses, left.stock);
  const isTaken = start === 1 && used.join() === left.gone.join();
  return (
    <div ref={line} className={styles['left']}>
      <p aria-live="polite">{t(isTaken ? 'sheets.leftTaken' : 'sheets.leftOffer', { count: left.free })}</p>
      <Button small onClick={() => (isTaken ? sheets.takeNew() : sheets.goOnWithLast())}>
        {t(isTaken ? 'sheets.newSheet' : 'sheets.leftButton')}
      </Button>
    </div>
  );
}
