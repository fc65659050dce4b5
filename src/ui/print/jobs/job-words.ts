import type { LocalText } from '../../../base/language.ts';
import type { Translate } from '../../../i18n/messages.ts';
import { isDone, isOpen } from '../../../state/print-jobs/print-job.ts';
import type { PrintJob } from '../../../state/print-jobs/print-job.ts';
import { onSheets, sheetsOf } from '../on-sheets.ts';

/** `500 labels, Zebra, No. 1-500, volume 2 of 5, REPRINT`: counts, numbers in the list and what they are printed on, nothing of any order. */
export function jobName(t: Translate, text: (words: LocalText) => string, job: PrintJob): string {
  const { labels, printer, sheet, range, volume, mark } = job.asked;
  const receipt = isDone(job) && job.stage.outcome.receipt.made ? job.stage.outcome.receipt : null;
  return [
    onSheets(t, receipt?.labels ?? labels, receipt === null ? undefined : sheetsOf(receipt)),
    printer !== null ? text(printer) : sheet !== null ? text(sheet.view.name) : t('jobs.pdf'),
    ...(range === null ? [] : [t('jobs.range', { range })]),
    ...(volume === null ? [] : [t('jobs.volume', volume)]),
    ...(mark === null ? [] : [t(`labelPrinter.marks.${mark}`)]),
  ].join(t('jobs.join'));
}

/** What has become of it, in a word or two. */
export function jobStatus(t: Translate, job: PrintJob, isBeingSent: boolean): string {
  if (isBeingSent) return t('jobs.status.sending');
  const { stage, isPaused } = job;
  if (isOpen(job) && isPaused) return t('jobs.status.paused');
  if (stage.status === 'making' && stage.isHeld) return t('jobs.status.held');
  if (stage.status !== 'done') return t(`jobs.status.${stage.status}`);
  const { file, receipt } = stage.outcome;
  if (file !== null) return t('jobs.status.ready');
  return t(receipt.checks.length > 0 ? 'jobs.status.notProven' : 'jobs.status.none');
}

/** What was done with its file, so that nobody does it a second time unaware; empty where nothing was. */
export function takenText(t: Translate, { taken, sent }: PrintJob): string {
  return taken
    .map((way) =>
      way === 'sent' && sent !== null && sent.end !== 'done'
        ? t('jobs.taken.sentSome', { label: sent.handedOver, labels: sent.labels })
        : t(`jobs.taken.${way}`),
    )
    .join(t('jobs.join'));
}
