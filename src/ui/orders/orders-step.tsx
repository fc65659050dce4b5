import { useDeferredValue } from 'react';
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
  // The list of a first file is made ready between other tasks, so that the page answers meanwhile.
  const isListReady = useDeferredValue(summary !== null);
  return (
    <div className={styles['step']}>
      <h1 className="hidden-but-read">{t('step.orders.title')}</h1>
      {status === 'reading' ? (
        <ReadingNote beside={false} />
      ) : summary === null ? (
        <EmptyOrders />
      ) : (
        isListReady && <OpenOrders summary={summary} />
      )}
      <PasteBox />
    </div>
  );
}
