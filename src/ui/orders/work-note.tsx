import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './work-note.module.css';

/** How far a change of many rows is, with a way to stop it while nothing has changed yet. Short work shows nothing. */
export function WorkNote() {
  const t = useTranslate();
  const workbench = useWorkbench();
  const work = useWorkbenchState((state) => state.work);
  if (work?.slow !== true) return null;
  const { name, progress } = work;
  const { done = 0, total = 0 } = progress ?? {};
  const label = t(`work.${name}`);
  const isMade = progress?.stage === 'reading';
  return (
    <div className={styles['note']}>
      <p>{isMade ? t('work.reading', { done, total }) : label}</p>
      <ProgressBar label={label} done={progress === null ? null : done} total={total} />
      {!isMade && (
        <div className={styles['foot']}>
          <span className={styles['quiet']}>{progress !== null && t('work.rows', { done, total })}</span>
          <Button small onClick={() => workbench.cancelWork()}>
            {t('work.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
