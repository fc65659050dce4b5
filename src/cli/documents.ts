import { isPartyField, PARTY_FIELDS } from '../orders/order-fields.ts';
import type { PartyField } from '../orders/order-fields.ts';
import { parsePolicyText, printPolicy } from '../masking/parse-policy.ts';
import { NATIONAL_POLICY, policyById } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import { withoutPeople } from '../print/template-people.ts';
import { readSender } from '../room/sender.ts';
import type { SenderValues } from '../room/sender.ts';
import { BUILT_IN_TEMPLATES, builtInTemplate } from '../template/built-in-templates.ts';
import { parseTemplate } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';
import { UsageError } from './command.ts';
import { readJson, readText } from './files.ts';
import { sentence } from './sentences.ts';

/** A built-in policy by id, or a policy document from a file; the default where none is named. */
export async function readPolicy(named: string | undefined): Promise<Policy> {
  if (named === undefined) return NATIONAL_POLICY;
  const builtIn = policyById(named);
  if (builtIn !== undefined) return builtIn;
  if (!looksLikeFile(named))
    throw new UsageError(`no policy has that id; 'hushlabel list policies' shows them`);
  const parsed = parsePolicyText(await readText(named));
  if (!parsed.ok) throw new UsageError(`${named}: ${sentence(parsed.problem)}`);
  const namesake = policyById(parsed.value.id);
  if (namesake !== undefined && printPolicy(namesake) !== printPolicy(parsed.value))
    throw new UsageError(`${named}: ${sentence({ code: 'policy-id-taken' })}`);
  return parsed.value;
}

/** As `readPolicy`, for templates; one that holds what looks like a person's is refused, as the app refuses it. */
export async function readTemplate(named: string | undefined): Promise<Template> {
  if (named === undefined) return BUILT_IN_TEMPLATES[0];
  const builtIn = builtInTemplate(named);
  if (builtIn !== undefined) return builtIn;
  if (!looksLikeFile(named))
    throw new UsageError(`no template has that id; 'hushlabel list templates' shows them`);
  const parsed = parseTemplate(await readText(named));
  const read = parsed.ok ? withoutPeople(parsed.value) : parsed;
  if (!read.ok) throw new UsageError(`${named}: ${sentence(read.problem)}`);
  return read.value;
}

/** The sender from a JSON file: an object of strings with the names of `PARTY_FIELDS`. */
export async function readSenderFile(path: string | undefined): Promise<SenderValues> {
  if (path === undefined) return {};
  const value = await readJson(path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError(`${path} must hold an object with the fields ${PARTY_FIELDS.join(', ')}`);
  }
  const input: Partial<Record<PartyField, string>> = {};
  for (const [key, text] of Object.entries(value)) {
    if (!isPartyField(key)) throw new UsageError(`${path} has a field that a sender does not have`);
    if (typeof text !== 'string') throw new UsageError(`${path}: ${key} must be a text`);
    input[key] = text;
  }
  const sender = readSender(input);
  if (!sender.ok) throw new UsageError(`${path}: ${sender.problem.map(sentence).join(' ')}`);
  return sender.value;
}

function looksLikeFile(name: string): boolean {
  return /[./\\]/.test(name);
}
