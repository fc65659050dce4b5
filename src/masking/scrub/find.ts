import type { FoldedText, Span } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';

export const FIND_KINDS = [
  'phone',
  'id-card',
  'email',
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

/** Every match of a pattern (which must be global) in one form of a text. */
export function findPattern(form: FoldedText, pattern: RegExp, kind: FindKind): readonly Find[] {
  return Array.from(form.text.matchAll(pattern), (match) => ({
    kind,
    ...rawSpan(form, match.index, match.index + match[0].length),
  }));
}

/** Every place of a needle, overlapping ones included; `accept` may look at what stands around it. */
export function findNeedle(
  form: FoldedText,
  needle: string,
  kind: FindKind,
  accept?: (start: number, end: number) => boolean,
): readonly Find[] {
  const finds: Find[] = [];
  for (let at = form.text.indexOf(needle); at !== -1; at = form.text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    if (accept === undefined || accept(at, end)) finds.push({ kind, ...rawSpan(form, at, end) });
  }
  return finds;
}
