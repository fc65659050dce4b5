import type { LocalText } from '../base/language.ts';
import { LANGUAGES } from '../base/language.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { hasDuplicateKeys } from './duplicate-keys.ts';
import { GLYPH_IDS } from './glyphs.ts';
import { PARCEL_SLOTS, PARTY_SLOTS, POLICY_SCHEMA, POLICY_VERSION } from './policy.ts';
import type { ParcelPolicy, PartyPolicy, Policy, PolicyProblem, SomeRules } from './policy.ts';
import { migratePolicy } from './policy-migrations.ts';
import { readConditions } from './policy-conditions.ts';
import { readRule } from './policy-rules.ts';
import {
  isPlainObject,
  pathTo,
  PolicyRefused,
  readChoice,
  readObject,
  readText,
  refuseKind,
  refusePolicy,
} from './policy-reader.ts';

/** More is no policy. */
export const LARGEST_POLICY = 20_000;
const LONGEST_ID = 40;
const LONGEST_NAME = 60;
const LONGEST_EXPLANATION = 300;

/** Reads a policy from the text of a JSON file. Refuses as `parsePolicy` does, and text that is no JSON. */
export function parsePolicyText(text: string): Result<Policy, PolicyProblem> {
  if (text.length > LARGEST_POLICY)
    return failure({ code: 'policy-too-large', params: { limit: LARGEST_POLICY } });
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // The engine's own message quotes the text.
    return failure({ code: 'policy-not-json' });
  }
  if (hasDuplicateKeys(text)) return failure({ code: 'policy-duplicate-key' });
  return parsePolicy(document);
}

/**
 * Reads a policy document, migrating it if it is an older one. Gives a new object that shares nothing with the
 * document. Refuses unknown, missing and inherited keys, what is out of bounds, and a rule that hides nothing
 * without saying `keep`; the problem's `path` says where.
 */
export function parsePolicy(document: unknown): Result<Policy, PolicyProblem> {
  return reading(() => readPolicy(document));
}

/** Reads rules that one order has for itself. Refuses as `parsePolicy` does. */
export function parseSomeRules(document: unknown): Result<SomeRules, PolicyProblem> {
  return reading(() => readSomeRules(document, 'rules'));
}

