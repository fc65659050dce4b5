import { MASK } from '../outcome.ts';
import { findIn } from './find-all.ts';
import type { Find } from './find.ts';
import type { Span } from '../fold/fold.ts';
import type { OwnValues } from './own-values.ts';
import { inRaw, merge, replaceSpans } from './spans.ts';
import { TextFacts } from './text-facts.ts';
import type { TextPlace } from './text-place.ts';

export interface Scrubbed {
  readonly text: string;
  /** What was replaced, in order, without overlaps; by place in the raw text. */
  readonly finds: readonly Find[];
}

/** Takes out of a text what one order hides; `allowed` as in `scrubText`. */
export type Scrubber = (raw: string, place: TextPlace, allowed?: readonly Span[]) => Scrubbed;

/** The same, of what nobody may allow. */
export type PlaceScrubber = (raw: string, place: TextPlace) => Scrubbed;

/** The same; `field` names a free text, of which some finds may be allowed (`decide/allowed-find.ts`). */
export type FieldScrubber = (raw: string, place: TextPlace, field?: string) => Scrubbed;

/** The same scrubber, which remembers its texts: for where an order is masked and its hidden values are told. */
export function remembering(scrub: FieldScrubber): FieldScrubber {
  const known = new Map<string, Map<string, Scrubbed>>();
  return (raw, place, field) => {
    const key = field ?? place;
    let texts = known.get(key);
    if (texts === undefined) known.set(key, (texts = new Map<string, Scrubbed>()));
    let scrubbed = texts.get(raw);
    if (scrubbed === undefined) texts.set(raw, (scrubbed = scrub(raw, place, field)));
    return scrubbed;
  };
}

const NOTHING: readonly Find[] = [];

/**
 * Replaces personal values in a text by `***`: this order's own and any of a known shape. Detectors read several
 * forms of the text and their finds are put together, since collapsing separators hides some values as it shows
 * others. What is left is looked at again, since a value may end where another began; a text that does not come to
 * rest is replaced whole. Gives the raw text where there is nothing to replace.
 *
 * `allowed` are places in the raw text at which a person has looked: a find of exactly such a place stays and is not
 * told, all others go as they do without it. `known` are finds that others have made in this text.
 */
export function scrubText(
  raw: string,
  own: OwnValues,
  place: TextPlace,
  allowed: readonly Span[] = [],
  known: readonly Find[] = [],
): Scrubbed {
  return scrubRead(new TextFacts(raw, place), own, allowed, known);
}

/** The same of a text of which something is known already. */
export function scrubRead(
  facts: TextFacts,
  own: OwnValues,
  allowed: readonly Span[] = [],
  known: readonly Find[] = [],
): Scrubbed {
  const { raw, place } = facts;
  let finds = known.length === 0 ? NOTHING : merge(known);
  let text = finds.length === 0 ? raw : replaceSpans(raw, finds);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = findIn(text === raw ? facts : new TextFacts(text, place), own);
    if (found.length === 0) return allowed.length === 0 ? { text, finds } : without(raw, finds, allowed);
    finds = merge([...finds, ...inRaw(found, finds)]);
    text = replaceSpans(raw, finds);
  }
  return { text: MASK, finds: [{ kind: finds[0]?.kind ?? 'phone', start: 0, end: raw.length }] };
}

const MOST_ROUNDS = 8;

function without(raw: string, finds: readonly Find[], allowed: readonly Span[]): Scrubbed {
  const places = new Set(allowed.map(placeOf));
  const left = finds.filter((find) => !places.has(placeOf(find)));
  return { text: replaceSpans(raw, left), finds: left };
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
