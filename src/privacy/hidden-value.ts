/** A real value that a job hides, for the proof to search the finished file for. Lives where orders live. */
export interface HiddenValue {
  readonly row: number;
  readonly field: string;
  readonly text: string;
  readonly part: 'whole' | 'hidden';
}
