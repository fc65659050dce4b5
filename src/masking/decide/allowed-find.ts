import type { Span } from '../fold/fold.ts';
import type { Find } from '../scrub/find.ts';

/**
 * A find in a free text of one order that a person allowed. It holds the text that it was allowed in, so that it lapses
 * when the text is another: real text, and so it stays in the room.
 */
export interface AllowedFind extends Span {
  /** `orderNo`, `tracking`, `items.0.name`, `remark`. */
  readonly field: string;
  /** The whole text of the field, cleaned. */
  readonly text: string;
  readonly kind: Find['kind'];
}

/** The allowed spans of one text. */
export function allowedIn(allowed: readonly AllowedFind[], field: string, text: string): readonly Span[] {
  return allowed.filter((find) => find.field === field && find.text === text);
}
