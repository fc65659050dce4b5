import { describe, expect, it } from 'vitest';
import { POLICIES, policyById } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import { policyFacts } from './policy-facts.ts';

const national = policyById('national') ?? POLICIES[0];
function changed(change: Partial<Policy>): Policy {
  if (national === undefined) throw new Error('no policy');
  return { ...national, ...change };
}

describe('what can be said of a policy without any order', () => {
  it('no built-in policy keeps a value whole, and the classic one hides too few digits', () => {
    for (const policy of POLICIES) {
      const { kept, clauses } = policyFacts(policy);
      expect(kept, policy.id).toEqual([]);
      expect(clauses, policy.id).toEqual({ name: true, phone: policy.id !== 'classic', address: true });
    }
  });

  it('what is kept on one side is told with its place', () => {
    const { recipient } = changed({});
    const facts = policyFacts(changed({ recipient: { ...recipient, name: { rule: 'name.keep' } } }));
    expect(facts).toEqual({
      kept: ['recipient.name'],
      clauses: { name: false, phone: true, address: true },
    });
  });

  it('a condition cannot keep what nobody is told of', () => {
    const facts = policyFacts(
      changed({
        conditions: [
          { when: { platform: ['taobao'] }, rules: { sender: { phone: { rule: 'phone.keep' } } } },
        ],
      }),
    );
    expect(facts).toEqual({ kept: ['sender.phone'], clauses: { name: true, phone: false, address: true } });
  });

  it.each([
    [1, 4, true],
    [2, 4, false],
    [0, 5, true],
  ])('%d first and %d last digits: %s', (first, last, enough) => {
    const { sender } = changed({});
    const facts = policyFacts(
      changed({ sender: { ...sender, phone: { rule: 'phone.keep-ends', first, last } } }),
    );
    expect(facts.clauses.phone).toBe(enough);
  });
});
