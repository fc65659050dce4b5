import { problemText } from '../../i18n/problem-text.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './open-problem.module.css';

/** Why the last file or paste could not be read as a whole. */
export function OpenProblem() {
  const t = useTranslate();
  const problem = useWorkbenchState((state) => state.openProblem);
  if (problem === null) return null;
  return (
    <p role="alert" className={styles['problem']}>
      <Icon name="warning" size={20} />
      {problemText(t, problem)}
    </p>
  );
}
