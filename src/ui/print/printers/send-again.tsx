import { useEffect, useRef, useState } from 'react';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import styles from './sending.module.css';

interface SendAgainProps {
  readonly labels: number;
  /** The job is still known: it can be sent from any of its labels. */
  readonly mayResume: boolean;
  readonly onDone: () => void;
}

/**
 * What is sent twice may be printed twice and cannot be called back: the one place where a second press is asked for.
 */
export function SendAgain({ labels, mayResume, onDone }: SendAgainProps) {
  const t = useTranslate();
  const { printing, devices } = useWorkbench();
  const isReady = useWorkbenchState((state) => state.device.printer.status === 'open');
  const [from, setFrom] = useState('1');
  const not = useRef<HTMLButtonElement>(null);
  useEffect(() => not.current?.focus(), []);
  const first = Number(from);
  const isRight = Number.isInteger(first) && first >= 1 && first <= labels;
  const go = () => {
    if (!isRight || !isReady) return;
    onDone();
    if (mayResume) void devices.resumeFrom(first, { again: true });
    else void printing.send();
  };
  return (
    <div className={styles['again']} role="group" aria-labelledby="send-again">
      <h3 id="send-again">{t('labelPrinter.againTitle')}</h3>
      <p>{t('labelPrinter.againText')}</p>
      {mayResume && labels > 1 && (
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
        <Button ref={not} onClick={onDone}>
          {t('labelPrinter.againNot')}
        </Button>
        <Button aria-disabled={!isRight || !isReady} onClick={go}>
          {t('labelPrinter.againGo')}
        </Button>
        {!isReady && <span className={styles['note']}>{t('labelPrinter.sendNeedsPrinter')}</span>}
      </div>
    </div>
  );
}
