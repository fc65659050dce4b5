import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import type { PartyField } from '../orders/order-fields.ts';
import type { Order } from '../orders/order.ts';
import { cleanText } from './clean-text.ts';
import { graphemes } from './graphemes.ts';
import { personOf, showingOf } from './judge/showing.ts';
import type { Showing } from './judge/showing.ts';
import { shownOn } from './judge/shown-on-label.ts';
import { maskReading, readOrder, whyNotMasked } from './mask-order.ts';
import type { MaskContext, MaskingProblemCode, OrderReading } from './mask-order.ts';
import { showsRegion } from './mask-party.ts';
import type { MaskedOrder } from './masked-order.ts';
import { openOrder, SIDES } from './open-order.ts';
import type { OpenOrder, OpenParty, OpenPrivate, Side } from './open-order.ts';
import { fullNames } from './own-names.ts';
import { hiddenNumbers, numbersOf } from './own-numbers.ts';
import type { PartyPolicy, Policy } from './policy.ts';
import type { PartyReading } from './read-party.ts';
import { readsAsName } from './reads-as-name.ts';
import { recognisePhones } from './recognise/phone.ts';
import type { Find } from './scrub/find.ts';
import { tighten } from './scrub/forms.ts';
import { TELLING_DIGITS } from './scrub/own-values.ts';
import { TEXT_PLACES } from './scrub/text-place.ts';
import type { TextPlace } from './scrub/text-place.ts';
import { remembering } from './scrub/scrub.ts';
import type { FieldScrubber } from './scrub/scrub.ts';
import { isPairName, TELLING_NUMBER } from './telling-values.ts';

/** A hidden value, and the places whose shown text may spell it by chance (中山 in 中山路). */
interface Candidate {
  readonly field: string;
  readonly text: string;
  readonly part: HiddenValue['part'];
  readonly coincidence: readonly TextPlace[];
  readonly telling?: boolean;
}

const SHORTEST_ADDRESS = 4;
const SHORTEST_DIGITS = 6;
const SHORTEST_POSTCODE = 4;

/**
 * The real values, and the hidden parts of values, that this policy hides of an order, for the proof to look for in
 * a finished file. The text is open: it is for the proof only and must not leave the room. Values that the policy
 * shows, values too short to be told from chance, and names and address parts that the label's own region, street or
 * numbers spell are left out; phones, ID numbers and e-mail addresses never are.
 */
export function hiddenValues(order: Order, policy: Policy, context: MaskContext = {}): HiddenValue[] {
  const open = openOrder(order);
  return hiddenOf(order.row, open, readOrder(open, policy, context), context);
}

/** A masked order and what it hides. */
export interface MaskedAndHidden {
  readonly masked: MaskedOrder;
  readonly hidden: readonly HiddenValue[];
  readonly told: ToldOfPerson;
}

/** Whose label it is, by the digits of the phone, and how much of that person it shows. */
export interface ToldOfPerson {
  readonly person: string;
  readonly showing: Showing;
}

/** `maskOrder` and `hiddenValues` from one reading of the order; much less work than both. Refuses as `maskOrder`. */
export function maskAndHide(
  order: Order,
  policy: Policy,
  context: MaskContext = {},
): Result<MaskedAndHidden, Problem<MaskingProblemCode>> {
  const open = openOrder(order);
  const read = readOrder(open, policy, context);
  const refusal = whyNotMasked(order.row, open, read.rules, context);
  if (refusal !== undefined) return failure(refusal);
  const reading: OrderReading = { ...read, scrub: remembering(read.scrub) };
  const masked = maskReading(order.row, open, reading, policy);
  const shown = shownOn(masked.recipient, reading.recipient, reading.rules.recipient);
  return success({
    masked,
    hidden: hiddenOf(order.row, open, reading, context),
    told: { person: personOf(reading.recipient), showing: showingOf(shown) },
  });
}

