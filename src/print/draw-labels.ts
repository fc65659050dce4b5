import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { startDrawing } from './job-drawing.ts';
import type { DrawnLabels } from './job-drawing.ts';
import { needsPlan, planJob } from './job-plan.ts';
import type { JobPlan } from './job-plan.ts';
import { jobTurns } from './job-turns.ts';
import type { JobTools, LabelJob } from './label-job.ts';
import { namesOrder } from './people-in-template.ts';
import type { JobSeparators } from './separators.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** Labels drawn between two pauses; some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 8;

/** Draws the labels of a job, but for the rows that are blamed. Throws `Cancelled`. */
export async function drawLabels(
  job: LabelJob,
  sheets: LabelSheets | undefined,
  blamed: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<DrawnLabels> {
  if (job.volume?.named !== undefined) return nothing(whyRefused(job, job.volume.named));
  const plan = needsPlan(job) ? await planJob(job, blamed, tools) : undefined;
  const separators = plan && (await separatorsOf(job, plan, tools));
  const drawing = await startDrawing(job, { sheets, blamed, plan, separators }, tools);
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

/** Loaded where there are any: few jobs have them. */
async function separatorsOf(
  job: LabelJob,
  plan: JobPlan,
  tools: JobTools,
): Promise<JobSeparators | undefined> {
  if (job.separators === undefined) return undefined;
  const { createSeparators } = await import('./separators.ts');
  return createSeparators(job, job.separators, plan, tools);
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
    ...{ seals: undefined, output: undefined, scan: undefined, listed: undefined, finish },
  };
}
