import { openView } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Icon } from '../parts/icon.tsx';
import { Button } from '../parts/button.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { designerSentence } from './designer-sentence.ts';
import { elementName } from './element-name.ts';
import styles from './designer.module.css';
import { WorstOrders } from './worst-orders.tsx';

/** Whose values are on the label, and whether it is kept. */
export function DesignerStatus() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const problem = useDesignerState((state) => state.problem);
  const rival = useDesignerState((state) => state.rival);
  const template = useDesignerState((state) => state.template);
  const isExample = useDesignerState(({ drawing }) => drawing?.isExample ?? true);
  const total = useWorkbenchState((state) => openView(state)?.rows ?? 0);
  const position = useWorkbenchState((state) => state.position);
  return (
    <div className={styles['status']}>
      {problem !== null && (
        <p className={styles['notKept']} role="alert">
          <Icon name="warning" />
          <span>
            {t('designer.notKept')} {designerSentence(t, problem, template)}
          </span>
          {rival !== null && (
            <span className={styles['choices']}>
              <Button small onClick={designer.takeRival}>
                {t('designer.rival.take')}
              </Button>
              <Button small onClick={designer.keepOwn}>
                {t('designer.rival.keep')}
              </Button>
            </span>
          )}
        </p>
      )}
      <LeftDraft />
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

/** What was typed elsewhere, cannot be read and would be forgotten: where it is. */
function LeftDraft() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const drafts = useDesignerState((state) => state.drafts);
  const template = useDesignerState((state) => state.template);
  const selection = useDesignerState((state) => state.selection);
  const [left] = Object.values(drafts).flatMap(({ element }) => elementOf(template, element) ?? []);
  if (left === undefined || selection.includes(left.id)) return null;
  return (
    <p className={styles['notKept']} role="status">
      <Icon name="warning" />
      <span>{t('designer.draft.left', { element: elementName(t, left) })}</span>
      <Button small onClick={() => designer.chooseOnly(left.id)}>
        {t('designer.draft.show')}
      </Button>
    </p>
  );
}
