import { useTranslate } from '../hooks.ts';
import { ProgressBar } from './progress-bar.tsx';
import styles from './run-progress.module.css';

/** How far a run through all orders is; `progress` null where nobody knows yet. */
export function RunProgress(props: {
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
}) {
  const t = useTranslate();
  const { label, progress } = props;
  return (
    <div className={styles['progress']}>
      <p>
        {label} {progress !== null && t('judge.progress', { done: progress.done, total: progress.total })}
      </p>
      <ProgressBar label={label} done={progress?.done ?? null} total={progress?.total ?? 0} />
    </div>
  );
}
