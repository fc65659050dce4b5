import { useEffect, useRef, useState } from 'react';
import type { DoneJob } from '../../../state/print-jobs/print-job.ts';
import { maySendAnyway } from '../../../state/printers/device-choices.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { ReprintButton } from '../jobs/take-again.tsx';
import styles from './sending.module.css';

interface SendAgainProps {
  readonly job: DoneJob;
  readonly labels: number;
}

/** What is sent twice may be printed twice and cannot be called back: a second press is asked for, and where to begin. */
export function SendAgain({ job, labels }: SendAgainProps) {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const isReady = useWorkbenchState((state) => state.device.printer.status === 'open');
  // The printer would not take it, and a person knows better.
  const anyway = useWorkbenchState((state) => maySendAnyway(state.device));
  const [from, setFrom] = useState(`${firstMissing(job, labels)}`);
  const not = useRef<HTMLButtonElement>(null);
  useEffect(() => not.current?.focus(), []);
  const first = Number(from);
  const isRight = Number.isInteger(first) && first >= 1 && first <= labels;
  const go = () => {
    if (isRight && isReady) void printing.send({ again: true, from: first, anyway });
  };
  return (
    <div className={styles['again']} role="group" aria-labelledby="send-again">
      <h3 id="send-again">{t('labelPrinter.againTitle')}</h3>
      <p>{t('labelPrinter.againText')}</p>
      {labels > 1 && (
        <TextField
          label={t('labelPrinter.againFrom')}
          kind="number"
          inputMode="numeric"
          min={1}
          max={labels}
          value={from}
          error={isRight ? undefined : t('atField.policy-range', { min: 1, max: labels })}
          onText={setFrom}
        />
      )}
      <div className={styles['buttons']}>
        <Button ref={not} onClick={() => printing.leaveIt()}>
          {t('labelPrinter.againNot')}
        </Button>
        <ReprintButton job={job} />
        <Button aria-disabled={!isRight || !isReady} onClick={go}>
          {t(anyway ? 'labelPrinter.sendAnyway' : 'labelPrinter.againGo')}
        </Button>
        {!isReady && <span className={styles['note']}>{t('labelPrinter.sendNeedsPrinter')}</span>}
      </div>
    </div>
  );
}

/** Where sending stopped, the first label that was not handed over; else the first of all. */
function firstMissing({ sent }: DoneJob, labels: number): number {
  return sent === null || sent.end === 'done' ? 1 : Math.min(sent.handedOver + 1, labels);
}
