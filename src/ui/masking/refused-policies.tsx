import { problemSentence } from '../../i18n/problem-text.ts';
import { refusedName } from '../../state/refused-policies.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './refused-policies.module.css';

/** Stored policies that are not in force because they cannot be read: kept until a person deletes them. */
export function RefusedPolicies() {
  const t = useTranslate();
  const { policies } = useWorkbench();
  const language = useWorkbenchState((state) => state.language);
  const refused = useWorkbenchState((state) => state.refusedPolicies);
  if (refused.length === 0) return null;
  return (
    <Panel title={t('masking.refusedTitle', { count: refused.length })} note={t('masking.refusedNote')}>
      <ul className={styles['list']}>
        {refused.map((one, at) => {
          const name = refusedName(one, language) ?? t('masking.refusedNumber', { number: at + 1 });
          return (
            <li key={at}>
              <p>
                <strong>{name}</strong> <span>{problemSentence(t, one.problem)}</span>
              </p>
              <span className={styles['buttons']}>
                <Button
                  small
                  icon="save"
                  aria-label={t('masking.exportWhat', { name })}
                  onClick={() => policies.saveRefused(one)}
                >
                  {t('masking.export')}
                </Button>
                <Button
                  small
                  icon="trash"
                  aria-label={t('masking.deleteWhat', { name })}
                  onClick={() => policies.removeRefused(one)}
                >
                  {t('masking.delete')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
