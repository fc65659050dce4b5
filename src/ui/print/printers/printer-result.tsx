import { useEffect, useRef } from 'react';
import { isSending } from '../../../state/device-state.ts';
import { isOutOfDate } from '../../../state/print-jobs/asked.ts';
import { jobInHand } from '../../../state/print-jobs/print-job.ts';
import { beingSent } from '../../../state/print-jobs/sent-jobs.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { jobName } from '../jobs/job-words.ts';
import { Connection } from './connection.tsx';
import { SendLabels } from './send-labels.tsx';
import { SendingProgress } from './sending-progress.tsx';
import styles from './sending.module.css';

/** The labels at hand that were made for a printer: sending them, how that goes, and what became of it. */
export function PrinterResult() {
  const t = useTranslate();
  const text = useLocalText();
  const { printing } = useWorkbench();
  const job = useWorkbenchState(jobInHand);
  const isStale = useWorkbenchState((state) => job !== null && isOutOfDate(state, job));
  const isOnTheWay = useWorkbenchState((state) => isSending(state.device));
  const sentId = useWorkbenchState(beingSent);
  const other = useWorkbenchState(({ jobs }) => jobs.find(({ id }) => id === sentId && id !== job?.id));
  const card = useRef<HTMLElement>(null);
  const printed = job?.stage.outcome.printed ?? null;
  useEffect(() => {
    if (printed !== null) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [printed]);
  // Labels on their way can be held up whatever became of their orders.
  if (printed === null && !isOnTheWay) return null;
  return (
    <section ref={card} className={styles['card']} aria-labelledby="printer-result">
      <h2 id="printer-result">
        <Icon name="printer" />
        {printed === null
          ? t('labelPrinter.staleTitle')
          : t('labelPrinter.resultTitle', { name: text(printed.printer) })}
      </h2>
      {other !== undefined && (
        <p className={styles['note']}>{t('jobs.sendingOther', { name: jobName(t, text, other) })}</p>
      )}
      {job === null || printed === null ? (
        <SendingProgress />
      ) : (
        <>
          <Connection language={printed.language} />
          <SendLabels key={job.id} job={job} file={printed} isStale={isStale} />
          <div>
            <Button small icon="save" onClick={() => printing.savePrinted()}>
              {t('labelPrinter.saveFile', { extension: printed.extension })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
