import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import styles from './open-problem.module.css';

/** Why the last files or the paste could not be read as a whole. Their names are in sight here and nowhere else. */
export function OpenProblem() {
  const t = useTranslate();
  const { dismissFailures } = useWorkbench();
  const failures = useWorkbenchState((state) => state.failures);
  if (failures.length === 0) return null;
  return (
    <div role="alert" className={styles['problem']}>
      <Icon name="warning" size={20} />
      <ul className={styles['list']}>
        {failures.map(({ name, problem }, index) => (
          <li key={index}>
            {name !== '' && <strong className={styles['name']}>{name}</strong>}
            {problemText(t, problem)}
          </li>
        ))}
      </ul>
      <Button kind="quiet" icon="cross" iconOnly small onClick={dismissFailures}>
        {t('app.dismiss')}
      </Button>
    </div>
  );
}
