import { useEffect, useRef } from 'react';
import type { DoneJob, TakenWay } from '../../../state/print-jobs/print-job.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { takenText } from './job-words.ts';
import styles from './job-list.module.css';

/** What was done with the labels of a job is done again by a second press alone; a job marked as a reprint is offered in its place. */
export function TakeAgain({ job }: { readonly job: DoneJob }) {
  const way = useWorkbenchState((state) => (state.again?.job === job.id ? state.again.way : null));
  // What is sent again has a label to begin with, and a panel of its own.
  return way === null || way === 'sent' ? null : <Asked key={way} job={job} way={way} />;
}

function Asked({ job, way }: { readonly job: DoneJob; readonly way: Exclude<TakenWay, 'sent'> }) {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const not = useRef<HTMLButtonElement>(null);
  useEffect(() => not.current?.focus(), []);
  const go = {
    printed: () => printing.print({ again: true }),
    opened: () => printing.open({ again: true }),
    saved: () => printing.savePdf({ again: true }),
    fileSaved: () => printing.savePrinted({ again: true }),
    picturesSaved: () => printing.savePictures({ again: true }),
  }[way];
  return (
    <div className={styles['again']} role="group" aria-labelledby="take-again">
      <h3 id="take-again">{t(`jobs.again.${way}`)}</h3>
      <p>{t('jobs.againText', { done: takenText(t, job) })}</p>
      <div className={styles['againButtons']}>
        <Button ref={not} onClick={() => printing.leaveIt()}>
          {t('jobs.againNot')}
        </Button>
        <ReprintButton job={job} />
        <Button onClick={go}>{t(`jobs.againGo.${way}`)}</Button>
      </div>
    </div>
  );
}

/** Offers the same labels with the mark of a reprint, where their template can show it. */
export function ReprintButton({ job: { id, asked } }: { readonly job: DoneJob }) {
  const t = useTranslate();
  const { printing } = useWorkbench();
  if (!asked.mayMark || asked.mark !== null) return null;
  return <Button onClick={() => printing.renew(id, 'reprint')}>{t('jobs.renewReprint')}</Button>;
}