/** A policy as the text of a file. Law: parsing gives the same policy again. */
export function printPolicy(policy: Policy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

function reading<T>(read: () => T): Result<T, PolicyProblem> {
  try {
    return success(read());
  } catch (error) {
    if (error instanceof PolicyRefused) return failure(error.problem);
    throw error;
  }
}

const POLICY_KEYS = [
  'schema',
  'version',
  'id',
  'name',
  'explanation',
  'glyph',
  'recipient',
  'sender',
  ...PARCEL_SLOTS,
  'conditions',
];

function readPolicy(value: unknown): Policy {
  if (!isPlainObject(value)) refusePolicy('policy-schema', '');
  const head = new Map<string, unknown>(Object.entries(value));
  const version = head.get('version');
  if (
    head.get('schema') !== POLICY_SCHEMA ||
    typeof version !== 'number' ||
    !Number.isInteger(version) ||
    version < 1
  ) {
    refusePolicy('policy-schema', '');
  }
  if (version > POLICY_VERSION) refusePolicy('policy-newer', 'version', { newest: POLICY_VERSION });
  // `fromEntries` defines keys, so that `__proto__` stays a key and is refused as unknown.
  const document = migratePolicy(Object.fromEntries(head), version);
  const entries = readObject(document, '', POLICY_KEYS);
  return {
    schema: POLICY_SCHEMA,
    version: POLICY_VERSION,
    id: readId(entries.get('id')),
    name: readLocalText(entries.get('name'), 'name', LONGEST_NAME),
    explanation: readLocalText(entries.get('explanation'), 'explanation', LONGEST_EXPLANATION),
    glyph: readChoice(entries.get('glyph'), 'glyph', GLYPH_IDS),
    recipient: readParty(entries.get('recipient'), 'recipient'),
    sender: readParty(entries.get('sender'), 'sender'),
    goods: readRule(entries.get('goods'), 'goods', 'goods'),
    remark: readRule(entries.get('remark'), 'remark', 'remark'),
    pickup: readRule(entries.get('pickup'), 'pickup', 'pickup'),
    conditions: readConditions(entries.get('conditions'), 'conditions', readSomeRules),
  };
}

function readId(value: unknown): string {
  const id = readText(value, 'id', LONGEST_ID);
  return /^[a-z][a-z0-9-]*$/.test(id) ? id : refuseKind('id', 'policy-id');
}

function readLocalText(value: unknown, path: string, longest: number): LocalText {
  const entries = readObject(value, path, LANGUAGES);
  return {
    en: readText(entries.get('en'), pathTo(path, 'en'), longest),
    'zh-CN': readText(entries.get('zh-CN'), pathTo(path, 'zh-CN'), longest),
  };
}

function readParty(value: unknown, path: string): PartyPolicy {
  const entries = readObject(value, path, PARTY_SLOTS);
  const at = (slot: string) => [entries.get(slot), pathTo(path, slot)] as const;
  return {
    name: readRule(...at('name'), 'name'),
    phone: readRule(...at('phone'), 'phone'),
    virtual: readRule(...at('virtual'), 'virtual'),
    region: readRule(...at('region'), 'region'),
    address: readRule(...at('address'), 'address'),
    postcode: readRule(...at('postcode'), 'postcode'),
    country: readRule(...at('country'), 'country'),
  };
}

/** Rules of which some may be absent; at least one must be there. */
function readSomeRules(value: unknown, path: string): SomeRules {
  const entries = readObject(value, path, [], ['recipient', 'sender', ...PARCEL_SLOTS]);
  if (entries.size === 0) refusePolicy('policy-missing-key', path);
  const parties: { recipient?: Partial<PartyPolicy>; sender?: Partial<PartyPolicy> } = {};
  if (entries.has('recipient'))
    parties.recipient = readSomeOfParty(entries.get('recipient'), pathTo(path, 'recipient'));
  if (entries.has('sender')) parties.sender = readSomeOfParty(entries.get('sender'), pathTo(path, 'sender'));
  const parcel: { -readonly [Slot in keyof ParcelPolicy]?: ParcelPolicy[Slot] } = {};
  if (entries.has('goods')) parcel.goods = readRule(entries.get('goods'), pathTo(path, 'goods'), 'goods');
  if (entries.has('remark'))
    parcel.remark = readRule(entries.get('remark'), pathTo(path, 'remark'), 'remark');
  if (entries.has('pickup'))
    parcel.pickup = readRule(entries.get('pickup'), pathTo(path, 'pickup'), 'pickup');
  return { ...parties, ...parcel };
}

function readSomeOfParty(value: unknown, path: string): Partial<PartyPolicy> {
  const entries = readObject(value, path, [], PARTY_SLOTS);
  if (entries.size === 0) refusePolicy('policy-missing-key', path);
  const rules: { -readonly [Slot in keyof PartyPolicy]?: PartyPolicy[Slot] } = {};
  const at = (slot: string) => [entries.get(slot), pathTo(path, slot)] as const;
  if (entries.has('name')) rules.name = readRule(...at('name'), 'name');
  if (entries.has('phone')) rules.phone = readRule(...at('phone'), 'phone');
  if (entries.has('virtual')) rules.virtual = readRule(...at('virtual'), 'virtual');
  if (entries.has('region')) rules.region = readRule(...at('region'), 'region');
  if (entries.has('address')) rules.address = readRule(...at('address'), 'address');
  if (entries.has('postcode')) rules.postcode = readRule(...at('postcode'), 'postcode');
  if (entries.has('country')) rules.country = readRule(...at('country'), 'country');
  return rules;
}
