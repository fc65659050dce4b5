import { useEffect, useRef } from 'react';
import { problemText } from '../../i18n/problem-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Receipt } from '../../room/room.ts';
import { printDialog } from '../../state/print-dialog.ts';
import { isOutOfDate } from '../../state/print-jobs/asked.ts';
import { jobInHand } from '../../state/print-jobs/print-job.ts';
import type { DoneJob } from '../../state/print-jobs/print-job.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { dialogHint } from './dialog-hint.ts';
import { takenText } from './jobs/job-words.ts';
import { NextVolume } from './jobs/next-volume.tsx';
import { TakeAgain } from './jobs/take-again.tsx';
import { privacyText } from './privacy-text.ts';
import styles from './print-result.module.css';
import { onSheets, sheetsOf } from './on-sheets.ts';
import { ReadyLists } from './ready-lists.tsx';
import { SheetLeftOffer } from './sheet-left.tsx';
import { UnkeptNote } from './unkept-note.tsx';
import { ReceiptView } from './receipt-view.tsx';

/** As many reasons as one can take in; the receipt has them all. */
const REFUSED_SHOWN = 50;

export function PrintResultView() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const job = useWorkbenchState(jobInHand);
  const formDiffers = useWorkbenchState((state) => job !== null && isOutOfDate(state, job));
  const card = useRef<HTMLDivElement>(null);
  const id = job?.id ?? null;
  useEffect(() => {
    if (id !== null) card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [id]);
  if (job === null) return null;
  const { receipt, file, printed, pictures } = job.stage.outcome;
  const made = file !== null;
  const done = takenText(t, job);
  return (
    <section className={styles['result']} aria-labelledby="result-title">
      <div ref={card} className={made ? styles['made'] : styles['failed']}>
        <span className={styles['sign']}>
          <Icon name={made ? 'check' : 'warning'} size={24} />
        </span>
        <div className={styles['words']}>
          <h2 id="result-title">{made ? madeTitle(t, receipt) : t('print.notMadeTitle')}</h2>
          {job.asked.volume !== null && <p>{t('jobs.volumeLine', job.asked.volume)}</p>}
          <p>{made ? madeNote(t, job, formDiffers) : t(notMadeReason(receipt))}</p>
          {done !== '' && (
            <p className={styles['done']}>
              <Icon name="check" />
              {done}
            </p>
          )}
        </div>
        {made && (
          <div className={styles['buttons']}>
            {pictures !== null && (
              <Button
                kind={formDiffers || job.taken.includes('picturesSaved') ? 'plain' : 'primary'}
                icon="save"
                onClick={() => printing.savePictures()}
              >
                {t(`printFile.savePictures.${pictures.kind}`)}
              </Button>
            )}
            <ActionButton
              action="print"
              kind={
                formDiffers || printed !== null || pictures !== null || job.taken.length > 0
                  ? 'plain'
                  : 'primary'
              }
              icon="printer"
            />
            <ActionButton action="openFileMade" icon="outward" />
            <ActionButton action="saveFile" icon="save" />
          </div>
        )}
      </div>
      {made && <TakeAgain job={job} />}
      {made && job.ordersChanged && (
        <div>
          <Button small onClick={() => printing.renew(job.id, job.asked.mark)}>
            {t('jobs.renew')}
          </Button>
        </div>
      )}
      {made && <NextVolume job={job} />}
      {made && <SheetLeftOffer />}
      <ReadyLists lists={job.stage.outcome.lists} receipt={receipt} />
      {made && <UnkeptNote />}
      {made && <p className={styles['note']}>{privacyText(t, receipt)}</p>}
      <Refused receipt={receipt} />
      <ReceiptView receipt={receipt} />
    </section>
  );
}

function madeNote(t: Translate, { ordersChanged, stage }: DoneJob, formDiffers: boolean): string {
  if (ordersChanged) return t('jobs.ordersChangedNote');
  if (formDiffers) return t('jobs.formDiffers');
  const { receipt, pictures } = stage.outcome;
  if (pictures !== null) return t('printFile.picturesHint', { count: receipt.pictures?.files ?? 0 });
  return dialogHint(t, receipt, printDialog());
}

function notMadeReason({ labels, checks }: Receipt): 'print.notMadeText' | 'print.notProvenText' {
  return labels === 0 && checks.length === 0 ? 'print.notMadeText' : 'print.notProvenText';
}

function madeTitle(t: Translate, receipt: Receipt): string {
  const { labels } = receipt;
  const sheets = sheetsOf(receipt);
  if (sheets === undefined) return t('print.madeTitle', { count: labels });
  return t('sheets.madeTitle', { what: onSheets(t, labels, sheets) });
}

function Refused({ receipt: { refused } }: { readonly receipt: Receipt }) {
  const t = useTranslate();
  if (refused.length === 0) return null;
  const more = refused.length - REFUSED_SHOWN;
  return (
    <div className={styles['refused']}>
      <h3>{t('print.refusedTitle', { count: refused.length })}</h3>
      <p className={styles['note']}>{t('print.refusedNote')}</p>
      <ul>
        {refused.slice(0, REFUSED_SHOWN).map((problem, index) => (
          <li key={index}>{problemText(t, problem)}</li>
        ))}
        {more > 0 && <li className={styles['note']}>{t('print.refusedMore', { count: more })}</li>}
      </ul>
    </div>
  );
}
