import { isActive, isDone, isOpen, jobInHand } from '../../../state/print-jobs/print-job.ts';
import type { PrintJob } from '../../../state/print-jobs/print-job.ts';
import { beingSent } from '../../../state/print-jobs/sent-jobs.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import type { IconName } from '../../parts/icon.tsx';
import { jobName, jobStatus, takenText } from './job-words.ts';
import styles from './job-list.module.css';
import { progressText } from './time-left.ts';

export function JobRow({ job }: { readonly job: PrintJob }) {
  const t = useTranslate();
  const text = useLocalText();
  const isSent = useWorkbenchState((state) => beingSent(state) === job.id);
  const isInHand = useWorkbenchState((state) => jobInHand(state)?.id === job.id);
  const name = jobName(t, text, job);
  const refused = isDone(job) ? job.stage.outcome.receipt.refused.length : 0;
  const more = [
    takenText(t, job),
    refused > 0 ? t('jobs.refused', { count: refused }) : '',
    job.ordersChanged ? t('jobs.ordersChanged') : '',
    job.asked.isLonger ? t('jobs.longer', { count: job.asked.labels }) : '',
  ].filter((words) => words !== '');
  return (
    <li className={styles['job']} data-tone={toneOf(job)} aria-current={isInHand ? 'true' : undefined}>
      <Icon name={iconOf(job)} />
      <div className={styles['words']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['status']}>
          {[jobStatus(t, job, isSent), howFar(t, job), ...more].filter((words) => words !== '').join(' · ')}
        </p>
      </div>
      <div className={styles['buttons']}>
        {isOpen(job) ? (
          <OpenButtons job={job} name={name} />
        ) : (
          <OverButtons job={job} name={name} isInHand={isInHand} isSent={isSent} />
        )}
      </div>
    </li>
  );
}

function OpenButtons({ job: { id, isPaused }, name }: { readonly job: PrintJob; readonly name: string }) {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const hold = t(isPaused ? 'jobs.resume' : 'jobs.pause');
  return (
    <>
      <Button
        small
        aria-label={t('jobs.withName', { action: hold, name })}
        onClick={() => (isPaused ? printing.resume(id) : printing.pause(id))}
      >
        {hold}
      </Button>
      <Button
        small
        aria-label={t('jobs.withName', { action: t('jobs.cancel'), name })}
        onClick={() => printing.cancel(id)}
      >
        {t('jobs.cancel')}
      </Button>
    </>
  );
}

interface OverButtonsProps {
  readonly job: PrintJob;
  readonly name: string;
  readonly isInHand: boolean;
  readonly isSent: boolean;
}

function OverButtons({ job, name, isInHand, isSent }: OverButtonsProps) {
  const t = useTranslate();
  const { printing } = useWorkbench();
  return (
    <>
      {isDone(job) ? (
        <span className={isInHand ? styles['shown'] : undefined}>
          <Button
            small
            kind={isInHand ? 'quiet' : 'plain'}
            aria-label={t('jobs.withName', { action: t(isInHand ? 'jobs.shown' : 'jobs.show'), name })}
            aria-disabled={isInHand}
            onClick={() => {
              if (!isInHand) printing.show(job.id);
            }}
          >
            {t(isInHand ? 'jobs.shown' : 'jobs.show')}
          </Button>
        </span>
      ) : (
        <Button
          small
          aria-label={t('jobs.withName', { action: t('jobs.renew'), name })}
          onClick={() => printing.renew(job.id, job.asked.mark)}
        >
          {t('jobs.renew')}
        </Button>
      )}
      <Button
        small
        kind="quiet"
        aria-disabled={isSent}
        aria-label={t('jobs.withName', { action: t('jobs.remove'), name })}
        onClick={() => {
          if (!isSent) printing.remove(job.id);
        }}
      >
        {t('jobs.remove')}
      </Button>
    </>
  );
}

function howFar(t: ReturnType<typeof useTranslate>, { stage }: PrintJob): string {
  if (stage.status !== 'making' || stage.progress === null) return '';
  return progressText(t, stage.progress, stage.secondsLeft);
}

function iconOf(job: PrintJob): IconName {
  if (isDone(job)) return job.stage.outcome.file === null ? 'warning' : 'check';
  if (isActive(job)) return 'spark';
  return isOpen(job) ? 'history' : job.stage.status === 'cancelled' ? 'cross' : 'warning';
}

function toneOf(job: PrintJob): 'good' | 'bad' | 'plain' {
  if (isDone(job)) return job.stage.outcome.file === null || job.ordersChanged ? 'bad' : 'good';
  return job.stage.status === 'outdated' || job.stage.status === 'failed' ? 'bad' : 'plain';
}
