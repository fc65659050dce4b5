import type { Translate } from '../../../i18n/messages.ts';
import type { JobProgress } from '../../../room/room.ts';
import { calmTime, isMeasured } from '../../../state/print-jobs/pace.ts';

/** `about 2 minutes left`; empty where it was not measured. */
export function timeLeftText(t: Translate, seconds: number | null): string {
  if (seconds === null) return '';
  const time = calmTime(seconds);
  switch (time.unit) {
    case 'moment':
      return t('jobs.timeLeft.moment');
    case 'seconds':
    case 'minutes':
      return t(`jobs.timeLeft.${time.unit}`, { count: time.count });
    case 'hours':
      return t('jobs.timeLeft.hours', { hours: time.hours, minutes: time.minutes });
  }
}

/** `120 of 200 · about 2 minutes left, then the proof`; empty where a stage cannot be counted. What the proof takes is not known before it. */
export function progressText(
  t: Translate,
  { stage, done, total }: JobProgress,
  secondsLeft: number | null,
): string {
  if (!isMeasured(stage)) return '';
  const left = timeLeftText(t, secondsLeft);
  const counted = t('print.progress', { done, total });
  if (left === '') return counted;
  return `${counted} · ${stage === 'labels' ? t('jobs.timeLeft.thenProof', { left }) : left}`;
}
