import type { Desk } from '../desk.ts';
import { openInTab, printPdf, saveBlob } from '../outputs.ts';
import { fileName } from './file-name.ts';
import type { FileOf } from './file-name.ts';
import { jobInHand, wasDone } from './print-job.ts';
import type { DoneJob, TakenWay } from './print-job.ts';
import { notTaken, taken } from './queue.ts';

/** Something that was done before with a job's labels is done again by a second press alone. */
export interface TakeChoice {
  /** It is the second press. */
  readonly again?: boolean;
}

/** What can be done with the labels of the job at hand. Each is written down with the job. */
export interface Taking {
  print(choice?: TakeChoice): void;
  open(choice?: TakeChoice): void;
  savePdf(choice?: TakeChoice): void;
  /** What the printer is sent, as a file. */
  savePrinted(choice?: TakeChoice): void;
  savePictures(choice?: TakeChoice): void;
  saveReceipt(): void;
  /** It is not to be done again. */
  leaveIt(): void;
}

export interface TakingDesk extends Taking {
  /** The job at hand, if this may be done with it now; else a second press is asked for. */
  once(way: TakenWay, choice: TakeChoice): DoneJob | null;
}

export function createTaking({ store, clock, notify }: Pick<Desk, 'store' | 'clock' | 'notify'>): TakingDesk {
  const take = ({ id }: DoneJob, way: TakenWay) =>
    store.setState(({ jobs }) => ({ jobs: taken(jobs, id, way) }));
  const give = ({ id }: DoneJob, way: TakenWay) =>
    store.setState(({ jobs }) => ({ jobs: notTaken(jobs, id, way) }));

  function once(way: TakenWay, { again = false }: TakeChoice): DoneJob | null {
    const job = jobInHand(store.getState());
    if (job === null) return null;
    const mustAsk = !again && wasDone(job, way);
    store.setState({ again: mustAsk ? { job: job.id, way } : null });
    return mustAsk ? null : job;
  }

  function nameOf({ asked, stage }: DoneJob, what: FileOf, extension: string): string {
    return fileName(clock.today(), stage.outcome.receipt.labels, what, extension, asked);
  }

  return {
    once,
    print(choice = {}) {
      const job = once('printed', choice);
      const file = job?.stage.outcome.file;
      if (job === null || file == null) return;
      const had = job.taken.includes('printed');
      printPdf(file, (outcome) => {
        // Nothing was printed: it opened in a tab, or not even that.
        if (!had) give(job, 'printed');
        if (outcome === 'printRefused') take(job, 'opened');
        notify(outcome);
      });
      take(job, 'printed');
    },
    open(choice = {}) {
      const job = once('opened', choice);
      const file = job?.stage.outcome.file;
      if (job === null || file == null) return;
      if (openInTab(file)) take(job, 'opened');
      else notify('popupBlocked', { tone: 'bad' });
    },
    savePdf(choice = {}) {
      const job = once('saved', choice);
      const file = job?.stage.outcome.file;
      if (job === null || file == null) return;
      saveBlob(nameOf(job, 'labels', 'pdf'), file);
      take(job, 'saved');
    },
    savePrinted(choice = {}) {
      const job = once('fileSaved', choice);
      const printed = job?.stage.outcome.printed;
      if (job === null || printed == null) return;
      saveBlob(nameOf(job, 'labels', printed.extension), printed.file);
      take(job, 'fileSaved');
    },
    savePictures(choice = {}) {
      const job = once('picturesSaved', choice);
      const pictures = job?.stage.outcome.pictures;
      if (job === null || pictures == null) return;
      saveBlob(nameOf(job, `labels-${pictures.kind}`, 'zip'), pictures.file);
      take(job, 'picturesSaved');
    },
    saveReceipt() {
      const job = jobInHand(store.getState());
      if (job === null) return;
      const json = `${JSON.stringify(job.stage.outcome.receipt, null, 2)}\n`;
      saveBlob(nameOf(job, 'receipt', 'json'), new Blob([json], { type: 'application/json' }));
    },
    leaveIt: () => store.setState({ again: null }),
  };
}
