import { printPlan } from '../../state/print-jobs/plan.ts';
import { wasTaken } from '../../state/print-jobs/asked.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './print-form.module.css';

/** Says that the form asks for labels that somebody has already: on paper they would look the same. */
export function SameLabelsNote() {
  const t = useTranslate();
  const isSame = useWorkbenchState((state) => wasTaken(state) && printPlan(state).ok);
  if (!isSame) return null;
  return (
    <p className={styles['unkept']} role="status">
      <Icon name="warning" />
      <span>{t('jobs.sameTaken')}</span>
    </p>
  );
}
