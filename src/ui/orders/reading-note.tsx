import type { ReadProgress } from '../../room/room.ts';
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
      <ProgressBar
        label={text}
        done={source.progress === null ? null : doneOf(source.progress)}
        total={STAGES.length}
      />
      <ActionButton action="cancelReading" />
    </div>
  );
}

/** In the order in which reading goes through them; each is taken for as long as the others. */
const STAGES: readonly ReadProgress['stage'][] = ['cells', 'rows', 'addresses', 'orders'];

function doneOf({ stage, done, total }: ReadProgress): number {
  return STAGES.indexOf(stage) + (total === 0 ? 0 : Math.min(1, done / total));
}
