import type { LocalText } from '../../base/language.ts';
import type { SendOutcome } from '../../device/send-outcome.ts';
import type { JobPart } from '../../room/job-room.ts';
import type { JobProgress, Receipt } from '../../room/room.ts';
import type { StockView } from '../../room/stock-room.ts';
import type { ReadyList } from '../beside-choice.ts';
import type { SheetLeft } from '../paper-state.ts';
import type { PicturesFile } from '../pictures-file.ts';
import type { PrintChoice } from '../print-choice.ts';
import type { PrinterFile } from '../printers/printers-state.ts';
import type { SheetUse } from '../sheet-memory.ts';

/** Labels that were asked for, and what has become of them: a file of its own. Holds nothing of any order. */
export interface PrintJob {
  /** Rises from job to job. */
  readonly id: number;
  /** What the room makes it of. */
  readonly part: JobPart;
  readonly asked: AskedLabels;
  readonly stage: JobStage;
  /** A person holds it: it does not take its turn. */
  readonly isPaused: boolean;
  /** What was done with the file. */
  readonly taken: readonly TakenWay[];
  /** How sending it ended last, as far as it was begun. */
  readonly sent: SendOutcome | null;
  /** An order has changed since it was made. */
  readonly ordersChanged: boolean;
}

/** What a job was asked to be; it stays that, whatever is chosen later. */
export interface AskedLabels {
  /** As far as nothing is refused. */
  readonly orders: number;
  readonly labels: number;
  /** The numbers in the list that were asked for, `1-20, 35`; null for all of it. */
  readonly range: string | null;
  /** Absent where the job is one file. */
  readonly volume: { readonly number: number; readonly of: number } | null;
  /** The volume has more labels than was asked for: they are of one order. */
  readonly isLonger: boolean;
  /** Of the printer that it is for; null for a PDF alone. */
  readonly printer: LocalText | null;
  /** The sheets that it is put on; null where each label is a page. */
  readonly sheet: { readonly view: StockView; readonly use: SheetUse } | null;
  readonly mark: PrintChoice['mark'];
  /** Whether its labels could say that they are reprints. */
  readonly mayMark: boolean;
  /** What the form said then; null where it was not asked for by the form. */
  readonly form: string | null;
}

export const TAKEN_WAYS = ['printed', 'sent', 'opened', 'saved', 'fileSaved', 'picturesSaved'] as const;
/** Printed by the dialog, sent to the printer, opened in a tab, saved as PDF, as the printer's file, as pictures. */
export type TakenWay = (typeof TAKEN_WAYS)[number];

export type JobStage =
  | { readonly status: 'waiting' }
  | {
      readonly status: 'making';
      readonly progress: JobProgress | null;
      /** Of the stage that is under way; null until it is measured. */
      readonly secondsLeft: number | null;
      /** It was paused and waits for its turn to go on. */
      readonly isHeld: boolean;
    }
  | { readonly status: 'done'; readonly outcome: JobOutcome }
  | { readonly status: 'cancelled' }
  /** An order changed before it was made: no label of it was. */
  | { readonly status: 'outdated' }
  /** The room could not answer. */
  | { readonly status: 'failed' };

/** What was made of a job. */
export interface JobOutcome {
  readonly receipt: Receipt;
  /** The finished file; null where none was made. */
  readonly file: Blob | null;
  /** What the printer is sent; null where labels were made for none. */
  readonly printed: PrinterFile | null;
  /** A zip of pictures; null where none were wanted. */
  readonly pictures: PicturesFile | null;
  /** Of what the labels are; none where none was wanted, or none is proven. */
  readonly lists: readonly ReadyList[];
  /** Absent where each label is a page. */
  readonly sheet?: SheetLeft;
}

/** A job with what was made of it. */
export interface DoneJob extends PrintJob {
  readonly stage: Extract<JobStage, { readonly status: 'done' }>;
}

export function isDone(job: PrintJob): job is DoneJob {
  return job.stage.status === 'done';
}

/** Whether it is being made at this moment. */
export function isActive({ stage, isPaused }: PrintJob): boolean {
  return stage.status === 'making' && !stage.isHeld && !isPaused;
}

/** Whether there is still something to be made of it. */
export function isOpen({ stage }: PrintJob): boolean {
  return stage.status === 'waiting' || stage.status === 'making';
}

/** Whether it has a file that nobody took. */
export function isMissed(job: PrintJob): boolean {
  return isDone(job) && job.stage.outcome.file !== null && job.taken.length === 0;
}

/** Whether labels would be gone with the page: some are to be made, or were made and nobody took them. */
export function areJobsAtStake({
  jobs,
  isAsking,
}: {
  readonly jobs: readonly PrintJob[];
  readonly isAsking: boolean;
}): boolean {
  return isAsking || jobs.some((job) => isOpen(job) || isMissed(job));
}

/** What is being made now. */
export function activeJob(jobs: readonly PrintJob[]): PrintJob | null {
  return jobs.find(isActive) ?? null;
}

/** The job whose file is at hand for printing and saving: the chosen one, or the newest that is done. */
export function jobInHand({
  jobs,
  chosenJob,
}: {
  readonly jobs: readonly PrintJob[];
  readonly chosenJob: number | null;
}): DoneJob | null {
  const done = jobs.filter(isDone);
  return done.find(({ id }) => id === chosenJob) ?? done.at(-1) ?? null;
}

/** Whether doing this with its labels would do again what was done before: then a second press is asked for. */
export function wasDone({ taken }: PrintJob, way: TakenWay): boolean {
  if (way === 'printed' || way === 'sent') return taken.includes('printed') || taken.includes('sent');
  return taken.includes(way);
}
