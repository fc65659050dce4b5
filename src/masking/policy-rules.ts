import { unreachable } from '../base/unreachable.ts';
import { hidesSomething } from './decide/strictness.ts';
import type { ParcelSlot, PartySlot, Rule } from './policy.ts';
import {
  pathTo,
  readCount,
  readObject,
  readWords,
  refuseKind,
  refusePolicy,
  isPlainObject,
} from './policy-reader.ts';
import { isRuleId, RULE_IDS, RULES, ruleInfo } from './rules.ts';
import type { RuleId, RuleParam } from './rules.ts';

/** Reads the rule of one kind of value, with exactly the parameters that it has. */
export function readRule<Slot extends PartySlot | ParcelSlot>(
  value: unknown,
  path: string,
  slot: Slot,
): Rule<Slot> {
  if (!isPlainObject(value)) refuseKind(path, 'object');
  const id = new Map<string, unknown>(Object.entries(value)).get('rule');
  const known = rulesOf(slot);
  if (typeof id !== 'string' || !isRuleId(id) || !known.includes(id)) {
    refusePolicy('policy-unknown-rule', pathTo(path, 'rule'), { expected: known.join(' | ') });
  }
  const { params } = ruleInfo(id);
  const entries = readObject(value, path, ['rule', ...Object.keys(params)]);
  const rule: Record<string, unknown> = { rule: id };
  for (const [name, param] of Object.entries(params)) {
    rule[name] = readParam(entries.get(name), pathTo(path, name), param);
  }
  if (!isRule(rule, slot)) refuseKind(path, 'rule');
  if (!hidesSomething(rule)) refusePolicy('policy-hides-nothing', path);
  return rule;
}

/** The rules that a kind of value may have. */
export function rulesOf(slot: PartySlot | ParcelSlot): readonly RuleId[] {
  return RULE_IDS.filter((id) => RULES[id].slot === slot);
}

function readParam(value: unknown, path: string, param: RuleParam): number | string {
  switch (param.kind) {
    case 'count':
      return readCount(value, path, param.max, param.min);
    case 'text':
      return readWords(value, path, param.longest);
    default:
      return unreachable(param);
  }
}

/** Whether an object whose parameters have been read is a rule of a slot: the table of rules says what one is. */
function isRule<Slot extends PartySlot | ParcelSlot>(
  rule: object,
  slot: Slot,
): rule is Rule<Slot> & Rule<PartySlot | ParcelSlot> {
  const id = new Map<string, unknown>(Object.entries(rule)).get('rule');
  return typeof id === 'string' && isRuleId(id) && RULES[id].slot === slot;
}
