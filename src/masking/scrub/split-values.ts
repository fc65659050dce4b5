import { foldText, rawSpan } from '../fold/fold.ts';
import type { Span } from '../fold/fold.ts';
import { ID_CARD_DETECTOR } from './document-detectors.ts';
import { addPhoneRuns } from './find-own-values.ts';
import type { Find, FindKind } from './find.ts';
import { countReadable } from './first-look.ts';
import { readDigits, readForms } from './forms.ts';
import type { OwnValues } from './own-values.ts';
import { PHONE_DETECTOR } from './phone-detector.ts';
import { scrubText } from './scrub.ts';
import type { Scrubber } from './scrub.ts';
import { inRaw, merge } from './spans.ts';

/** Numbers that stand half in one text of an order and half in another: the names of its goods and its remark. */

/**
 * A scrubber of one order, whose free texts these are: the names of goods in their order, the remark last. Each is
 * scrubbed of what it holds and of its part of what they hold together.
 */
export function scrubberOf(own: OwnValues, texts: readonly string[]): Scrubber {
  let made: Known | undefined;
  return (raw, place, allowed) => {
    if (place !== 'goods' && place !== 'remark') return scrubText(raw, own, place, allowed);
    made ??= settle(texts, own);
    return scrubText(raw, own, place, allowed, made.get(raw));
  };
}

/** Finds by the text that they are in. */
type Known = ReadonlyMap<string, readonly Find[]>;

const FEWEST_DIGITS = 7;
const MOST_ROUNDS = 8;
const NONE: Known = new Map();

/** A mask ends a number as any other sign does, so what is left is looked at until there is nothing more in it. */
function settle(texts: readonly string[], own: OwnValues): Known {
  if (!mayBeSplit(texts)) return NONE;
  const known = new Map<string, readonly Find[]>();
  let split = findSplit(texts, own);
  for (const [raw, finds] of split) known.set(raw, finds);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const scrubbed = texts.map((raw, index) =>
      scrubText(raw, own, index === texts.length - 1 ? 'remark' : 'goods', [], known.get(raw)),
    );
    split = findSplit(
      scrubbed.map(({ text }) => text),
      own,
    );
    if (split.size === 0) return known;
    texts.forEach((raw, index) => {
      const { text, finds } = scrubbed[index] ?? { text: raw, finds: [] };
      const more = merge(split.get(text) ?? []);
      if (more.length > 0) known.set(raw, [...(known.get(raw) ?? []), ...inRaw(more, finds)]);
    });
  }
  return new Map(texts.map((raw) => [raw, [{ kind: 'phone', start: 0, end: raw.length }]]));
}

/** Most orders have too few digits to look. */
function mayBeSplit(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const counts = texts.map((raw) => countReadable(foldText(raw).text)).filter((count) => count > 0);
  return counts.length >= 2 && counts.reduce((sum, count) => sum + count, 0) >= FEWEST_DIGITS;
}

/** By text, the parts of numbers that only several texts have whole. */
function findSplit(texts: readonly string[], own: OwnValues): Known {
  const found = new Map<string, Find[]>();
  const add: Add = (raw, kind, { start, end }) => {
    const finds = found.get(raw) ?? [];
    found.set(raw, finds);
    finds.push({ kind, start, end });
  };
  addStraddling(texts, own, add);
  addStraddling([...texts.slice(-1), ...texts.slice(0, 1)], own, add);
  addOwnParts(texts.flatMap(runsOf), own, add);
  addToldHalves(texts, add);
  return found;
}

type Add = (raw: string, kind: FindKind, span: Span) => void;

/** Of two numbers side by side, one may be a day: 20261121. */
const DAY = /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/;
const FEWEST_OF_A_PART = 2;

/** What ends one text and begins the next. The remark is read before the goods as well as after them. */
function addStraddling(texts: readonly string[], own: OwnValues, add: Add): void {
  const forms = readForms(texts.join('\n'));
  const finds: Find[] = [];
  PHONE_DETECTOR.find(forms, finds, 'goods');
  ID_CARD_DETECTOR.find(forms, finds, 'goods');
  for (const form of [forms.digits, forms.readOut]) if (form !== undefined) addPhoneRuns(finds, form, own);
  for (const find of finds) {
    const parts = partsOf(find, texts);
    if (parts.length < 2 || parts.some(isNoPart)) continue;
    for (const { raw, start, end } of parts) add(raw, find.kind, { start, end });
  }
}

interface Part extends Span {
  readonly raw: string;
}

function partsOf(span: Span, texts: readonly string[]): readonly Part[] {
  let from = 0;
  return texts.flatMap((raw) => {
    const start = Math.max(0, span.start - from);
    const end = Math.min(raw.length, span.end - from);
    from += raw.length + 1;
    return end > start ? [{ raw, start, end }] : [];
  });
}

function isNoPart({ raw, start, end }: Part): boolean {
  const digits = readDigits(raw.slice(start, end)).text.replace(/[^0-9]/g, '');
  return digits.length < FEWEST_OF_A_PART || DAY.test(digits);
}

interface Run extends Part {
  readonly digits: string;
}

const RUN = /[0-9]+/g;
const SHORTEST_RUN = 3;

function runsOf(raw: string): readonly Run[] {
  const form = readDigits(raw);
  return Array.from(form.text.matchAll(RUN), ({ 0: digits, index }) => ({
    ...rawSpan(form, index, index + digits.length),
    raw,
    digits,
  })).filter(({ digits }) => digits.length >= SHORTEST_RUN);
}

/** Two or three runs of digits, wherever they stand, that are one of the order's own numbers and nothing else. */
function addOwnParts(runs: readonly Run[], own: OwnValues, add: Add): void {
  if (runs.length < 2) return;
  const written = new Set(runs.map(({ digits }) => digits));
  const parts = new Set(own.partNumbers().flatMap(({ digits }) => partsIn(digits, written)));
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

const MOBILE = /^1[3-9][0-9]{9}$/;
/** What people write who cut a number in two. */
const TOLD = /[前后上下]半|[前后]面|[前后]边|另一半|接着|续|加起来|连起来|合起来|拼|half/;

/** The last number of one text and the first of the next, if one of them says that they belong together. */
function addToldHalves(texts: readonly string[], add: Add): void {
  texts.forEach((raw, index) => {
    const next = texts[(index + 1) % texts.length];
    if (next === undefined || next === raw || !(TOLD.test(raw) || TOLD.test(next))) return;
    const head = runsOf(raw).at(-1);
    const tail = runsOf(next)[0];
    if (head === undefined || tail === undefined || !MOBILE.test(head.digits + tail.digits)) return;
    add(raw, 'phone', { start: head.start, end: head.end });
    add(next, 'phone', { start: tail.start, end: tail.end });
  });
}
