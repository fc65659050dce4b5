/** What the room counted of the job that the form asks for. */
export interface CountedLabels {
  /** Of what it was counted. */
  readonly key: string;
  readonly orders: number;
  readonly labels: number;
  /** Of each volume. */
  readonly volumes: readonly number[];
}
