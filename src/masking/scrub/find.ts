import type { FoldedText, Span } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';

export const FIND_KINDS = [
  'phone',
  'id-card',
  'email',
  'handle',
  'passport',
  'plate',
  'bank-card',
  'room',
  'own-phone',
  'own-name',
  'own-address',
  'own-postcode',
] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** A personal value in a text, by its place in the raw text. */
export interface Find extends Span {
  readonly kind: FindKind;
}

/** Adds every match of a pattern (which must be global) in one form of a text, if `accept` says so. */
export function addPattern(
  finds: Find[],
  form: FoldedText,
  pattern: RegExp,
  kind: FindKind,
  accept?: (match: string, start: number, end: number) => boolean,
): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(form.text); match !== null; match = pattern.exec(form.text)) {
    const end = match.index + match[0].length;
    if (accept === undefined || accept(match[0], match.index, end))
      finds.push({ kind, ...rawSpan(form, match.index, end) });
  }
}

/** Adds every place of a needle, overlapping ones included; `accept` may look at what stands around it. */
export function addNeedle(
  finds: Find[],
  form: FoldedText,
  needle: string,
  kind: FindKind,
  accept?: (start: number, end: number) => boolean,
): void {
  for (let at = form.text.indexOf(needle); at !== -1; at = form.text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (accept === undefined || accept(at, end)) finds.push({ kind, ...rawSpan(form, at, end) });
  }
}
