import { useEffect, useRef } from 'react';
import { isSending } from '../../../state/device-state.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { Connection } from './connection.tsx';
import { SendLabels } from './send-labels.tsx';
import { SendingProgress } from './sending-progress.tsx';
import styles from './sending.module.css';

/** The labels that were made for a printer: sending them, how that goes, and what became of it. */
export function PrinterResult() {
  const t = useTranslate();
  const text = useLocalText();
  const { printing } = useWorkbench();
  const made = useWorkbenchState((state) => (state.printing.status === 'done' ? state.printing : null));
  const sent = useWorkbenchState((state) => state.sent);
  const isIdle = useWorkbenchState((state) => state.device.sending.status === 'idle');
  const isOnTheWay = useWorkbenchState((state) => isSending(state.device));
  const card = useRef<HTMLElement>(null);
  const printed = made?.printed ?? null;
  useEffect(() => {
    if (printed !== null) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [printed]);
  const file = printed ?? (sent?.what === 'labels' && !isIdle ? sent.file : null);
  // Labels on their way can be held up whatever became of their orders.
  if (file === null && !isOnTheWay) return null;
  return (
    <section ref={card} className={styles['card']} aria-labelledby="printer-result">
      <h2 id="printer-result">
        <Icon name="printer" />
        {printed === null
          ? t('labelPrinter.staleTitle')
          : t('labelPrinter.resultTitle', { name: text(printed.printer) })}
      </h2>
      {made?.stale === true && <p className={styles['note']}>{t('print.stale')}</p>}
      {file === null ? (
        <SendingProgress />
      ) : (
        <>
          <Connection language={file.language} />
          <SendLabels file={file} isStale={made?.stale === true} wasSent={made?.wasSent ?? true} />
        </>
      )}
      {printed !== null && (
        <div>
          <Button small icon="save" onClick={() => printing.savePrinted()}>
            {t('labelPrinter.saveFile', { extension: printed.extension })}
          </Button>
        </div>
      )}
    </section>
  );
}
