import { openSummary } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { EmptyOrders } from './empty-orders.tsx';
import { OpenOrders } from './open-orders.tsx';
import { PasteBox } from './paste-box.tsx';
import { ReadingNote } from './reading-note.tsx';
import styles from './orders-step.module.css';

export function OrdersStep() {
  const t = useTranslate();
  const status = useWorkbenchState((state) => state.source.status);
  const summary = useWorkbenchState(openSummary);
  return (
    <div className={styles['step']}>
      <h1 className="hidden-but-read">{t('step.orders.title')}</h1>
      {status === 'reading' ? (
        <ReadingNote beside={false} />
      ) : summary === null ? (
        <EmptyOrders />
      ) : (
        <OpenOrders summary={summary} />
      )}
      <PasteBox />
    </div>
  );
}
