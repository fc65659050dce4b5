import type { LocalText } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import type { CarrierId } from './decide/carriers.ts';
import type { GlyphId } from './glyphs.ts';
import type { RULES, RuleId, RuleParam } from './rules.ts';

/** Name and newest version of the document. */
export const POLICY_SCHEMA = 'hushlabel/policy';
export const POLICY_VERSION = 2;

/** The rules of each side of a parcel, and of the parcel. */
export const PARTY_SLOTS = ['name', 'phone', 'virtual', 'region', 'address', 'postcode', 'country'] as const;
export const PARCEL_SLOTS = ['goods', 'remark', 'pickup'] as const;
export type PartySlot = (typeof PARTY_SLOTS)[number];
export type ParcelSlot = (typeof PARCEL_SLOTS)[number];

type Set<Param extends RuleParam> = Param extends { readonly kind: 'count' } ? number : string;
type RuleOf<Id extends RuleId> = { readonly rule: Id } & {
  readonly [Key in keyof (typeof RULES)[Id]['params']]: (typeof RULES)[Id]['params'][Key] extends RuleParam
    ? Set<(typeof RULES)[Id]['params'][Key]>
    : never;
};

/**
 * A rule for one kind of value, with its parameters. Counts of a phone's digits are those of an 11-digit mobile; see
 * `operate/phone.ts` for other numbers.
 */
export type Rule<Slot extends PartySlot | ParcelSlot> = {
  [Id in RuleId]: (typeof RULES)[Id]['slot'] extends Slot ? RuleOf<Id> : never;
}[RuleId];

export type PartyPolicy = { readonly [Slot in PartySlot]: Rule<Slot> };
export type ParcelPolicy = { readonly [Slot in ParcelSlot]: Rule<Slot> };

/** What is done to one order: what a policy, its conditions and the order's own rules come to. */
export interface OrderRules extends ParcelPolicy {
  readonly recipient: PartyPolicy;
  readonly sender: PartyPolicy;
  /** What hidden parts look like. */
  readonly glyph: GlyphId;
}

/** Rules that stand in for others, where there are any. */
export interface SomeRules extends Partial<ParcelPolicy> {
  readonly recipient?: Partial<PartyPolicy>;
  readonly sender?: Partial<PartyPolicy>;
}

/** Of what kind an order is. What is named must all be so; of a list one entry is enough. */
export interface PolicyCase {
  /** Ids of platforms, such as `taobao`. */
  readonly platform?: readonly string[];
  readonly carrier?: readonly CarrierId[];
  /** Where the recipient is, as ISO 3166-1 codes. */
  readonly country?: readonly string[];
}

export interface PolicyCondition {
  readonly when: PolicyCase;
  readonly rules: SomeRules;
}

/** What is hidden, as a document. Order and tracking number have no rule: they are always scrubbed. */
export interface Policy extends OrderRules {
  readonly schema: typeof POLICY_SCHEMA;
  readonly version: typeof POLICY_VERSION;
  /** Lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly name: LocalText;
  /** One sentence. */
  readonly explanation: LocalText;
  /** Other rules for some orders; where several fit, later ones win. */
  readonly conditions: readonly PolicyCondition[];
}

export const POLICY_PROBLEMS = [
  /** The text is longer than a policy may be. params: limit */
  'policy-too-large',
  'policy-not-json',
  /** An object has a key twice: people and programs read it differently. */
  'policy-duplicate-key',
  /** It is no policy. */
  'policy-schema',
  /** Made by a later version of the program. params: newest */
  'policy-newer',
  /** params of the rest: path, such as `recipient.phone.first` */
  'policy-unknown-key',
  'policy-missing-key',
  /** Not of the kind that belongs there. params: path, expected: one of `PolicyExpectation`, or ids to choose from */
  'policy-type',
  /** A number out of bounds. params: path, min, max */
  'policy-range',
  /** A text too short or too long. params: path, min, max */
  'policy-length',
  /** A list with too few or too many entries. params: path, min, max */
  'policy-size',
  /** No rule of that kind of value. params: path, expected */
  'policy-unknown-rule',
  /** The rule would hide nothing and does not say `keep`. params: path */
  'policy-hides-nothing',
] as const;
/** What belongs at a place of a policy; `i18n/` has the words. */
export type PolicyExpectation =
  | 'object'
  | 'list'
  | 'rule'
  | 'text'
  | 'plain-text'
  | 'visible-text'
  | 'words-only'
  | 'few-digits'
  | 'no-outer-space'
  | 'whole-number'
  | 'policy-id'
  | 'platform-id'
  | 'country-code';
export type PolicyProblem = Problem<(typeof POLICY_PROBLEMS)[number]>;
