import type { LocalText } from '../base/language.ts';
import { LANGUAGES } from '../base/language.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { PARTY_RULES, POLICY_SCHEMA, POLICY_VERSION } from './policy.ts';
import type { PartyPolicy, PhoneRule, PlainRule, PlainSlot, Policy, PolicyProblem } from './policy.ts';
import { migratePolicy } from './policy-migrations.ts';
import {
  isPlainObject,
  pathTo,
  PolicyRefused,
  readCount,
  readObject,
  readText,
  refusePolicy,
} from './policy-reader.ts';

const LARGEST = 20_000;
const LONGEST_ID = 40;
const LONGEST_NAME = 60;
const LONGEST_EXPLANATION = 300;
const MOBILE_DIGITS = 11;

/** Reads a policy from the text of a JSON file. Refuses as `parsePolicy` does, and text that is no JSON. */
export function parsePolicyText(text: string): Result<Policy, PolicyProblem> {
  if (text.length > LARGEST) return failure({ code: 'policy-too-large', params: { limit: LARGEST } });
  let document: unknown;
  try {
    document = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    // The engine's own message quotes the text.
    return failure({ code: 'policy-not-json' });
  }
  return parsePolicy(document);
}

/**
 * Reads a policy document, migrating it if it is an older one. Gives a new object that shares nothing with the
 * document. Refuses unknown, missing and inherited keys, what is out of bounds, and a rule that hides nothing
 * without saying `keep`; the problem's `path` says where.
 */
export function parsePolicy(document: unknown): Result<Policy, PolicyProblem> {
  try {
    return success(readPolicy(document));
  } catch (error) {
    if (error instanceof PolicyRefused) return failure(error.problem);
    throw error;
  }
}

/** A policy as the text of a file. Law: parsing gives the same policy again. */
export function printPolicy(policy: Policy): string {
  return `${JSON.stringify(policy, null, 2)}\n`;
}

const POLICY_KEYS = ['schema', 'version', 'id', 'name', 'explanation', 'recipient', 'sender'];

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
    recipient: readParty(entries.get('recipient'), 'recipient'),
    sender: readParty(entries.get('sender'), 'sender'),
  };
}

function readId(value: unknown): string {
  const id = readText(value, 'id', LONGEST_ID);
  return /^[a-z][a-z0-9-]*$/.test(id)
    ? id
    : refusePolicy('policy-type', 'id', { expected: 'lower-case letters, digits and hyphens' });
}

function readLocalText(value: unknown, path: string, longest: number): LocalText {
  const entries = readObject(value, path, LANGUAGES);
  return {
    en: readText(entries.get('en'), pathTo(path, 'en'), longest),
    'zh-CN': readText(entries.get('zh-CN'), pathTo(path, 'zh-CN'), longest),
  };
}

function readParty(value: unknown, path: string): PartyPolicy {
  const entries = readObject(value, path, Object.keys(PARTY_RULES));
  const plain = <Slot extends PlainSlot>(slot: Slot) => readRule(entries.get(slot), pathTo(path, slot), slot);
  return {
    name: plain('name'),
    phone: readPhoneRule(entries.get('phone'), pathTo(path, 'phone')),
    virtual: plain('virtual'),
    region: plain('region'),
    address: plain('address'),
    postcode: plain('postcode'),
    country: plain('country'),
  };
}

function readRule<Slot extends PlainSlot>(value: unknown, path: string, slot: Slot): PlainRule<Slot> {
  const entries = readObject(value, path, ['rule']);
  const known: readonly PlainRule<Slot>['rule'][] = PARTY_RULES[slot];
  const rule = known.find((id) => id === entries.get('rule'));
  if (rule === undefined)
    refusePolicy('policy-unknown-rule', pathTo(path, 'rule'), { expected: known.join(' | ') });
  return { rule };
}

function readPhoneRule(value: unknown, path: string): PhoneRule {
  if (!isPlainObject(value)) refusePolicy('policy-type', path, { expected: 'object' });
  const rule = PARTY_RULES.phone.find(
    (id) => id === new Map<string, unknown>(Object.entries(value)).get('rule'),
  );
  switch (rule) {
    case 'phone.keep-ends': {
      const entries = readObject(value, path, ['rule', 'first', 'last']);
      const first = readCount(entries.get('first'), pathTo(path, 'first'), MOBILE_DIGITS);
      const last = readCount(entries.get('last'), pathTo(path, 'last'), MOBILE_DIGITS);
      if (first + last >= MOBILE_DIGITS) refusePolicy('policy-hides-nothing', path);
      return { rule, first, last };
    }
    case 'phone.hide':
    case 'phone.keep':
      readObject(value, path, ['rule']);
      return { rule };
    case undefined:
      return refusePolicy('policy-unknown-rule', pathTo(path, 'rule'), {
        expected: PARTY_RULES.phone.join(' | '),
      });
  }
}
