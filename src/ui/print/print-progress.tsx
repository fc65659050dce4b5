import { activeJob } from '../../state/print-jobs/print-job.ts';
import { isMeasured } from '../../state/print-jobs/pace.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { progressText } from './jobs/time-left.ts';
import styles from './print-progress.module.css';

/** The job that is being made, and how to hold it up. */
export function PrintProgress() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const job = useWorkbenchState((state) => activeJob(state.jobs));
  if (job?.stage.status !== 'making') return null;
  const { progress, secondsLeft } = job.stage;
  const counts = progress !== null && isMeasured(progress.stage);
  return (
    <section className={styles['progress']} aria-label={t('print.progressLabel')}>
      <p className={styles['stage']} role="status">
        {t(`print.stage.${progress?.stage ?? 'fonts'}`)}
      </p>
      <p className={styles['count']}>{progress === null ? '' : progressText(t, progress, secondsLeft)}</p>
      <div className={styles['buttons']}>
        <Button small onClick={() => printing.pause(job.id)}>
          {t('jobs.pause')}
        </Button>
        <ActionButton action="cancelGenerating" small />
      </div>
      <div className={styles['bar']}>
        <ProgressBar
          label={t('print.progressLabel')}
          done={counts ? progress.done : null}
          total={progress?.total ?? 1}
        />
      </div>
    </section>
  );
}
