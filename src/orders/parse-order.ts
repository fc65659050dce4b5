import { keepSecret } from '../privacy/secret.ts';
import { isCiphertext } from './ciphertext.ts';
import { cleanNumberText, cleanText, isDamaged, saysSomething } from './clean-text.ts';
import { isMainland } from './country-names.ts';
import { isDivisionName } from './division-name.ts';
import { readLongNumber } from './long-number.ts';
import { withAreaZero, withPostcodeZero } from './lost-zero.ts';
import type { OrderDraft, PrivateText } from './order-draft.ts';
import { PARTY_FIELDS, SIDE_FIELDS } from './order-fields.ts';
import type { OrderField, PartyField, Side } from './order-fields.ts';
import { ORDER_PROBLEMS } from './order-problems.ts';
import type { ImportProblem, OrderProblemCode, Severity } from './order-problems.ts';
import type { Item, Order, Party, PrivateValue } from './order.ts';
import { readPhone } from './phone.ts';
import { parseQuantity } from './quantity.ts';
import { holdsRuined, isRuined } from './ruined-text.ts';

export interface ParsedOrder {
  /** Absent where a problem is an error. */
  readonly order?: Order;
  readonly problems: readonly ImportProblem<OrderProblemCode>[];
}

type PartyText = Record<PartyField, string> & Pick<Mutable<Party>, 'virtualUntil'>;
type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/**
 * The only maker of an `Order`. Takes a draft (strings as the source has them, the address already split by `import/`)
 * and gives the order with every text locked away, or the problems that keep it from being one; warnings come with the
 * order. Texts are cleaned of invisible characters and line breaks, numbers are brought to the forms of `Party.phone`; a value that
 * the platform masked stays as it is. Refuses ciphertext, damaged text, ruined numbers, a missing name or address.
 */
export function parseOrder(draft: OrderDraft): ParsedOrder {
  const problems: ImportProblem<OrderProblemCode>[] = [];
  const report: Report = (code, field, severity = ORDER_PROBLEMS[code], params) => {
    const column = draft.columns[field] ?? null;
    problems.push({
      code,
      row: draft.row,
      severity,
      field,
      fixable: field,
      ...(column === null ? {} : { column }),
      ...(params === undefined ? {} : { params }),
    });
  };

  for (const { field, letters } of draft.conflicts ?? []) {
    report('columns-differ', field, ORDER_PROBLEMS['columns-differ'], { letters });
  }
  const orderNo = readNumber(draft, 'orderNo', report);
  const tracking = readNumber(draft, 'tracking', report);
  // Free lines from a chat never have a number: saying so of each would hide what wants a look.
  if (orderNo === '' && tracking === '' && problems.length === 0 && draft.origin === 'cells') {
    report('order-number-missing', 'orderNo');
  }
  const recipient = readParty(draft, 'recipient', report);
  checkRecipient(recipient, draft, report);
  checkZeros(recipient, report);
  const sender = readParty(draft, 'sender', report);
  const items = readItems(draft, report);
  const remark = cleanText(draft.values.remark ?? '');
  if (isDamaged(remark)) report('text-damaged', 'remark');
  if (isRuined(remark)) report('cell-ruined', 'remark');

  if (problems.some((problem) => problem.severity === 'error')) return { problems };
  const order: Order = {
    row: draft.row,
    orderNo: keepSecret('orderNo', orderNo),
    tracking: keepSecret('tracking', tracking),
    recipient: lockParty(recipient),
    sender: lockParty(sender),
    items,
    remark: keepSecret('remark', remark),
    ...lockPrivate(draft.hidden ?? []),
  };
  return { order, problems };
}

type Report = (
  code: OrderProblemCode,
  field: OrderField,
  severity?: Severity,
  params?: Readonly<Record<string, string>>,
) => void;

