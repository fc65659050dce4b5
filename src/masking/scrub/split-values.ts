import type { Span } from '../fold/fold.ts';
import { SHORTEST_RUN } from './digit-runs.ts';
import type { Run } from './digit-runs.ts';
import { addPhoneRuns } from './find-own-values.ts';
import { isUsualRawNumber } from './find-shapes.ts';
import type { Find, FindKind } from './find.ts';
import { runsIn, seamsOf, straddling, toldHalves } from './joined-texts.ts';
import type { Seam } from './joined-texts.ts';
import type { OwnValues } from './own-values.ts';
import { scrubRead } from './scrub.ts';
import type { Scrubbed, Scrubber } from './scrub.ts';
import { inRaw, merge } from './spans.ts';
import { TextFacts } from './text-facts.ts';
import type { TextPlace } from './text-place.ts';

/** Numbers that stand half in one text of an order and half in another: the names of its goods and its remark. */

/** How a text is read at its place; may know it already. */
export type ReadFacts = (raw: string, place: TextPlace) => TextFacts;

const readFacts: ReadFacts = (raw, place) => new TextFacts(raw, place);

/**
 * A scrubber of one order, whose free texts these are: the names of goods in their order, the remark last. Each is
 * scrubbed of what it holds and of its part of what they hold together.
 */
export function scrubberOf(
  own: OwnValues,
  texts: readonly TextFacts[],
  read: ReadFacts = readFacts,
): Scrubber {
  let settled: Settled | undefined;
  return (raw, place, allowed = []) => {
    if (place === 'number' && isUsualRawNumber(raw) && !own.some((side) => side.mayBeInNumber(raw)))
      return { text: raw, finds: NO_FINDS };
    if (place === 'number' || place === 'place') return scrubRead(read(raw, place), own, allowed);
    settled ??= settle(texts, own, read);
    const { known, alone } = settled;
    const scrubbed = allowed.length === 0 ? alone?.of(raw, place) : undefined;
    return scrubbed ?? scrubRead(read(raw, place), own, allowed, known.get(raw));
  };
}

/** Names of goods and a remark, as they are read. */
export function readFree(texts: readonly string[], read: ReadFacts = readFacts): readonly TextFacts[] {
  return texts.map((raw, index) => read(raw, placeOf(texts, index)));
}

/** Whether texts in which nothing is found by itself hold something together. */
export function holdTogether(texts: readonly TextFacts[], own: OwnValues): boolean {
  return mayBeSplit(texts) && findSplit(texts, own).size > 0;
}

/** Finds by the text that they are in. */
type Known = ReadonlyMap<string, readonly Find[]>;

interface Settled {
  /** What the texts hold together. */
  readonly known: Known;
  /** Each text scrubbed of that and of what it holds by itself, where it came to that. */
  readonly alone?: ScrubbedAlone;
}

class ScrubbedAlone {
  readonly #texts: readonly TextFacts[];
  readonly #scrubbed: readonly Scrubbed[];

  constructor(texts: readonly TextFacts[], scrubbed: readonly Scrubbed[]) {
    this.#texts = texts;
    this.#scrubbed = scrubbed;
  }

  of(raw: string, place: 'goods' | 'remark'): Scrubbed | undefined {
    const at = this.#texts.findIndex((text) => text.raw === raw && text.place === place);
    return this.#scrubbed[at];
  }
}

const NO_FINDS: readonly Find[] = [];
const FEWEST_DIGITS = 7;
const MOST_ROUNDS = 8;
const NONE: Known = new Map();
const NOTHING: Settled = { known: NONE };

/** A mask ends a number as any other sign does, so what is left is looked at until there is nothing more in it. */
function settle(texts: readonly TextFacts[], own: OwnValues, read: ReadFacts): Settled {
  if (!mayBeSplit(texts)) return NOTHING;
  const known = new Map<string, readonly Find[]>();
  let split = findSplit(texts, own);
  for (const [text, finds] of split) known.set(text, finds);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const scrubbed = texts.map((text) => scrubRead(text, own, [], known.get(text.raw)));
    if (split.size === 0 && scrubbed.every(({ finds }) => finds.length === 0))
      return { known, alone: new ScrubbedAlone(texts, scrubbed) };
    split = findSplit(
      readFree(
        scrubbed.map(({ text }) => text),
        read,
      ),
      own,
    );
    if (split.size === 0) return { known, alone: new ScrubbedAlone(texts, scrubbed) };
    texts.forEach((text, index) => {
      const { text: left, finds } = scrubbed[index] ?? { text: text.raw, finds: [] };
      const more = merge(split.get(left) ?? []);
      if (more.length > 0) known.set(text.raw, [...(known.get(text.raw) ?? []), ...inRaw(more, finds)]);
    });
  }
  return { known: new Map(texts.map(({ raw }) => [raw, [{ kind: 'phone', start: 0, end: raw.length }]])) };
}

function placeOf(texts: readonly unknown[], index: number): 'goods' | 'remark' {
  return index === texts.length - 1 ? 'remark' : 'goods';
}

/** Most orders have too few digits to look. */
function mayBeSplit(texts: readonly TextFacts[]): boolean {
  let holding = 0;
  let digits = 0;
  for (const { readable } of texts) {
    if (readable > 0) holding += 1;
    digits += readable;
  }
  return holding >= 2 && digits >= FEWEST_DIGITS;
}

/** By text, the parts of numbers that only several texts have whole. */
function findSplit(texts: readonly TextFacts[], own: OwnValues): Known {
  const seams = seamsOf(texts);
  const runs = runsIn(texts);
  const told = toldHalves(texts);
  if (seams.length === 0 && runs.length === 0 && told.length === 0) return NONE;
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
  const parts = new Set<string>();
  for (const side of own) for (const { digits } of side.partNumbers()) addParts(digits, runs, parts);
  if (parts.size === 0) return;
  for (const { raw, digits, start, end } of runs)
    if (parts.has(digits)) add(raw, 'own-phone', { start, end });
}

/** Adds the runs that make up a number. */
function addParts(number: string, runs: readonly Run[], parts: Set<string>): void {
  for (const { digits: head } of runs) {
    if (head.length > number.length - SHORTEST_RUN || !number.startsWith(head)) continue;
    for (const { digits: tail } of runs) {
      const middle = number.length - head.length - tail.length;
      if (middle < 0 || !number.endsWith(tail)) continue;
      const between = number.slice(head.length, head.length + middle);
      if (middle > 0 && !runs.some(({ digits }) => digits === between)) continue;
      parts.add(head).add(tail);
      if (middle > 0) parts.add(between);
    }
  }
}
