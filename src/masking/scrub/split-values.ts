import type { Span } from '../fold/fold.ts';
import { addPhoneRuns } from './find-own-values.ts';
import type { Find, FindKind } from './find.ts';
import { JoinedTexts, SHORTEST_RUN, straddling } from './joined-texts.ts';
import type { Run, Seam } from './joined-texts.ts';
import type { OwnValues } from './own-values.ts';
import { scrubRead } from './scrub.ts';
import type { Scrubber } from './scrub.ts';
import { inRaw, merge } from './spans.ts';
import { TextFacts } from './text-facts.ts';
import type { TextMemo } from './text-memo.ts';
import type { TextPlace } from './text-place.ts';

/** Numbers that stand half in one text of an order and half in another: the names of its goods and its remark. */

/**
 * A scrubber of one order, whose free texts these are: the names of goods in their order, the remark last. Each is
 * scrubbed of what it holds and of its part of what they hold together. `memo` knows texts of other orders.
 */
export function scrubberOf(own: OwnValues, texts: readonly string[], memo?: TextMemo): Scrubber {
  const read = (raw: string, place: TextPlace) => memo?.facts(raw, place) ?? new TextFacts(raw, place);
  let known: Known | undefined;
  return (raw, place, allowed) => {
    const facts = read(raw, place);
    if (place !== 'goods' && place !== 'remark') return scrubRead(facts, own, allowed);
    known ??= settle(texts, own, read, memo);
    return scrubRead(facts, own, allowed, known.size === 0 ? undefined : known.get(raw));
  };
}

type ReadText = (raw: string, place: TextPlace) => TextFacts;

/** Finds by the text that they are in. */
type Known = ReadonlyMap<string, readonly Find[]>;

const FEWEST_DIGITS = 7;
const MOST_ROUNDS = 8;
const NONE: Known = new Map();

/** A mask ends a number as any other sign does, so what is left is looked at until there is nothing more in it. */
function settle(texts: readonly string[], own: OwnValues, read: ReadText, memo?: TextMemo): Known {
  if (!mayBeSplit(texts, read)) return NONE;
  const known = new Map<string, readonly Find[]>();
  const first = memo?.joined(texts) ?? new JoinedTexts(texts);
  let split = findSplit(first, own);
  for (const [raw, finds] of split) known.set(raw, finds);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const scrubbed = texts.map((raw, index) =>
      scrubRead(read(raw, placeOf(texts, index)), own, [], known.get(raw)),
    );
    const isAsBefore = split.size === 0 && scrubbed.every(({ finds }) => finds.length === 0);
    if (isAsBefore) return known;
    split = findSplit(new JoinedTexts(scrubbed.map(({ text }) => text)), own);
    if (split.size === 0) return known;
    texts.forEach((raw, index) => {
      const { text, finds } = scrubbed[index] ?? { text: raw, finds: [] };
      const more = merge(split.get(text) ?? []);
      if (more.length > 0) known.set(raw, [...(known.get(raw) ?? []), ...inRaw(more, finds)]);
    });
  }
  return new Map(texts.map((raw) => [raw, [{ kind: 'phone', start: 0, end: raw.length }]]));
}

function placeOf(texts: readonly string[], index: number): 'goods' | 'remark' {
  return index === texts.length - 1 ? 'remark' : 'goods';
}

/** Most orders have too few digits to look. */
function mayBeSplit(texts: readonly string[], read: ReadText): boolean {
  if (texts.filter((raw) => raw !== '').length < 2) return false;
  let holding = 0;
  let digits = 0;
  for (let index = 0; index < texts.length; index += 1) {
    const raw = texts[index] ?? '';
    const count = raw === '' ? 0 : read(raw, placeOf(texts, index)).readable;
    if (count > 0) holding += 1;
    digits += count;
  }
  return holding >= 2 && digits >= FEWEST_DIGITS;
}

/** By text, the parts of numbers that only several texts have whole. */
function findSplit({ seams, runs, told }: JoinedTexts, own: OwnValues): Known {
  const found = new Map<string, Find[]>();
  const add: Add = (raw, kind, { start, end }) => {
    const finds = found.get(raw) ?? [];
    found.set(raw, finds);
    finds.push({ kind, start, end });
  };
  for (const seam of seams) addStraddling(seam, own, add);
  addOwnParts(runs, own, add);
  for (const { raw, kind, start, end } of told) add(raw, kind, { start, end });
  return found;
}

type Add = (raw: string, kind: FindKind, span: Span) => void;

/** What ends one text and begins the next. */
function addStraddling({ texts, forms, shapes }: Seam, own: OwnValues, add: Add): void {
  for (const { raw, kind, start, end } of shapes) add(raw, kind, { start, end });
  const finds: Find[] = [];
  for (const form of [forms.digits, forms.readOut]) {
    if (form === undefined) continue;
    for (const side of own) addPhoneRuns(finds, form, side);
  }
  for (const { raw, kind, start, end } of straddling(finds, texts)) add(raw, kind, { start, end });
}

/** Two or three runs of digits, wherever they stand, that are one of the order's own numbers and nothing else. */
function addOwnParts(runs: readonly Run[], own: OwnValues, add: Add): void {
  if (runs.length < 2) return;
  const written = new Set(runs.map(({ digits }) => digits));
  const parts = new Set(
    own.flatMap((side) => side.partNumbers()).flatMap(({ digits }) => partsIn(digits, written)),
  );
  if (parts.size === 0) return;
  for (const { raw, digits, start, end } of runs)
    if (parts.has(digits)) add(raw, 'own-phone', { start, end });
}

/** The runs that make up a number. */
function partsIn(number: string, written: ReadonlySet<string>): readonly string[] {
  const parts: string[] = [];
  for (let first = SHORTEST_RUN; first <= number.length - SHORTEST_RUN; first += 1) {
    const head = number.slice(0, first);
    if (!written.has(head)) continue;
    for (let last = first; last <= number.length - SHORTEST_RUN; last += 1) {
      const [middle, tail] = [number.slice(first, last), number.slice(last)];
      if (!written.has(tail) || (middle !== '' && !written.has(middle))) continue;
      parts.push(head, middle, tail);
    }
  }
  return parts;
}
