import type { Span } from '../fold/fold.ts';
import { isTraditional } from '../fold/han-forms.ts';
import { MASK } from '../outcome.ts';
import { isIdCardNumber } from '../recognise/id-card.ts';
import { DETECTORS, EMAIL_DETECTOR, isWaybillNumber, PHONE_DETECTOR } from './detectors.ts';
import { addPattern } from './find.ts';
import type { Find } from './find.ts';
import { readForms } from './forms.ts';
import type { TextForms } from './forms.ts';
import { findOwnValues } from './find-own-values.ts';
import { findSaidRooms } from './find-rooms.ts';
import type { OwnValues } from './own-values.ts';
import type { TextPlace } from './text-place.ts';

export interface Scrubbed {
  readonly text: string;
  /** What was replaced, in order, without overlaps; by place in the raw text. */
  readonly finds: readonly Find[];
}

/** Takes out of a text what one order hides. */
export type Scrubber = (raw: string, place: TextPlace) => Scrubbed;

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

/** Nothing in such a text can be more than a name: the usual province, city and goods. */
const HAN_ONLY = /^[\u4e00-\u9fff]*$/;
const MANY_NUMERALS = /[零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖]{7}/;
const NUMERAL_WORDS =
  /[零〇一二三四五六七八九十百千两廿甲乙丙丁负].{0,6}[室户单栋幢楼座房门层]|[零〇一二三四五六七八九十百千两幺]{3}|门牌|艾特/;

/**
 * Replaces personal values in a text by `***`: this order's own and any of a known shape. Detectors read several
 * forms of the text and their finds are put together, since collapsing separators hides some values as it shows
 * others. What is left is looked at again, since a value may end where another began; a text that does not come to
 * rest is replaced whole. Gives the raw text where there is nothing to replace.
 */
export function scrubText(
  raw: string,
  own: OwnValues,
  place: TextPlace,
  _allowed: readonly Span[] = [],
): Scrubbed {
  let text = raw;
  let finds: readonly Find[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = findAll(text, own, place);
    if (found.length === 0) return { text, finds };
    finds = merge([...finds, ...found.map((find) => inRaw(find, finds))]);
    text = replaceSpans(raw, finds, MASK);
  }
  return { text: MASK, finds: [{ kind: finds[0]?.kind ?? 'phone', start: 0, end: raw.length }] };
}

const MOST_ROUNDS = 8;

/** Where a find in a text with masks stands in the raw text; a mask that it touches goes with it. */
function inRaw(find: Find, masked: readonly Find[]): Find {
  let start: number | undefined;
  let end: number | undefined;
  /** How much longer the raw text is up to here. */
  let longer = 0;
  for (const mask of masked) {
    const from = mask.start - longer;
    const to = from + MASK.length;
    if (start === undefined && find.start < to) start = find.start < from ? find.start + longer : mask.start;
    if (end === undefined && find.end <= to) end = find.end <= from ? find.end + longer : mask.end;
    longer += mask.end - mask.start - MASK.length;
  }
  return { ...find, start: start ?? find.start + longer, end: end ?? find.end + longer };
}

function findAll(raw: string, own: OwnValues, place: TextPlace): readonly Find[] {
  if (raw === '' || (HAN_ONLY.test(raw) && !mayTell(raw, own, place))) return [];
  const forms = readForms(raw);
  const found: Find[] = [];
  findOwnValues(forms, own, place, found);
  addShapes(forms, place, found);
  return found.length === 0 ? found : merge(found);
}

function mayTell(raw: string, own: OwnValues, place: TextPlace): boolean {
  if (MANY_NUMERALS.test(raw) || isTraditional(raw)) return true;
  if ((place === 'remark' || place === 'goods') && NUMERAL_WORDS.test(raw)) return true;
  return mentionsOwn(raw, own, place);
}

function mentionsOwn(raw: string, own: OwnValues, place: TextPlace): boolean {
  const isIn = (needle: string) => raw.includes(needle);
  if (own.names.some(isIn)) return true;
  if (place === 'place' || place === 'number') return false;
  if (own.givenNames.some(isIn) || own.addresses.some(isIn) || own.families.some(isIn)) return true;
  return place === 'remark' && (own.givenCharacters.some(isIn) || own.titledNames.some(isIn));
}

function addShapes(forms: TextForms, place: TextPlace, finds: Find[]): void {
  if (place === 'number') return addNumberShapes(forms, finds);
  const found: Find[] = [];
  for (const { find } of DETECTORS) find(forms, found, place);
  finds.push(...found.filter(notWaybill(forms.raw)));
  if (place !== 'place') findSaidRooms(forms.folded, place, finds);
}

const MOBILE = /^1[3-9][0-9]{9}$/;
/** With a plus it is a phone; 13 digits alone may be a parcel's. */
const CALLED_ABROAD = /^\s*[+(]\s*[+]?86/;
const ID_CARD = /(?<![0-9])[0-9]{17}[0-9x](?![0-9a-z])/g;
const ID_CARD_DIGITS = 17;

/**
 * An order or tracking number that is a phone or an ID number, whoever's, is not printed: other numbers of that
 * length are rare, and the label is then refused because its code is hidden. Numbers of other lengths stay.
 */
function addNumberShapes(forms: TextForms, finds: Find[]): void {
  EMAIL_DETECTOR.find(forms, finds, 'number');
  const digits = (forms.readOut ?? forms.digits)?.text.replaceAll('*', '') ?? '';
  const spelled = CALLED_ABROAD.test(forms.folded.text) ? digits.slice(2) : digits;
  if (MOBILE.test(spelled) || isIdCardNumber(spelled)) {
    finds.push({ kind: 'phone', start: 0, end: forms.raw.length });
    return;
  }
  if (forms.digits === undefined) return;
  const { text } = forms.folded;
  if (text.length > ID_CARD_DIGITS) addPattern(finds, forms.folded, ID_CARD, 'id-card', isIdCardNumber);
  // A number that is nothing but digits is the order's number.
  if (/^\s*[0-9]+\s*$/.test(text)) return;
  const found: Find[] = [];
  PHONE_DETECTOR.find(forms, found, 'number');
  finds.push(...contiguous(found, forms.raw).filter(notWaybill(forms.raw)));
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

/** A text with a mask in place of some spans, which are in order and do not overlap. */
export function replaceSpans(raw: string, spans: readonly Span[], mask: string): string {
  let text = '';
  let from = 0;
  for (const { start, end } of spans) {
    text += raw.slice(from, start) + mask;
    from = end;
  }
  return text + raw.slice(from);
}
