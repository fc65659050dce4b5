import { isSending } from '../../../state/device-state.ts';
import { maySendAnyway } from '../../../state/printers/device-choices.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import styles from './sending.module.css';

/** Sends the test label that was made, as often as one likes: it is for no parcel. */
export function SendTest() {
  const t = useTranslate();
  const { printing, devices } = useWorkbench();
  const device = useWorkbenchState((state) => state.device);
  const sent = useWorkbenchState((state) => state.sent);
  const test = useWorkbenchState((state) => state.printers.test);
  const isMine = test.status === 'made' && sent?.file === test.file;
  if (isSending(device))
    return (
      <>
        <span role="status">
          {t(device.sending.status === 'asking' ? 'labelPrinter.asking' : 'labelPrinter.phase.sending')}
        </span>
        {device.sending.status === 'running' && (
          <Button onClick={() => devices.abandon()}>{t('labelPrinter.abandon')}</Button>
        )}
      </>
    );
  const isReady = device.printer.status === 'open';
  return (
    <>
      <Button
        kind="primary"
        aria-disabled={!isReady}
        onClick={() => {
          if (isReady) void printing.sendTest();
        }}
      >
        {t('labelPrinter.testSend')}
      </Button>
      {maySendAnyway(device) && (
        <Button onClick={() => void printing.sendTest({ anyway: true })}>
          {t('labelPrinter.sendAnyway')}
        </Button>
      )}
      <span className={styles['note']} role="status">
        {!isReady && t('labelPrinter.sendNeedsPrinter')}
        {isMine &&
          device.sending.status === 'ended' &&
          device.sending.outcome.end === 'done' &&
          t('labelPrinter.done', { count: 1 })}
      </span>
    </>
  );
}
