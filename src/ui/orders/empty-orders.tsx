import { useTouch, useTranslate, useWorkbench } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Icon } from '../parts/icon.tsx';
import styles from './empty-orders.module.css';
import { OpenProblem } from './open-problem.tsx';

/** The first thing that anyone sees: one big place for a file, and a way to try without one. */
export function EmptyOrders() {
  const t = useTranslate();
  const { actions } = useWorkbench();
  const touch = useTouch();
  return (
    <div className={styles['page']}>
      <OpenProblem />
      <div className={styles['zone']} onDoubleClick={actions.openFile.run}>
        <span className={styles['picture']}>
          <Icon name="file" size={40} />
        </span>
        <h2 className={styles['title']}>{touch ? t('orders.emptyTitleTouch') : t('orders.emptyTitle')}</h2>
        <p className={styles['text']}>{t('orders.emptyText')}</p>
        <div className={styles['buttons']}>
          <ActionButton action="openFile" kind="primary" icon="file" />
          <ActionButton action="paste" icon="paste" />
        </div>
        <p className={styles['small']}>{touch ? t('orders.emptyPasteTouch') : t('orders.emptyPaste')}</p>
        <p className={styles['promise']}>
          <Icon name="shield" />
          {t('orders.emptyPrivacy')}
        </p>
      </div>
      <div className={styles['sample']}>
        <span>{t('orders.or')}</span>
        <ActionButton action="openSample" icon="spark" />
      </div>
    </div>
  );
}
