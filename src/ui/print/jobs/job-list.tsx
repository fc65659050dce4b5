import { isFull } from '../../../state/print-jobs/queue.ts';
import { isOpen } from '../../../state/print-jobs/print-job.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { JobRow } from './job-row.tsx';
import styles from './job-list.module.css';
import { useFocusInList } from './use-focus-in-list.ts';

/** The jobs in the order in which they take their turns, and what has become of each. */
export function JobList() {
  const jobs = useWorkbenchState((state) => state.jobs);
  return jobs.length === 0 ? null : <FilledList />;
}

function FilledList() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const jobs = useWorkbenchState((state) => state.jobs);
  const { heading, rows } = useFocusInList(jobs);
  return (
    <section className={styles['jobs']} aria-labelledby="jobs-title">
      <div className={styles['head']}>
        <div>
          <h2 id="jobs-title" ref={heading} tabIndex={-1}>
            {t('jobs.title')}
          </h2>
          <p className={styles['note']}>{t('jobs.note')}</p>
        </div>
        {jobs.filter(isOpen).length >= 2 && (
          <Button small onClick={() => printing.cancelAll()}>
            {t('jobs.cancelAll')}
          </Button>
        )}
      </div>
      {isFull(jobs) && (
        <p className={styles['full']} role="status">
          {t('jobs.full')}
        </p>
      )}
      <ol ref={rows} className={styles['list']} aria-labelledby="jobs-title">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ol>
    </section>
  );
}
