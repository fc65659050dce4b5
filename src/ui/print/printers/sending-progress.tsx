import { problemSentence } from '../../../i18n/problem-text.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { timeLeftText } from '../jobs/time-left.ts';
import styles from './sending.module.css';

/** How far labels on their way are, and how to hold them up. */
export function SendingProgress() {
  const t = useTranslate();
  const { devices } = useWorkbench();
  const sending = useWorkbenchState((state) => state.device.sending);
  const progress = sending.status === 'running' ? sending.progress : null;
  const phase = progress?.phase ?? null;
  const isHeld = phase === 'pausing' || phase === 'paused';
  const mayAbandon = phase === 'waiting' || phase === 'cancelling';
  return (
    <div className={styles['progress']}>
      <p className={styles['count']}>
        {progress === null
          ? t('labelPrinter.asking')
          : t('labelPrinter.progress', { label: progress.label, labels: progress.labels })}
        <span className={styles['note']}>{timeLeftText(t, progress?.secondsLeft ?? null)}</span>
      </p>
      <ProgressBar
        label={t('labelPrinter.progressLabel')}
        done={progress?.label ?? null}
        total={progress?.labels ?? 1}
      />
      <p role="status" className={styles['note']}>
        {phase !== null && t(`labelPrinter.phase.${phase}`)}{' '}
        {progress?.waitingFor != null && problemSentence(t, progress.waitingFor)}
      </p>
      <div className={styles['buttons']}>
        <Button
          aria-disabled={progress === null}
          onClick={() => (isHeld ? devices.resume() : devices.pause())}
        >
          {t(isHeld ? 'labelPrinter.goOn' : 'labelPrinter.pause')}
        </Button>
        <Button aria-disabled={progress === null} onClick={() => devices.cancel()}>
          {t('labelPrinter.cancel')}
        </Button>
        {mayAbandon && <Button onClick={() => devices.abandon()}>{t('labelPrinter.abandon')}</Button>}
      </div>
    </div>
  );
}
