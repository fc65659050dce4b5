import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './orders-step.module.css';

/** Quick reading shows nothing; what takes longer says so and can be cancelled. */
export function ReadingNote() {
  const t = useTranslate();
  const source = useWorkbenchState((state) => state.source);
  if (source.status !== 'reading' || !source.slow) return null;
  const text =
    source.kind === 'sample'
      ? t('orders.readingSample')
      : source.kind === 'paste'
        ? t('orders.readingPaste')
        : t('orders.reading', { name: source.name });
  return (
    <div className={styles['reading']} role="status">
      <p>{text}</p>
      <ProgressBar label={text} done={null} total={1} />
      <ActionButton action="cancelReading" />
    </div>
  );
}
