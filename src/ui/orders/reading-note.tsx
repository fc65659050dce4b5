import type { ReadProgress } from '../../room/room.ts';
import type { ReadingState } from '../../state/workbench-state.ts';
import type { Translate } from '../../i18n/messages.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { classes } from '../parts/classes.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import styles from './reading-note.module.css';

/**
 * Quick reading shows nothing; what takes longer says so and can be cancelled. Where orders are open already it is a line above them,
 * which go on to be worked with.
 */
export function ReadingNote({ beside }: { readonly beside: boolean }) {
  const t = useTranslate();
  const reading = useWorkbenchState((state) => state.reading);
  if (reading?.slow !== true) return null;
  const text = textOf(t, reading);
  return (
    <div className={classes(styles['reading'], beside && styles['beside'])} role="status">
      <p className={styles['text']}>{text}</p>
      <ProgressBar
        label={text}
        done={reading.progress === null ? null : doneOf(reading.progress)}
        total={STAGES.length}
      />
      <ActionButton action="cancelReading" small={beside} />
    </div>
  );
}

function textOf(t: Translate, { kind, name, file, files }: ReadingState): string {
  if (kind === 'sample') return t('orders.readingSample');
  if (kind === 'paste') return t('orders.readingPaste');
  return files > 1 ? t('intake.readingOneOf', { name, file, files }) : t('orders.reading', { name });
}

/** In the order in which reading goes through them; each is taken for as long as the others. */
const STAGES: readonly ReadProgress['stage'][] = ['cells', 'rows', 'addresses', 'orders'];

function doneOf({ stage, done, total }: ReadProgress): number {
  return STAGES.indexOf(stage) + (total === 0 ? 0 : Math.min(1, done / total));
}
