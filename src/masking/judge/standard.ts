import type { MaskedParty } from '../masked-order.ts';
import { holdsUnit } from '../operate/holds-unit.ts';
import type { PartyPolicy } from '../policy.ts';
import type { PartyReading } from '../read-party.ts';
import type { Phone } from '../recognise/phone.ts';
import { endsOf } from '../decide/strictness.ts';
import { ruleInfo } from '../rules.ts';
import { countDigits } from './shown-phone.ts';

/** What a clause comes to. `unknown`: the value came masked or in parts, and nobody can tell what it hides. */
export const CLAUSE_RESULTS = ['pass', 'unknown', 'fail'] as const;
export type ClauseResult = (typeof CLAUSE_RESULTS)[number];

/**
 * The three clauses of GB/T 41833-2022 on personal data, as the press reports them: at least one character of the name, six
 * digits of the phone, unit and room (masking facts, section 1.1). Nothing else of the standard is looked at.
 */
export const CLAUSES = ['name', 'phone', 'address'] as const;
export type Clause = (typeof CLAUSES)[number];
export type Standard = Readonly<Record<Clause, ClauseResult>>;

/** Digits that the clause asks to be hidden. */
const HIDDEN_DIGITS = 6;
const MOBILE_DIGITS = 11;
/** The shortest local number behind an area code. */
const LOCAL_DIGITS = 7;

/** What one side of a label comes to. `raw` is the name as the order has it, cleaned. */
export function judgeStandard(
  raw: string,
  reading: PartyReading,
  masked: MaskedParty,
  policy: PartyPolicy,
): Standard {
  return {
    name: judgeName(raw, masked, policy),
    phone: judgePhone(reading, masked, policy),
    address: judgeAddress(reading, masked, policy),
  };
}

/** Both sides of a parcel: the worse of the two. */
export function worseOf(a: Standard, b: Standard): Standard {
  return {
    name: worse(a.name, b.name),
    phone: worse(a.phone, b.phone),
    address: worse(a.address, b.address),
  };
}

function worse(a: ClauseResult, b: ClauseResult): ClauseResult {
  if (a === b) return a;
  return CLAUSE_RESULTS.indexOf(a) >= CLAUSE_RESULTS.indexOf(b) ? a : b;
}

function judgeName(raw: string, { name }: MaskedParty, policy: PartyPolicy): ClauseResult {
  if (name.state === 'empty') return 'pass';
  if (ruleInfo(policy.name.rule).keeps === true) return name.state === 'already-masked' ? 'unknown' : 'fail';
  // 王女士 shown as 王女士: the cell holds no given name to hide.
  return name.text.text === raw && name.state === 'masked' ? 'unknown' : 'pass';
}

function judgePhone({ phone }: PartyReading, masked: MaskedParty, policy: PartyPolicy): ClauseResult {
  const { state, text } = masked.phone;
  if (state === 'empty' || state === 'virtual') return 'pass';
  if (ruleInfo(policy.phone.rule).keeps === true) return state === 'shown' ? 'fail' : 'unknown';
  if (endsOf(policy.phone) === undefined) return 'pass';
  const [only] = phone.numbers;
  if (phone.numbers.length === 1 && only !== undefined)
    return hidesEnough(only, text.text, policy) ? 'pass' : 'fail';
  const shown = text.text.split('/');
  return phone.numbers.every((number, at) => hidesEnough(number, shown[at] ?? '', policy)) ? 'pass' : 'fail';
}

/** Whether six digits are hidden, or all of a shorter number; a virtual number is nobody's own. */
function hidesEnough(phone: Phone, shown: string, policy: PartyPolicy): boolean {
  if (phone.kind === 'virtual' && policy.virtual.rule === 'virtual.keep') return true;
  const seen = countDigits(shown);
  return seen === 0 || totalDigits(phone, seen) - seen >= HIDDEN_DIGITS;
}

function totalDigits(phone: Phone, seen: number): number {
  switch (phone.kind) {
    case 'mobile':
    case 'virtual':
    case 'other':
      return phone.digits.length;
    case 'landline':
      return phone.area.length + phone.local.length;
    case 'foreign':
      return phone.code.length + phone.national.length;
    case 'masked':
      return totalOfMasked(phone, seen);
    case 'unreadable':
      return seen;
  }
}

/** Someone else's stars may be more or fewer than the digits: a mobile has eleven, of others the stars are believed. */
function totalOfMasked({ head, stars, tail }: Phone & { readonly kind: 'masked' }, seen: number): number {
  if (/^(?:\+?86)?1/.test(head)) return MOBILE_DIGITS;
  if (/^0/.test(head)) return head.length + LOCAL_DIGITS;
  return Math.max(seen, head.length + stars + tail.length);
}

/** `address.drop-unit` has taken the unit out of what it shows; of other rules what is shown is looked at again. */
function judgeAddress({ country }: PartyReading, { detail }: MaskedParty, policy: PartyPolicy): ClauseResult {
  const { rule } = policy.address;
  if (detail.state === 'empty' || detail.state === 'hidden') return 'pass';
  if (rule !== 'address.drop-unit' && holdsUnit(detail.text.text, country)) return 'fail';
  // Someone else's mask may stand for anything.
  const cameMasked = rule === 'address.keep' && detail.text.text.search(MASKS) >= 0;
  return cameMasked || detail.state === 'already-masked' ? 'unknown' : 'pass';
}

const MASKS = /(?:\*|●|×|█|\^_\^)+/gu;
