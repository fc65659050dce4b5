import type { Translate } from '../../../i18n/messages.ts';
import { calmTime } from '../../../state/print-jobs/pace.ts';

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
