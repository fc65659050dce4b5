import { isSending } from '../../../state/device-state.ts';
import { wasDone } from '../../../state/print-jobs/print-job.ts';
import type { DoneJob } from '../../../state/print-jobs/print-job.ts';
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
  readonly job: DoneJob;
  readonly file: PrinterFile;
  readonly isStale: boolean;
}

export function SendLabels({ job, file, isStale }: SendLabelsProps) {
  const t = useTranslate();
  const { printing, devices } = useWorkbench();
  const device = useWorkbenchState((state) => state.device);
  const isMine = useWorkbenchState((state) => state.sent?.job === job.id);
  const isAgain = useWorkbenchState(({ again }) => again?.job === job.id && again.way === 'sent');
  const againButton = useFocusBack(isAgain);
  if (isSending(device)) return <SendingProgress />;
  const ended = isMine && device.sending.status === 'ended' ? device.sending : null;
  const before = ended === null && job.sent !== null && job.sent.end !== 'done' ? job.sent : null;
  const isReady = device.printer.status === 'open';
  const wasSent = wasDone(job, 'sent');
  const count = file.starts.length;
  if (isAgain) return <SendAgain job={job} labels={count} />;
  return (
    <>
      {ended !== null && <StoppedJob ended={ended} />}
      {before !== null && (
        <p className={styles['outcome']} data-end="cancelled">
          {t('jobs.stoppedAt', { label: before.handedOver, labels: before.labels })}
        </p>
      )}
      <div className={styles['buttons']}>
        {wasSent ? (
          <Button ref={againButton} icon="printer" onClick={() => void printing.send()}>
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
