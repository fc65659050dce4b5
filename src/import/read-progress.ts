/** How far the reading of a source is. `done` and `total` count what the stage is about. */
export interface ReadProgress {
  /** `cells`: characters cut into cells. `rows`: records put to fields. `addresses`: orders split. `orders`: orders checked. */
  readonly stage: 'cells' | 'rows' | 'addresses' | 'orders';
  readonly done: number;
  readonly total: number;
}

/** Called every few milliseconds of work: tells how far it is, lets others run and hears a cancel. */
export type Step = (progress: ReadProgress) => Promise<void>;
