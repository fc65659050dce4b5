import { Progress } from '@base-ui/react/progress';
import styles from './progress-bar.module.css';

/** `done` null: it is under way, and how far nobody knows. */
export function ProgressBar(props: {
  readonly label: string;
  readonly done: number | null;
  readonly total: number;
}) {
  const { label, done, total } = props;
  const value = done === null || total === 0 ? null : Math.min(done, total);
  return (
    <Progress.Root value={value} max={Math.max(total, 1)} aria-label={label} className={styles['root']}>
      <Progress.Track className={styles['track']}>
        <Progress.Indicator className={styles['indicator']} />
      </Progress.Track>
    </Progress.Root>
  );
}
