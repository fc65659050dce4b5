import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './print-progress.module.css';

export function PrintProgress() {
  const t = useTranslate();
  const printing = useWorkbenchState((state) => state.printing);
  if (printing.status !== 'running') return null;
  const { progress } = printing;
  const counts = progress !== null && (progress.stage === 'labels' || progress.stage === 'proof');
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
