import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MASK_STATES } from '../masking/masked-order.ts';
import type { MaskState } from '../masking/masked-order.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Condition, ConditionTest, TemplateField } from '../template/template.ts';
import { prepareCondition } from './conditions.ts';

function holds(
  condition: Condition,
  text: string,
  states: readonly MaskState[] = ['shown'],
  inCode: readonly TemplateField[] = [],
) {
  return prepareCondition(condition, new Set(inCode))(() => ({ text: mintMaskedText(text), states }));
}
const field = 'order.quantity';
const one = (tested: ConditionTest): Condition => ({ match: 'all', tests: [tested] });

describe('a test', () => {
  test.each<readonly [ConditionTest, string, boolean]>([
    [{ field, is: 'filled' }, 'x', true],
    [{ field, is: 'filled' }, '', false],
    [{ field, is: 'empty' }, '', true],
    [{ field, is: 'empty' }, '0', false],
    [{ field, is: 'equal', text: '美国' }, ' 美国 ', true],
    [{ field, is: 'equal', text: 'é' }, 'e\u0301', true],
    [{ field, is: 'equal', text: 'US' }, 'us', false],
    [{ field, is: 'unequal', text: 'US' }, 'GB', true],
    [{ field, is: 'unequal', text: 'US' }, '', true],
    [{ field, is: 'unequal', text: 'US' }, 'US', false],
    [{ field, is: 'contains', text: '易碎' }, '小心易碎品', true],
    [{ field, is: 'contains', text: '易碎' }, '', false],
    [{ field, is: 'above', number: 1 }, '2', true],
    [{ field, is: 'above', number: 1 }, '1', false],
    [{ field, is: 'above', number: -1 }, '-0.5', true],
    [{ field, is: 'above', number: 1 }, '', false],
    [{ field, is: 'below', number: 1 }, '', false],
    [{ field, is: 'below', number: 10 }, '9', true],
    [{ field, is: 'below', number: 10 }, '1******5678', false],
    [{ field, is: 'above', number: 1 }, '0x10', false],
    [{ field, is: 'above', number: 1 }, 'Infinity', false],
  ])('%j of %j: %s', (tested, text, expected) => {
    expect(holds(one(tested), text)).toBe(expected);
  });
});

describe('a condition', () => {
  const anyTest = fc.constantFrom<ConditionTest>(
    { field, is: 'filled' },
    { field, is: 'empty' },
    { field, is: 'equal', text: '5' },
    { field, is: 'above', number: 3 },
  );
  const text = fc.constantFrom('', '1', '5', '王**');

  it('of any holds where one of its tests does, of all where all do', () => {
    fc.assert(
      fc.property(fc.array(anyTest, { minLength: 1, maxLength: 8 }), text, (tests, printed) => {
        const each = tests.map((tested) => holds(one(tested), printed));
        expect(holds({ match: 'any', tests }, printed)).toBe(each.includes(true));
        expect(holds({ match: 'all', tests }, printed)).toBe(!each.includes(false));
      }),
    );
  });

  it('takes a hidden text that is empty for nothing, but where it is what a code prints', () => {
    for (const state of MASK_STATES) {
      expect(holds(one({ field, is: 'filled' }), '', [state])).toBe(false);
      expect(holds(one({ field, is: 'filled' }), '', [state], [field])).toBe(state !== 'empty');
      expect(holds(one({ field, is: 'empty' }), '', [state], [field])).toBe(state === 'empty');
      expect(holds(one({ field, is: 'filled' }), '', [state], ['order.code'])).toBe(false);
    }
  });
});
