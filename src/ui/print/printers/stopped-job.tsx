import { useState } from 'react';
import type { SendingState } from '../../../state/device-state.ts';
import { maySendAnyway } from '../../../state/printers/device-choices.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import styles from './sending.module.css';

type Ended = Extract<SendingState, { readonly status: 'ended' }>;

/** How sending ended, and from which label it can be gone on with. */
export function StoppedJob({ ended }: { readonly ended: Ended }) {
  const t = useTranslate();
  const { end, labels, handedOver, doubtful } = ended.outcome;
  const params = { label: handedOver, labels };
  return (
    <div className={styles['ended']}>
      <p className={styles['outcome']} data-end={end} role="status">
        <Icon name={end === 'done' ? 'check' : 'warning'} />
        <span>
          {end === 'done'
            ? t('labelPrinter.done', { count: labels })
            : end === 'failed'
              ? t('labelPrinter.failed', params)
              : t(handedOver === 0 ? 'labelPrinter.cancelledNone' : 'labelPrinter.cancelled', params)}{' '}
          {doubtful !== null &&
            (doubtful.from === doubtful.to
              ? t('labelPrinter.doubtful', { label: doubtful.from })
              : t('labelPrinter.doubtfulSome', doubtful))}
        </span>
      </p>
      {ended.resume !== null && (
        <ResumeChoice resume={ended.resume} isDoubtful={doubtful !== null} labels={labels} />
      )}
    </div>
  );
}

interface ResumeChoiceProps {
  readonly resume: NonNullable<Ended['resume']>;
  readonly isDoubtful: boolean;
  readonly labels: number;
}

function ResumeChoice({ resume: { least, most }, isDoubtful, labels }: ResumeChoiceProps) {
  const t = useTranslate();
  const { devices } = useWorkbench();
  const [from, setFrom] = useState(least);
  const [tried, setTried] = useState<number | null>(null);
  const mayInsist = useWorkbenchState((state) => maySendAnyway(state.device)) && tried !== null;
  const go = (label: number, anyway = false) => {
    setTried(label);
    void devices.resumeFrom(label, { anyway });
  };
  // The printer says that it is not ready, and a person knows better.
  if (mayInsist)
    return (
      <div className={styles['buttons']}>
        <Button onClick={() => go(tried, true)}>{t('labelPrinter.sendAnyway')}</Button>
      </div>
    );
  if (least === most && !isDoubtful)
    return (
      <div className={styles['buttons']}>
        <Button kind="primary" onClick={() => go(least)}>
          {t('labelPrinter.resumeAt', { label: least })}
        </Button>
      </div>
    );
  // The last label of a job that is doubtful has none behind it to go on from.
  if (most - least <= 1)
    return (
      <div className={styles['buttons']}>
        <Button onClick={() => go(least)}>{t('labelPrinter.resumeMissing', { label: least })}</Button>
        {most > least && (
          <Button onClick={() => go(most)}>
            {t('labelPrinter.resumeThere', { label: least, next: most })}
          </Button>
        )}
      </div>
    );
  const options = Array.from({ length: Math.min(most, labels) - least + 1 }, (_, at) => `${least + at}`);
  return (
    <div className={styles['buttons']}>
      <SelectField
        inline
        label={t('labelPrinter.resumeFirst')}
        value={`${from}`}
        options={options.map((value) => ({ value, label: value }))}
        onValue={(value) => setFrom(Number(value))}
      />
      <Button onClick={() => go(from)}>{t('labelPrinter.resume')}</Button>
    </div>
  );
}
