import type { DeviceProblem } from '../device-problem.ts';

/** What a printer can say of itself, as far as a person can do something about it. */
export type PrinterStatus =
  | 'ready'
  /** It prints, and takes more. */
  | 'busy'
  | 'paused'
  | 'paperOut'
  | 'ribbonOut'
  /** The head or the cover is open. */
  | 'headOpen'
  | 'jam'
  | 'tooHot'
  /** The roll in it is not the one that the job is for. */
  | 'wrongMedia'
  | 'error';

/** An answer's reading: `more` while it is not whole, `unclear` where it is none of this language. */
export type StatusReading = PrinterStatus | 'more' | 'unclear';

/** Why a printer that says this prints nothing; null where it prints. */
export const STATUS_PROBLEMS = {
  ready: null,
  busy: null,
  paused: { code: 'device-paused' },
  paperOut: { code: 'device-paper-out' },
  ribbonOut: { code: 'device-ribbon-out' },
  headOpen: { code: 'device-head-open' },
  jam: { code: 'device-jam' },
  tooHot: { code: 'device-too-hot' },
  wrongMedia: { code: 'device-wrong-media' },
  error: { code: 'device-error' },
} as const satisfies Readonly<Record<PrinterStatus, DeviceProblem | null>>;

/** The first status whose condition holds, so that what must be mended first is said first. */
export function firstThatHolds(
  ...conditions: readonly (readonly [boolean, PrinterStatus])[]
): PrinterStatus | undefined {
  return conditions.find(([holds]) => holds)?.[1];
}
