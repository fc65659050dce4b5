import { FoldedText } from './search/folded-text.ts';
import type { Hit, HiddenNet } from './search/hidden-net.ts';
import { EVIDENCE, weigh } from './search/needles.ts';
import type { Needle } from './search/needles.ts';
import { PatternSet } from './search/pattern-set.ts';

interface Shown {
  readonly folded: string;
  /** Orders whose text it is; none for a text of the template. */
  readonly rows: ReadonlySet<number>;
}

/** A text that an order, or with no row any label, may show. */
export type ShownText = string | { readonly row: number; readonly text: string };

/** A text of more orders than this does not say whose label it stands on. */
const MAX_ROWS = 3;

/** Places kept for a needle that many shown texts contain. */
const MAX_PLACES = 64;
/** Characters beside a match that must be those of the shown text: the rest may stand on another line. */
const CONTEXT = 2;

/**
 * What the masked orders and templates show. A hidden value of one order can stand in what another rightly shows: a
 * buyer called 张三, and 张三牌瓜子 among the goods. Such a match is excused where the shown text itself stands.
 */
export class ShownTexts {
  private readonly texts: PatternSet<Shown>;
  /** Where needles stand in shown texts. */
  private readonly places = new Map<Needle, { readonly text: string; readonly start: number }[]>();

  constructor(shown: Iterable<ShownText>, net: HiddenNet) {
    const folded = new Map<string, Set<number>>();
    const seen = new Set<string>();
    const view = new FoldedText();
    for (const one of shown) {
      const original = typeof one === 'string' ? one : one.text;
      const text = view.clear().piece().add(original).toString();
      const rows = folded.get(text) ?? new Set();
      folded.set(text, rows);
      if (typeof one !== 'string' && rows.size <= MAX_ROWS) rows.add(one.row);
      if (seen.has(original)) continue;
      seen.add(original);
      net.search(view, ({ needle, start }) => {
        const places = this.places.get(needle) ?? [];
        this.places.set(needle, places);
        if (places.length < MAX_PLACES) places.push({ text, start });
      });
    }
    // Single digits and characters would cover anything.
    const telling = [...folded].filter(([text]) => text.length > 1 && weigh(text).bits >= EVIDENCE.short / 2);
    this.texts = new PatternSet(telling.map(([text, rows]) => ({ folded: text, rows })));
  }

  contains(needle: Needle): boolean {
    return this.places.has(needle);
  }

  /** Which units of a text belong to shown texts that stand in it whole. */
  cover(text: FoldedText): Uint8Array {
    const covered = new Uint8Array(text.length);
    this.texts.search(text, (_, start, end) => covered.fill(1, start, end));
    return covered;
  }

  /** Orders whose label a text is of: it says something that few orders say, such as a tracking number. */
  rowsOn(text: FoldedText): ReadonlySet<number> {
    const found = new Set<number>();
    this.texts.search(text, ({ folded, rows }) => {
      if (rows.size > MAX_ROWS || weigh(folded).bits < EVIDENCE.strong) return;
      for (const row of rows) found.add(row);
    });
    return found;
  }

  /** `covered` is `cover(text)`. */
  excuses(hit: Hit, text: FoldedText, covered: Uint8Array): boolean {
    const inside = covered.subarray(hit.start, hit.end);
    if (inside.every((unit) => unit === 1)) return true;
    return (this.places.get(hit.needle) ?? []).some((place) => standsWithContext(hit, text, place));
  }
}

function standsWithContext(
  hit: Hit,
  text: FoldedText,
  place: { readonly text: string; readonly start: number },
): boolean {
  const end = place.start + hit.needle.folded.length;
  let before = 0;
  while (before < CONTEXT && isSame(text, hit.start - before - 1, place.text, place.start - before - 1))
    before += 1;
  let after = 0;
  while (after < CONTEXT && isSame(text, hit.end + after, place.text, end + after)) after += 1;
  return before + after >= CONTEXT;
}

function isSame(text: FoldedText, at: number, shown: string, index: number): boolean {
  return (
    at >= 0 &&
    at < text.length &&
    index >= 0 &&
    index < shown.length &&
    text.units[at] === shown.charCodeAt(index)
  );
}
