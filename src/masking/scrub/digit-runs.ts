import { rawSpan } from '../fold/fold.ts';
import type { Span } from '../fold/fold.ts';
import { readDigits } from './forms.ts';

/** A run of digits in a text. */
export interface Run extends Span {
  readonly raw: string;
  readonly digits: string;
}

const RUN = /[0-9]+/g;
/** Shorter ones are counts. */
export const SHORTEST_RUN = 3;

/** The runs of digits of a text, in whatever form they are written. */
export function runsOf(raw: string): readonly Run[] {
  const form = readDigits(raw);
  return Array.from(form.text.matchAll(RUN), ({ 0: digits, index }) => ({
    ...rawSpan(form, index, index + digits.length),
    raw,
    digits,
  })).filter(({ digits }) => digits.length >= SHORTEST_RUN);
}