function hiddenOf(
  row: number,
  open: OpenOrder,
  reading: OrderReading,
  { allowed = [] }: MaskContext,
): HiddenValue[] {
  const { scrub, rules } = reading;
  const texts = shownFields(open, reading).map(({ field, place, raw, free }): ScrubbedField => {
    const { text, finds } = scrub(raw, place, free);
    return { field, place, raw, text, finds };
  });
  const spelled = spelledByPlace(texts);
  const permitted = allowed.map(({ text, start, end }) => tighten(text.slice(start, end)));
  const values: HiddenValue[] = [];
  const seen = new Set<string>();
  const add = ({ field, text, part, coincidence, telling = false }: Candidate) => {
    const key = `${field} ${text}`;
    if (text === '' || seen.has(key)) return;
    seen.add(key);
    // A person allowed this text on the label.
    if (permitted.length > 0 && permitted.some((shown) => shown.includes(tighten(text)))) return;
    if (coincidence.length > 0) {
      const needle = tighten(text);
      if (coincidence.some((place) => spelled(place).includes(needle))) return;
    }
    values.push({ row, field, text, part, ...(telling ? { telling } : {}) });
  };
  // The seller may be named in words of their own: only whom the parcel is for is given away by them.
  for (const side of SIDES)
    for (const { telling, ...value } of partyValues(side, open[side], reading[side], rules[side]))
      add(telling === true && side === 'recipient' ? { ...value, telling } : value);
  privateValues(open.private).forEach(add);
  for (const { field, raw, finds } of texts) foundValues(field, raw, finds).forEach(add);
  for (const side of SIDES) hiddenFinds(side, open[side], reading[side], scrub).forEach(add);
  return values;
}

function partyValues(
  side: Side,
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
): readonly Candidate[] {
  return [
    ...nameValues(`${side}.name`, reading, policy),
    ...phoneValues(`${side}.phone`, party.phone, reading, policy),
    ...addressValues(`${side}.detail`, party.detail, reading),
    ...postcodeValues(`${side}.postcode`, party.postcode, policy),
  ];
}

function nameValues(
  field: string,
  { name: { people } }: PartyReading,
  policy: PartyPolicy,
): readonly Candidate[] {
  if (policy.name.rule === 'name.keep') return [];
  const whole = people
    .flatMap(({ text, name }) => fullNames(text, name))
    .filter((text) => graphemes(text).length >= 2);
  const hidden = people.flatMap(({ name }) =>
    name.kind === 'family-first' && graphemes(name.given).length >= 2 ? [name.given] : [],
  );
  return [
    ...whole.map((text) => {
      // Whether a pair stands by itself is seen in the template's words, before anything is drawn.
      const telling = readsAsName(text) && !isPairName(tighten(text));
      return { field, text, part: 'whole', coincidence: ['place'], telling } as const;
    }),
    ...hidden.map((text) => ({ field, text, part: 'hidden', coincidence: ['place'] }) as const),
  ];
}

/** What no label shows, whatever the policy. A name or an address may be spelled by a place. */
function privateValues({ names, phones, addresses, words }: OpenPrivate): readonly Candidate[] {
  const digits = phones.flatMap((text) => numbersOf(recognisePhones(text)));
  return [
    ...[...names, ...addresses]
      .filter((text) => graphemes(tighten(text)).length >= 2)
      .map((text) => ({ field: 'private', text, part: 'whole', coincidence: ['place', 'number'] }) as const),
    ...digits.map(
      ({ whole }) => ({ field: 'private', text: whole, part: 'whole', coincidence: [] }) as const,
    ),
    ...words
      .filter(isTelling)
      .map((text) => ({ field: 'private', text, part: 'whole', coincidence: [] }) as const),
  ];
}

function phoneValues(
  field: string,
  raw: string,
  { phone: { numbers } }: PartyReading,
  policy: PartyPolicy,
): readonly Candidate[] {
  const hidden = hiddenNumbers(numbers, policy);
  const written = cleanText(raw);
  return [
    ...hidden.flatMap(({ whole, telling }) => [
      {
        field,
        text: whole,
        part: 'whole',
        coincidence: [],
        telling: whole.length >= TELLING_NUMBER,
      } as const,
      { field, text: telling.slice(0, TELLING_DIGITS), part: 'hidden', coincidence: [] } as const,
    ]),
    ...(hidden.length === 1 && written !== hidden[0]?.whole
      ? [{ field, text: written, part: 'whole', coincidence: [] } as const]
      : []),
  ];
}

