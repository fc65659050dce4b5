import { useState } from 'react';
import { isSending } from '../../../state/device-state.ts';
import { maySendAnyway } from '../../../state/printers/device-choices.ts';
import type { PrinterFile } from '../../../state/printers/printers-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import { SendAgain } from './send-again.tsx';
import { SendingProgress } from './sending-progress.tsx';
import { StoppedJob } from './stopped-job.tsx';
import styles from './sending.module.css';

interface SendLabelsProps {
  readonly file: PrinterFile;
  readonly isStale: boolean;
  /** Some of it was sent before: it is not sent again without a second press. */
  readonly wasSent: boolean;
}

export function SendLabels({ file, isStale, wasSent }: SendLabelsProps) {
  const t = useTranslate();
  const { printing, devices } = useWorkbench();
  const device = useWorkbenchState((state) => state.device);
  const isMine = useWorkbenchState((state) => state.sent?.file === file);
  const [isAgain, setIsAgain] = useState(false);
  const againButton = useFocusBack(isAgain);
  if (isSending(device)) return <SendingProgress />;
  const ended = isMine && device.sending.status === 'ended' ? device.sending : null;
  const isReady = device.printer.status === 'open';
  const count = file.starts.length;
  if (isAgain)
    return <SendAgain labels={count} mayResume={ended !== null} onDone={() => setIsAgain(false)} />;
  return (
    <>
      {ended !== null && <StoppedJob ended={ended} />}
      <div className={styles['buttons']}>
        {wasSent ? (
          <Button ref={againButton} icon="printer" onClick={() => setIsAgain(true)}>
            {t('labelPrinter.again')}
          </Button>
        ) : (
          <Button
            kind={isStale ? 'plain' : 'primary'}
            icon="printer"
            aria-disabled={!isReady}
            aria-describedby="send-note"
            onClick={() => {
              if (isReady) void printing.send();
            }}
          >
            {t('labelPrinter.send', { count })}
          </Button>
        )}
        {ended?.resume != null && (
          <Button kind="quiet" onClick={() => devices.dismiss()}>
            {t('labelPrinter.endJob')}
          </Button>
        )}
        {!wasSent && maySendAnyway(device) && (
          <Button onClick={() => void printing.send({ anyway: true })}>{t('labelPrinter.sendAnyway')}</Button>
        )}
        {!wasSent && !isReady && (
          <span id="send-note" className={styles['note']}>
            {t('labelPrinter.sendNeedsPrinter')}
          </span>
        )}
      </div>
    </>
  );
}
