import type { DeviceProblem } from './device-problem.ts';

/** How sending ended, and what of it is on the other side. Labels are numbered from 1, as the job has them. */
export interface SendOutcome {
  readonly end: 'done' | 'cancelled' | 'failed';
  readonly labels: number;
  /**
   * The last label that was wholly handed over, and with it all before; 0 for none. A printer that is then switched off
   * may still have had some of them to print.
   */
  readonly handedOver: number;
  /** Labels that were begun and may or may not have got over, and so may or may not be printed. */
  readonly doubtful: { readonly from: number; readonly to: number } | null;
  /** Why it failed. */
  readonly problem: DeviceProblem | null;
}

/** From which labels sending may go on without a label that was surely handed over being sent again; null for none. */
export function resumeLabels(outcome: SendOutcome): { readonly least: number; readonly most: number } | null {
  const { end, labels, handedOver, doubtful } = outcome;
  const least = handedOver + 1;
  if (end === 'done' || least > labels) return null;
  return { least, most: Math.min(labels, (doubtful?.to ?? handedOver) + 1) };
}
