import type { Span } from '../fold/fold.ts';
import { MASK } from '../outcome.ts';
import { DETECTORS, EMAIL_DETECTOR, isWaybillNumber, PHONE_DETECTOR } from './detectors.ts';
import type { Find } from './find.ts';
import { readForms } from './forms.ts';
import type { TextForms } from './forms.ts';
import { findOwnValues } from './own-values.ts';
import type { OwnValues, TextPlace } from './own-values.ts';

export interface Scrubbed {
  readonly text: string;
  /** What was replaced, in order, without overlaps; by place in the raw text. */
  readonly finds: readonly Find[];
}

/** Nothing in such a text can be more than a name: the usual province, city and goods. */
const HAN_ONLY = /^[\u4e00-\u9fff]*$/;
const MANY_NUMERALS = /[零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{7}/;

/**
 * Replaces personal values in a text by `***`: this order's own and any of a known shape. Detectors read several
 * forms of the text and their finds are put together, since collapsing separators hides some values as it shows
 * others. Gives the raw text where there is nothing to replace.
 */
export function scrubText(raw: string, own: OwnValues, place: TextPlace): Scrubbed {
  if (raw === '' || (HAN_ONLY.test(raw) && !MANY_NUMERALS.test(raw) && !mentionsOwn(raw, own, place))) {
    return { text: raw, finds: [] };
  }
  const forms = readForms(raw);
  const found: Find[] = [];
  findOwnValues(forms, own, place, found);
  addShapes(forms, place, found);
  if (found.length === 0) return { text: raw, finds: [] };
  const finds = merge(found);
  return { text: finds.length === 0 ? raw : replace(raw, finds), finds };
}

function mentionsOwn(raw: string, own: OwnValues, place: TextPlace): boolean {
  const isIn = (needle: string) => raw.includes(needle);
  return (
    own.names.some(isIn) || (place !== 'place' && (own.givenNames.some(isIn) || own.addresses.some(isIn)))
  );
}

function addShapes(forms: TextForms, place: TextPlace, finds: Find[]): void {
  const found: Find[] = [];
  if (place === 'number') {
    EMAIL_DETECTOR.find(forms, finds);
    // A number that is nothing but digits is the order's number, even if it has the length of a phone.
    if (forms.digits === undefined || /^\s*[0-9]+\s*$/.test(forms.folded.text)) return;
    PHONE_DETECTOR.find(forms, found);
    finds.push(...contiguous(found, forms.raw).filter(notWaybill(forms.raw)));
    return;
  }
  for (const { find } of DETECTORS) find(forms, found);
  finds.push(...found.filter(notWaybill(forms.raw)));
}

/** Groups of an order number must not be read together as a phone. */
function contiguous(finds: readonly Find[], raw: string): readonly Find[] {
  return finds.filter(({ start, end }) => /^1\d{10}(?!\d)/.test(raw.slice(start, end).normalize('NFKC')));
}

function notWaybill(raw: string): (find: Find) => boolean {
  return ({ start, end }) => {
    let from = start;
    let to = end;
    while (from > 0 && start - from < LONGEST_WAYBILL && /[A-Za-z0-9]/.test(raw.charAt(from - 1))) from -= 1;
    while (to < raw.length && to - end < LONGEST_WAYBILL && /[A-Za-z0-9]/.test(raw.charAt(to))) to += 1;
    return !isWaybillNumber(raw.slice(from, to));
  };
}

const LONGEST_WAYBILL = 20;

/** Overlapping and touching finds become one, of the kind of the first. */
function merge(finds: readonly Find[]): readonly Find[] {
  const sorted = finds
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Find[] = [];
  for (const find of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && find.start <= last.end) {
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, find.end) };
    } else {
      merged.push(find);
    }
  }
  return merged;
}

function replace(raw: string, spans: readonly Span[]): string {
  let text = '';
  let from = 0;
  for (const { start, end } of spans) {
    text += raw.slice(from, start) + MASK;
    from = end;
  }
  return text + raw.slice(from);
}
