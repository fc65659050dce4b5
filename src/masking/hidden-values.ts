import type { HiddenValue } from '../privacy/hidden-value.ts';
import type { Order } from '../orders/order.ts';
import { cleanText } from './clean-text.ts';
import { graphemes } from './graphemes.ts';
import { readOrder } from './mask-order.ts';
import { openOrder, openValues, SIDES } from './open-order.ts';
import type { OpenOrder, OpenParty, Side } from './open-order.ts';
import { fullNames, hiddenNumbers } from './own-values.ts';
import type { PartyPolicy, Policy } from './policy.ts';
import type { PartyReading } from './read-party.ts';
import { TELLING_DIGITS, tightNeedle } from './scrub/own-values.ts';
import type { OwnValues, TextPlace } from './scrub/own-values.ts';
import { scrubText } from './scrub/scrub.ts';

/** A hidden value, and the places whose shown text may spell it by chance (中山 in 中山路). */
interface Candidate {
  readonly field: string;
  readonly text: string;
  readonly part: HiddenValue['part'];
  readonly coincidence: readonly TextPlace[];
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
export function hiddenValues(order: Order, policy: Policy): HiddenValue[] {
  const open = openOrder(order);
  const reading = readOrder(open, policy);
  const shown = shownTexts(open, reading, policy, reading.own);
  const candidates = [
    ...SIDES.flatMap((side) => partyValues(side, open[side], reading[side], policy[side])),
    ...scrubbedValues(open, reading.own),
  ];
  const seen = new Set<string>();
  return candidates
    .filter(({ text, field, coincidence }) => {
      const key = `${field} ${text}`;
      if (text === '' || seen.has(key)) return false;
      seen.add(key);
      return !coincidence.some((place) => shown[place].some((other) => other.includes(tightNeedle(text))));
    })
    .map(({ field, text, part }) => ({ row: order.row, field, text, part }));
}

function partyValues(
  side: Side,
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
): readonly Candidate[] {
  return [
    ...nameValues(`${side}.name`, party.name, reading, policy),
    ...phoneValues(`${side}.phone`, party.phone, reading, policy),
    ...addressValues(`${side}.detail`, party.detail, reading),
    ...postcodeValues(`${side}.postcode`, party.postcode, policy),
  ];
}

function nameValues(
  field: string,
  raw: string,
  { name: { value } }: PartyReading,
  policy: PartyPolicy,
): readonly Candidate[] {
  if (policy.name.rule === 'name.keep') return [];
  const whole = fullNames(raw, value).filter((text) => graphemes(text).length >= 2);
  const hidden = value.kind === 'family-first' && graphemes(value.given).length >= 2 ? [value.given] : [];
  return [
    ...whole.map((text) => ({ field, text, part: 'whole', coincidence: ['place'] }) as const),
    ...hidden.map((text) => ({ field, text, part: 'hidden', coincidence: ['place'] }) as const),
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
      { field, text: whole, part: 'whole', coincidence: [] } as const,
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
  const needle = tightNeedle(part);
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
  return [{ field, text, part: 'whole', coincidence: ['place', 'number', 'goods', 'remark'] }];
}

/** What was replaced in texts that are otherwise shown. */
function scrubbedValues(open: OpenOrder, own: OwnValues): readonly Candidate[] {
  return openValues(open).flatMap(([field, raw]) => {
    const place = placeOf(field);
    if (place === undefined) return [];
    const text = cleanText(raw);
    return scrubText(text, own, place).finds.flatMap(({ start, end, kind }) => {
      const found = text.slice(start, end);
      const strong = kind === 'phone' || kind === 'own-phone' || kind === 'id-card' || kind === 'email';
      const coincidence: readonly TextPlace[] = strong ? [] : ['place', 'number', 'goods', 'remark'];
      return isTelling(found) ? [{ field, text: found, part: 'hidden', coincidence } as const] : [];
    });
  });
}

/** Fields that are shown but for what is found in them. */
function placeOf(field: string): TextPlace | undefined {
  if (field === 'remark') return 'remark';
  if (field === 'items.name') return 'goods';
  if (field === 'orderNo' || field === 'tracking') return 'number';
  return /\.(?:province|city|district|detail|country)$/.test(field) ? 'place' : undefined;
}

/** What the label shows, tight, by place. */
function shownTexts(
  open: OpenOrder,
  reading: ReturnType<typeof readOrder>,
  policy: Policy,
  own: OwnValues,
): Readonly<Record<TextPlace, readonly string[]>> {
  const scrubbed = (texts: readonly string[], place: TextPlace) =>
    texts.map((text) => tightNeedle(scrubText(cleanText(text), own, place).text));
  const places = SIDES.flatMap((side) => {
    const { province, city, district, country } = open[side];
    const region = policy[side].region.rule === 'region.keep' ? [province, city, district] : [];
    const land = policy[side].country.rule === 'country.keep' ? [country] : [];
    return [...region, ...land, reading[side].address.shown];
  });
  return {
    place: scrubbed(places, 'place'),
    number: scrubbed([open.orderNo, open.tracking], 'number'),
    goods: scrubbed(
      open.items.map(({ name }) => name),
      'goods',
    ),
    remark: scrubbed([open.remark], 'remark'),
  };
}
