import type { JobProgress } from '../../room/room.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './print-progress.module.css';

const COUNTED: ReadonlySet<JobProgress['stage']> = new Set(['labels', 'proof', 'lists']);

export function PrintProgress() {
  const t = useTranslate();
  const printing = useWorkbenchState((state) => state.printing);
  if (printing.status !== 'running') return null;
  const { progress } = printing;
  const counts = progress !== null && COUNTED.has(progress.stage);
  return (
    <section className={styles['progress']} aria-label={t('print.progressLabel')}>
      <p className={styles['stage']} role="status">
        {t(`print.stage.${progress?.stage ?? 'fonts'}`)}
      </p>
      <p className={styles['count']}>
        {counts ? t('print.progress', { done: progress.done, total: progress.total }) : ''}
      </p>
      <div className={styles['bar']}>
        <ProgressBar
          label={t('print.progressLabel')}
          done={counts ? progress.done : null}
          total={progress?.total ?? 1}
        />
      </div>
      <ActionButton action="cancelGenerating" small />
    </section>
  );
}
