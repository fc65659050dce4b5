import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSampleCell } from './sample-cell.ts';

describe('a cell that is shown to say what its column holds', () => {
  it.each([
    ['13800138000', 'phone', '13*********'],
    ['+86 138-0013-8000', 'phone', '+86 ***-****-***'],
    ['欧阳明明', 'name', '欧**'],
    ['Anna Schmidt', 'name', 'A****'],
    ['浙江省杭州市余杭区示例路99号', 'address', '浙****'],
    ['浙江省', 'province', '浙江省'],
    ['99 号张三', 'province', '9**'],
    ['2026-11-21 10:00', 'date', '2026-**-**'],
    ['¥12.50', 'money', '¥12.50'],
    ['12', 'quantity', '12'],
    ['302', 'quantity', '***'],
    ['310101199001011234', 'money', '31**************'],
    ['a@example.com', 'email', '***'],
    ['7', 'number', '***'],
    ['王', 'name', '***'],
    ['', 'text', ''],
  ])('%s as %s is %s', (text, looks, shown) => {
    expect(maskSampleCell(text, looks).text).toBe(shown);
  });

  it('law: of a text that may be personal never more than two letters or digits are shown', () => {
    const looks = fc.constantFrom(
      'phone',
      'name',
      'address',
      'text',
      'order-number',
      'tracking',
      'email',
      'masked',
    );
    const signs = fc.string({ unit: fc.constantFrom(...'张三李13800 -示例路号aBcZ') });
    fc.assert(
      fc.property(signs, looks, (text, look) => {
        const shown = maskSampleCell(text, look).text.match(/[\p{L}\p{N}]/gu) ?? [];
        expect(shown.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
