import { isFull } from '../../../state/print-jobs/queue.ts';
import { useTranslate, useWorkbenchState } from '../../hooks.ts';
import { JobRow } from './job-row.tsx';
import styles from './job-list.module.css';

/** The jobs in the order in which they take their turns, and what has become of each. */
export function JobList() {
  const t = useTranslate();
  const jobs = useWorkbenchState((state) => state.jobs);
  if (jobs.length === 0) return null;
  return (
    <section className={styles['jobs']} aria-labelledby="jobs-title">
      <div>
        <h2 id="jobs-title">{t('jobs.title')}</h2>
        <p className={styles['note']}>{t('jobs.note')}</p>
      </div>
      {isFull(jobs) && (
        <p className={styles['full']} role="status">
          {t('jobs.full')}
        </p>
      )}
      <ol className={styles['list']} aria-labelledby="jobs-title">
        {jobs.map((job) => (
          <JobRow key={job.id} job={job} />
        ))}
      </ol>
    </section>
  );
}
