import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../masking/parse-policy.ts';
import { POLICIES } from '../masking/policies.ts';
import { CATALOGUE } from '../room/catalogue.ts';
import {
  conditionRules,
  isAlike,
  policyFileName,
  ruleAt,
  rulesOfSlot,
  slotOfPlace,
  someRules,
  usualRule,
  withRule,
} from './policy-changes.ts';

const [national] = POLICIES;
if (national === undefined) throw new Error('no policy');
const PLACES = conditionRules({ rules: national }).map(({ place }) => place);

describe('every place of a policy', () => {
  it('is there', () => {
    expect(PLACES).toHaveLength(17);
  });

  it.each(PLACES)('%s takes each of its rules with what it is usually set to', (place) => {
    const rules = rulesOfSlot(CATALOGUE, slotOfPlace(place));
    expect(rules.length).toBeGreaterThan(1);
    for (const [id] of rules) {
      const rule = usualRule(CATALOGUE, id);
      const read = parsePolicy(withRule(national, [place], rule));
      expect(read, `${place} ${id}`).toMatchObject({ ok: true });
      if (!read.ok) continue;
      expect(ruleAt(read.value, place)).toEqual(rule);
      for (const other of PLACES.filter((one) => one !== place))
        expect(ruleAt(read.value, other)).toEqual(ruleAt(national, other));
    }
  });
});

it('rules for some places name those and no others', () => {
  const rule = { rule: 'name.hide' };
  expect(someRules(['recipient.name', 'sender.name'], rule)).toEqual({
    recipient: { name: rule },
    sender: { name: rule },
  });
  expect(someRules(['goods'], { rule: 'goods.drop' })).toEqual({ goods: { rule: 'goods.drop' } });
});

it('the built-in policies have the same rules for both sides', () => {
  expect(POLICIES.every(isAlike)).toBe(true);
  expect(isAlike({ ...national, sender: { ...national.sender, name: { rule: 'name.keep' } } })).toBe(false);
});

it('a file is called by the id and by nothing that was typed', () => {
  expect(policyFileName({ ...national, name: { en: 'Zhang', 'zh-CN': '张' } })).toBe(
    'hushlabel-policy-national.json',
  );
});
