import type { MaskState } from './masked-order.ts';

/** What an operator made of one value: plain text until `mask-order.ts` mints it. */
export interface Outcome {
  readonly text: string;
  readonly state: MaskState;
}

export const EMPTY: Outcome = { text: '', state: 'empty' };

/** Stands for a hidden part of any length and any kind. */
export const MASK = '***';