function readNumber(draft: OrderDraft, field: 'orderNo' | 'tracking', report: Report): string {
  const typed = cleanNumberText(draft.values[field] ?? '');
  if (holdsRuined(typed)) {
    report('cell-ruined', field);
    return '';
  }
  const number = readLongNumber(typed);
  if (number.kind === 'ruined') {
    report('digits-lost', field);
    return '';
  }
  if (isDamaged(typed)) report('text-damaged', field);
  if (number.doubtful) report('digits-doubtful', field);
  return number.text;
}

/** Fields that platforms give as ciphertext. */
const MAY_BE_CIPHERTEXT: ReadonlySet<PartyField> = new Set([
  'name',
  'phone',
  'province',
  'city',
  'district',
  'detail',
]);

const DIVISIONS: ReadonlySet<PartyField> = new Set(['province', 'city', 'district']);

function readParty(draft: OrderDraft, side: Side, report: Report): PartyText {
  const party: PartyText = emptyParty();
  const keys = SIDE_FIELDS[side];
  for (const field of PARTY_FIELDS) {
    const key = keys[field];
    const text = cleanText(draft.values[key] ?? '');
    if (text === '') continue;
    party[field] = text;
    if (isDamaged(text)) report('text-damaged', key);
    else if (holdsRuined(text)) report('cell-ruined', key);
    else if (MAY_BE_CIPHERTEXT.has(field) && isCiphertext(text)) report('encrypted', key);
    else if (DIVISIONS.has(field) && !isDivisionName(text)) report('region-invalid', key);
  }
  party.postcode = party.postcode.replace(/^(\d+)\.0$/u, '$1');
  party.extension = cleanNumberText(party.extension).replace(/^[-#转[(\s]+|[\])\s]+$/gu, '');
  takeExtensionFromName(party);
  readPartyPhone(party, keys.phone, report);
  return party;
}

/** Platforms write the four digits of a virtual number's extension behind the name too: `张三[1234]`. */
function takeExtensionFromName(party: PartyText): void {
  const match = /^(.*\S)\s*[[［【](\d{4})[\]］】]$/u.exec(party.name);
  if (match === null) return;
  party.name = match[1] ?? '';
  if (party.extension === '') party.extension = match[2] ?? '';
}

function readPartyPhone(party: PartyText, key: 'recipient.phone' | 'sender.phone', report: Report): void {
  if (isDamaged(party.phone) || holdsRuined(party.phone) || isCiphertext(party.phone)) return;
  const reading = readPhone(party.phone, isForeign(party));
  switch (reading.kind) {
    case 'none':
      party.phone = '';
      if (key === 'recipient.phone') report('phone-missing', key);
      break;
    case 'invalid':
      report('phone-invalid', key);
      break;
    case 'ruined':
      report('phone-ruined', key);
      break;
    case 'number':
      party.phone = reading.phone;
      if (reading.extension !== '') party.extension = reading.extension;
      if (reading.expires !== undefined) party.virtualUntil = reading.expires;
      break;
  }
}

/** Where no country is given, an address without a single Chinese character goes abroad. */
function isForeign(party: PartyText): boolean {
  const { country } = party;
  if (country.replace(/[\s.]/gu, '') !== '') return !isMainland(country);
  const address = party.province + party.city + party.district + party.detail;
  return address !== '' && !/\p{Script=Han}/u.test(address) && !address.includes('*');
}

function checkRecipient(party: PartyText, draft: OrderDraft, report: Report): void {
  const address = party.province + party.city + party.district + party.detail;
  const hasAddress = saysSomething(address);
  if (holdsRuined(party.name)) {
    // Said already.
  } else if (!saysSomething(party.name)) {
    // Somebody pasted an address alone; but words without phone or place are no parcel.
    const isPlace = party.province + party.city + party.district !== '';
    const mayLack = draft.origin === 'lines' && hasAddress && (party.phone !== '' || isPlace);
    report('name-missing', 'recipient.name', mayLack ? 'warning' : ORDER_PROBLEMS['name-missing']);
  } else if (/^[\d\s+-]{7,}$/u.test(cleanNumberText(party.name))) {
    report('name-invalid', 'recipient.name');
  }
  if ([party.province, party.city, party.district, party.detail].some(holdsRuined)) return;
  if (!hasAddress) report('address-missing', 'recipient.detail');
  else if (!saysSomething(party.detail)) report('address-incomplete', 'recipient.detail');
  else if (/^[\d\s+-]{7,}$/u.test(cleanNumberText(address))) report('address-invalid', 'recipient.detail');
  else if (isWithoutRegion(party)) report('region-missing', 'recipient.detail');
}

/** A Chinese address without province and city arrives nowhere; of masked ones and those abroad nobody can tell. */
function isWithoutRegion(party: PartyText): boolean {
  if (party.province !== '' || party.city !== '' || isForeign(party)) return false;
  return !/[*＊●•×]|\^_\^/u.test(party.district + party.detail) && !isCiphertext(party.detail);
}

/** Spreadsheets take the leading 0 off what looks like a number. It is not put back unasked: it may be another number. */
function checkZeros(party: PartyText, report: Report): void {
  const foreign = isForeign(party);
  if (!foreign && withAreaZero(party.phone) !== undefined) report('zero-lost', 'recipient.phone');
  if (withPostcodeZero(party.postcode, party.country, !foreign) !== undefined) {
    report('zero-lost', 'recipient.postcode');
  }
}

function readItems(draft: OrderDraft, report: Report): readonly Item[] {
  const items: Item[] = [];
  let reported = false;
  for (const typed of draft.items) {
    const name = cleanText(typed.name);
    const quantity = parseQuantity(typed.quantity);
    if (isDamaged(name)) report('text-damaged', 'items.name');
    if (isRuined(name)) report('cell-ruined', 'items.name');
    if (isRuined(typed.quantity)) report('cell-ruined', 'items.quantity');
    else if (quantity === undefined && !reported) {
      reported = true;
      report('quantity-invalid', 'items.quantity');
    }
    if (name !== '' || typed.quantity !== '')
      items.push({ name: keepSecret('goods', name), quantity: quantity ?? 1 });
  }
  return items;
}

/** More is no list of one order's people; the first are kept. */
const MOST_PRIVATE = 32;
const LONGEST_PRIVATE = 500;
/** ID numbers and e-mail addresses have no field of their own: they are text to be kept. */
const PRIVATE_SECRETS = {
  name: 'name',
  phone: 'phone',
  id: 'remark',
  email: 'remark',
  address: 'detail',
} as const;

function lockPrivate(hidden: readonly PrivateText[]): { readonly private?: readonly PrivateValue[] } {
  const values: PrivateValue[] = [];
  const seen = new Set<string>();
  for (const { kind, text } of hidden) {
    const clean = cleanText(text).slice(0, LONGEST_PRIVATE);
    const key = `${kind} ${clean}`;
    if (!saysSomething(clean) || seen.has(key) || values.length === MOST_PRIVATE) continue;
    seen.add(key);
    values.push({ kind, text: keepSecret(PRIVATE_SECRETS[kind], clean) });
  }
  return values.length === 0 ? {} : { private: values };
}

function emptyParty(): PartyText {
  return {
    name: '',
    phone: '',
    extension: '',
    province: '',
    city: '',
    district: '',
    detail: '',
    postcode: '',
    country: '',
  };
}

/** Most files name no sender: one nobody does for all their orders. */
const NOBODY = lockAll(emptyParty());

function lockParty(party: PartyText): Party {
  return PARTY_FIELDS.every((field) => party[field] === '') ? NOBODY : lockAll(party);
}

function lockAll(party: PartyText): Party {
  return {
    name: keepSecret('name', party.name),
    phone: keepSecret('phone', party.phone),
    extension: keepSecret('extension', party.extension),
    ...(party.virtualUntil === undefined ? {} : { virtualUntil: party.virtualUntil }),
    province: keepSecret('province', party.province),
    city: keepSecret('city', party.city),
    district: keepSecret('district', party.district),
    detail: keepSecret('detail', party.detail),
    postcode: keepSecret('postcode', party.postcode),
    country: keepSecret('country', party.country),
  };
}
