import { stopIfCancelled } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import { maskOrder } from '../masking/mask-order.ts';
import { RunMemo } from '../masking/run-memo.ts';
import type { SortKey } from '../masking/sort-orders.ts';
import { countsLabels } from '../template/template-fields.ts';
import { jobTurns } from './job-turns.ts';
import type { JobTurn } from './job-turns.ts';
import { groupWords } from './label-groups.ts';
import type { Separators } from './label-groups.ts';
import type { JobTools, LabelJob } from './label-job.ts';

/** Labels of a job that come together. */
export interface LabelGroup {
  readonly labels: number;
  readonly orders: number;
  /** From 1; 0 where there is no separator before it. */
  readonly number: number;
}

/** What of a job is to be known before its first label is drawn. True of labels only where none of the planned orders is refused. */
export interface JobPlan {
  readonly labels: number;
  /** None where the job has no separators. */
  readonly groups: readonly LabelGroup[];
  /** How many groups have a separator. */
  readonly separators: number;
}

/** Orders between two pauses; some ten milliseconds of work. */
const TURNS_PER_PAUSE = 64;

/** Whether a job's labels say something of the others, so that they are only right where all of them are made. */
export function needsPlan({ design, separators }: LabelJob): boolean {
  return separators !== undefined || countsLabels(design.template);
}

/** Plans a job without some rows, as if all others had their labels. Throws `Cancelled`. */
export async function planJob(
  job: LabelJob,
  out: ReadonlyMap<number, Problem>,
  tools: JobTools,
): Promise<JobPlan> {
  const groups = job.separators && createGroups(job, job.separators);
  let [labels, turns] = [0, 0];
  for (const turn of jobTurns(job)) {
    turns += 1;
    if (turns % TURNS_PER_PAUSE === 0) {
      await tools.pause();
      stopIfCancelled(tools.signal);
    }
    if (out.has(turn.order.row)) continue;
    labels += turn.drawn.length;
    groups?.add(turn);
  }
  const found = groups?.found() ?? [];
  return { labels, groups: found, separators: found.filter(({ number }) => number > 0).length };
}

interface OpenGroup {
  readonly key: string;
  labels: number;
  readonly rows: Set<number>;
}

function createGroups(job: LabelJob, { by }: Separators) {
  const keyOf = typeof by === 'string' && by !== 'order' ? createKeys(job, by) : undefined;
  const closed: LabelGroup[] = [];
  let separators = 0;
  let open: OpenGroup | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const isSeparated = by !== 'order' || open.labels > 1;
    if (isSeparated) separators += 1;
    closed.push({ labels: open.labels, orders: open.rows.size, number: isSeparated ? separators : 0 });
    open = undefined;
  };
  const put = (key: string, row: number, labels: number): void => {
    if (open?.key !== key) {
      close();
      open = { key, labels: 0, rows: new Set() };
    }
    open.labels += labels;
    open.rows.add(row);
  };
  return {
    add({ order, drawn }: JobTurn): void {
      const { row } = order;
      if (typeof by === 'object') {
        drawn.forEach(() => {
          if (open !== undefined && open.labels >= by.every) close();
          put('', row, 1);
        });
      } else put(keyOf === undefined ? String(row) : keyOf(order), row, drawn.length);
    },
    found(): readonly LabelGroup[] {
      close();
      return closed;
    },
  };
}

/** Orders are alike in what the policy shows of them: groups tell nothing of what it hides. */
function createKeys({ design: { policy }, contextOf }: LabelJob, by: SortKey) {
  const memo = new RunMemo();
  return (order: JobTurn['order']): string => {
    const masked = maskOrder(order, policy, { ...contextOf?.(order.row), memo });
    // One that cannot be masked is refused when its label is drawn.
    return masked.ok ? groupWords(masked.value, by).text : '';
  };
}
