import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { ToldOfPerson } from '../masking/hidden-values.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import type { CodeForecast } from '../proof/scan-forecast.ts';
import { JobDrawing } from './job-drawing.ts';
import { needsPlan, planJob } from './job-plan.ts';
import { jobTurns } from './job-turns.ts';
import type { JobTools, LabelJob } from './label-job.ts';
import type { LabelOutput } from './label-output.ts';
import type { ListRows } from './lists/list-rows.ts';
import { namesOrder } from './people-in-template.ts';
import type { ReceiptException } from './receipt.ts';
import type { JobSeals } from './seal-slots.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** Labels drawn between two pauses; some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 8;

/** A job's labels, drawn and not yet a file. */
export interface DrawnLabels {
  readonly labels: number;
  /** Labels between groups, which are beside the labels on pages and in what a printer is sent. */
  readonly separators: number;
  /** As far as they are full; all of them once the file is finished. */
  readonly pages: readonly PageExpectation[];
  readonly hidden: readonly HiddenValue[];
  readonly refused: readonly Problem[];
  /** Refusals of orders of which some labels had been drawn before, or that other labels were counted with. */
  readonly late: readonly Problem[];
  readonly exceptions: readonly ReceiptException[];
  readonly told: readonly ToldOfPerson[];
  readonly seals: JobSeals | undefined;
  readonly output: LabelOutput | undefined;
  readonly forecasts: readonly CodeForecast[];
  /** What lists say of the orders; none where no list is wanted. */
  readonly listed: ListRows | undefined;
  finish(): Uint8Array;
}

/** Draws the labels of a job, but for the rows that are blamed. Throws `Cancelled`. */
export async function drawLabels(
  job: LabelJob,
  sheets: LabelSheets | undefined,
  blamed: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<DrawnLabels> {
  const plan = needsPlan(job) ? await planJob(job, blamed, tools) : undefined;
  const drawing = new JobDrawing(job, { sheets, blamed, plan }, tools);
  const total = job.count - blamed.size;
  const report = (): void => tools.report?.({ stage: 'labels', done: drawing.orders, total });
  let turns = 0;
  for (const turn of jobTurns(job)) {
    const stopped = await drawing.draw(turn);
    if (stopped?.why === 'template') return nothing(whyRefused(job, stopped.element));
    if (stopped?.why === 'separator') return nothing([stopped.problem]);
    turns += 1;
    if (turns % ORDERS_PER_PAUSE === 0) {
      report();
      await tools.pause();
      stopIfCancelled(tools.signal);
    }
  }
  report();
  return drawing.drawn();
}

/** No label may be made by a template that says whom an order is for: each would show it. */
function whyRefused({ orders }: LabelJob, element: string): readonly Problem[] {
  return Array.from(orders, ({ row }) => namesOrder(element, row));
}

function nothing(refused: readonly Problem[]): DrawnLabels {
  const finish = (): never => {
    throw new Error('there is no page');
  };
  return {
    ...{ labels: 0, separators: 0, pages: [], hidden: [], refused, late: [], exceptions: [], told: [] },
    ...{ seals: undefined, output: undefined, forecasts: [], listed: undefined, finish },
  };
}
