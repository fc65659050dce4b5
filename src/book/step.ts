/** Called between short stretches of long work; throws `Cancelled` where the work is no longer wanted. */
export type BookStep = () => Promise<void>;

/** How far a change of many rows is. */
export interface BookProgress {
  /** `finding`: what is to change is looked for, and nothing has changed yet. `reading`: it is changed, and read once more. */
  readonly stage: 'finding' | 'reading';
  readonly done: number;
  readonly total: number;
}
export type BookReport = (progress: BookProgress) => void;
export const NO_REPORT: BookReport = () => undefined;