function addressValues(field: string, raw: string, { address }: PartyReading): readonly Candidate[] {
  if (address.hidden.length === 0) return [];
  const coincidence: readonly TextPlace[] = ['place', 'number'];
  const whole = cleanText(raw);
  const parts = address.hidden.map((part) => (isTelling(part) ? part : inContext(part, whole)));
  return [
    ...(isTelling(whole) ? [{ field, text: whole, part: 'whole', coincidence } as const] : []),
    ...parts.filter(isTelling).map((text) => ({ field, text, part: 'hidden', coincidence }) as const),
  ];
}

function isTelling(part: string): boolean {
  const needle = tighten(part);
  return needle.length >= (/^[0-9]*$/.test(needle) ? SHORTEST_DIGITS : SHORTEST_ADDRESS);
}

/** A room number alone stands in any order number; with the two characters before it, it is the room. */
function inContext(part: string, whole: string): string {
  const at = whole.lastIndexOf(part);
  return at < 0 ? part : whole.slice(Math.max(0, at - 2), at + part.length);
}

function postcodeValues(field: string, raw: string, policy: PartyPolicy): readonly Candidate[] {
  const text = cleanText(raw);
  if (policy.postcode.rule === 'postcode.keep' || text.length < SHORTEST_POSTCODE) return [];
  return [{ field, text, part: 'whole', coincidence: TEXT_PLACES }];
}

/** What was replaced in a text that is otherwise shown. */
function foundValues(field: string, raw: string, finds: readonly Find[]): readonly Candidate[] {
  return finds.flatMap(({ start, end, kind }) => {
    const text = raw.slice(start, end);
    const coincidence = STRONG_KINDS.has(kind) ? [] : TEXT_PLACES;
    const telling = TELLING_KINDS.has(kind);
    return isTelling(text) ? [{ field, text, part: 'hidden', coincidence, telling } as const] : [];
  });
}

const STRONG_KINDS: ReadonlySet<Find['kind']> = new Set([
  'phone',
  'own-phone',
  'id-card',
  'email',
  'bank-card',
]);

/** A shop's number and mail are its own words, though a buyer quotes them. */
const TELLING_KINDS: ReadonlySet<Find['kind']> = new Set(['own-phone', 'id-card', 'bank-card']);

/** A phone in the part of an address that is cut off. */
function hiddenFinds(
  side: Side,
  party: OpenParty,
  { address }: PartyReading,
  scrub: FieldScrubber,
): readonly Candidate[] {
  if (address.hidden.length === 0) return [];
  const raw = cleanText(party.detail);
  return foundValues(`${side}.detail`, raw, scrub(raw, 'place').finds);
}

interface ShownField {
  readonly field: string;
  /** The name of a free text, as `AllowedFind.field` has it. */
  readonly free?: string;
  readonly place: TextPlace;
  readonly raw: string;
}

interface ScrubbedField extends ShownField {
  readonly text: string;
  readonly finds: readonly Find[];
}

/** The fields that are shown but for what is found in them. */
function shownFields(open: OpenOrder, { rules, ...reading }: OrderReading): readonly ShownField[] {
  const free = (field: string, place: TextPlace, raw: string, name = field): ShownField => ({
    field,
    free: name,
    place,
    raw: cleanText(raw),
  });
  const fields: ShownField[] = [
    free('orderNo', 'number', open.orderNo),
    free('tracking', 'number', open.tracking),
    ...open.items.map(({ name }, at) => free('items.name', 'goods', name, `items.${at}.name`)),
    free('remark', 'remark', open.remark),
  ];
  for (const side of SIDES) {
    const place = (name: PartyField, raw = cleanText(open[side][name])) =>
      fields.push({ field: `${side}.${name}`, place: 'place', raw });
    for (const level of ['province', 'city', 'district'] as const)
      if (showsRegion(rules[side], level)) place(level);
    if (rules[side].country.rule === 'country.keep') place('country');
    place('detail', reading[side].address.shown);
  }
  return fields;
}

/** All that the label shows of one kind of text, tight; made when it is asked for. */
function spelledByPlace(texts: readonly ScrubbedField[]): (place: TextPlace) => string {
  const made = new Map<TextPlace, string>();
  return (place) => {
    let spelled = made.get(place);
    if (spelled !== undefined) return spelled;
    spelled = '';
    for (const shown of texts) {
      if (shown.place === place && shown.text !== '') spelled += `${tighten(shown.text)}\n`;
    }
    made.set(place, spelled);
    return spelled;
  };
}
