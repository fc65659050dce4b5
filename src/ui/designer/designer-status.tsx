import { problemSentence } from '../../i18n/problem-text.ts';
import { openView } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { useDesignerState } from './designer-context.ts';
import styles from './designer.module.css';
import { WorstOrders } from './worst-orders.tsx';

/** Whose values are on the label, and whether it is kept. */
export function DesignerStatus() {
  const t = useTranslate();
  const problem = useDesignerState((state) => state.problem);
  const isExample = useDesignerState(({ drawing }) => drawing?.isExample ?? true);
  const total = useWorkbenchState((state) => openView(state)?.rows ?? 0);
  const position = useWorkbenchState((state) => state.position);
  return (
    <div className={styles['status']}>
      {problem !== null && (
        <p className={styles['notKept']} role="alert">
          <Icon name="warning" />
          <span>
            {t('designer.notKept')} {problemSentence(t, problem)}
          </span>
        </p>
      )}
      <span className={styles['orders']}>
        {total === 0 || isExample ? (
          <span>{t(total === 0 ? 'designer.withExample' : 'designer.withExampleInstead')}</span>
        ) : (
          <span>{t('designer.withOrder', { position: position + 1, total })}</span>
        )}
        {total > 0 && (
          <>
            <WorstOrders />
            <ActionButton action="previousOrder" kind="quiet" icon="left" iconOnly small />
            <ActionButton action="nextOrder" kind="quiet" icon="right" iconOnly small />
          </>
        )}
      </span>
    </div>
  );
}
