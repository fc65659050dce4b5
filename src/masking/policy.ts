import type { LocalText } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';

/** Name and newest version of the document. */
export const POLICY_SCHEMA = 'hushlabel/policy';
export const POLICY_VERSION = 1;

/** The rules that each kind of value may have; every other rule id of `RULES` is applied by the engine itself. */
export const PARTY_RULES = {
  name: ['name.surname-only', 'name.hide', 'name.keep'],
  phone: ['phone.keep-ends', 'phone.hide', 'phone.keep'],
  virtual: ['virtual.keep', 'virtual.mask'],
  region: ['region.keep', 'region.hide'],
  address: ['address.drop-unit', 'address.street', 'address.hide', 'address.keep'],
  postcode: ['postcode.drop', 'postcode.keep'],
  country: ['country.keep', 'country.hide'],
} as const;

export type RuleSlot = keyof typeof PARTY_RULES;
/** The kinds of values whose rules have no parameters. */
export type PlainSlot = Exclude<RuleSlot, 'phone'>;

export interface PlainRule<Slot extends PlainSlot> {
  readonly rule: (typeof PARTY_RULES)[Slot][number];
}

/** `first` and `last` are counts of digits of an 11-digit mobile; see `operate/phone.ts` for other numbers. */
export type PhoneRule =
  | { readonly rule: 'phone.keep-ends'; readonly first: number; readonly last: number }
  | { readonly rule: 'phone.hide' | 'phone.keep' };

export type PartyPolicy = { readonly [Slot in PlainSlot]: PlainRule<Slot> } & { readonly phone: PhoneRule };

/**
 * What is hidden, as a document. Free text (goods, remark, order and tracking number) has no rule: it is always
 * scrubbed of what the rules hide.
 */
export interface Policy {
  readonly schema: typeof POLICY_SCHEMA;
  readonly version: typeof POLICY_VERSION;
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: LocalText;
  /** One sentence. */
  readonly explanation: LocalText;
  readonly recipient: PartyPolicy;
  readonly sender: PartyPolicy;
}

export const POLICY_PROBLEMS = [
  /** The text is longer than a policy may be. params: limit */
  'policy-too-large',
  'policy-not-json',
  /** It is no policy. */
  'policy-schema',
  /** Made by a later version of the program. params: newest */
  'policy-newer',
  /** params of the rest: path, such as `recipient.phone.first` */
  'policy-unknown-key',
  'policy-missing-key',
  /** Not of the kind that belongs there. params: path, expected */
  'policy-type',
  /** A number or a length out of bounds. params: path, min, max */
  'policy-range',
  /** No rule of that kind of value. params: path, expected */
  'policy-unknown-rule',
  /** The rule would hide nothing and does not say `keep`. params: path */
  'policy-hides-nothing',
] as const;
export type PolicyProblem = Problem<(typeof POLICY_PROBLEMS)[number]>;
