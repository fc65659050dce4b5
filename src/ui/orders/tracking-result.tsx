import { problemSentence, problemText } from '../../i18n/problem-text.ts';
import type { TrackingAnswer, TrackingOutcome } from '../../state/tracking.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './tracking.module.css';

/** Refused rows that are named. */
const MOST_NAMED = 5;

/** What came of it: how many rows got a number, what is left on either side, and which rows kept theirs. */
export function TrackingResult({ answer }: { readonly answer: NonNullable<TrackingAnswer> }) {
  const t = useTranslate();
  if (!answer.ok) {
    return (
      <div className={styles['result']}>
        <p className={styles['bad']}>{problemSentence(t, answer.problem)}</p>
      </div>
    );
  }
  return <Outcome outcome={answer.outcome} />;
}

function Outcome({ outcome }: { readonly outcome: TrackingOutcome }) {
  const t = useTranslate();
  const { book } = useWorkbench();
  const canUndo = useWorkbenchState(
    (state) => state.work === null && (state.book?.undo?.code.startsWith('tracking-') ?? false),
  );
  const { way, changed, refused, refusals, unmatched = 0, missing, left = 0, used = 0, next } = outcome;
  return (
    <div className={styles['result']}>
      <p>
        <strong>{t('tracking.done', { count: changed })}</strong>
      </p>
      <ul className={styles['counts']}>
        {unmatched > 0 && <li>{t('tracking.unmatched', { count: unmatched })}</li>}
        {missing > 0 && (
          <li>
            {way === 'list'
              ? t('tracking.lineless', { count: missing })
              : t('tracking.missing', { count: missing })}
          </li>
        )}
        {used > 0 && <li>{t('tracking.used', { count: used })}</li>}
        {left > 0 && (
          <li>
            {way === 'list'
              ? t('tracking.leftLines', { count: left })
              : t('tracking.leftNumbers', { count: left })}
          </li>
        )}
        {typeof next === 'string' && <li>{t('tracking.next', { next })}</li>}
      </ul>
      {refusals > 0 && (
        <>
          <p>{t('tracking.refused', { count: refusals })}</p>
          <ul className={styles['counts']}>
            {refused.slice(0, MOST_NAMED).map((problem) => (
              <li key={problem.row}>{problemText(t, problem)}</li>
            ))}
            {refusals > MOST_NAMED && <li>{t('tracking.moreRefused', { count: refusals - MOST_NAMED })}</li>}
          </ul>
        </>
      )}
      {changed > 0 && (
        <div>
          <Button small aria-disabled={!canUndo} onClick={() => canUndo && book.undo()}>
            {t('tracking.undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
