import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOrder } from '../open-order.ts';
import { sideValues } from '../side-values.ts';
import { readParty } from '../read-party.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import type { OwnValues } from './own-values.ts';
import { NO_OWN_VALUES } from './own-values.ts';
import { readFree, scrubberOf } from './split-values.ts';

/** The names of an order's goods, and last its remark. */
function scrubAll(texts: readonly string[], own: OwnValues = NO_OWN_VALUES): readonly string[] {
  const scrub = scrubberOf(own, readFree(texts));
  return texts.map((text, index) => scrub(text, index === texts.length - 1 ? 'remark' : 'goods').text);
}

function ownOf(phone: string): OwnValues {
  const { recipient } = openOrder(orderOf({ recipient: { phone } }));
  const policy = builtIn('maximum').recipient;
  const reading = readParty(recipient, policy, { isLent: () => false, token: () => '***' });
  return [sideValues(recipient, reading, policy)];
}

describe('a phone in two texts', () => {
  it.each([
    [
      ['杯子 139111', '12222'],
      ['杯子 ***', '***'],
    ],
    [
      ['杯子 139', '1111 2222 谢谢'],
      ['杯子 ***', '*** 谢谢'],
    ],
    [
      ['赠品 139', '1111', '2222'],
      ['赠品 ***', '***', '***'],
    ],
    [
      ['①③⑨', '一一一一二二二二'],
      ['***', '***'],
    ],
    [
      ['2222 杯子', '139-1111-'],
      ['*** 杯子', '***'],
    ],
    [
      ['杯子', '贴纸 1391111', '2222'],
      ['杯子', '贴纸 ***', '***'],
    ],
    [
      ['110105', '19491231002X'],
      ['***', '***'],
    ],
    [
      ['前半1391111杯', '后半段是 2222'],
      ['前半***杯', '后半段是 ***'],
    ],
    [
      ['号码 13911 加起来', '下面 112222 谢谢'],
      ['号码 *** 加起来', '下面 *** 谢谢'],
    ],
  ])('%j becomes %j', (texts, expected) => {
    expect(scrubAll(texts)).toEqual(expected);
  });

  it.each([
    [['先138再看', '杯子', '后00138000']],
    [['00138000个', '杯 138个']],
    [['138 杯', '8000 杯', '中间0013']],
  ])('the own one goes wherever its parts stand: %j', (texts) => {
    expect(scrubAll(texts, ownOf('13800138000')).join()).not.toMatch(/138|0013|8000/);
    expect(scrubAll(texts)).toEqual(texts);
  });
});

describe('numbers of several goods stay', () => {
  it.each([
    [['龙井茶 250g', '马克杯 500ml', '']],
    [['货号 13579', '货号 246801', '']],
    [['货号 150', '20261121', '']],
    [['毛巾 35*75cm', '床单 1500*2000', '2套']],
    [['螺丝 100颗', 'M6*30', '1000枚 500元']],
    [['条码 6901234567892', '条码 6922255451427', '单号 SF1401234567890']],
    [['A 13', 'B 2222333344', '']],
    [['电话卡 199元', '12345678 型号', '']],
  ])('%j', (texts) => {
    expect(scrubAll(texts, ownOf('13800138000'))).toEqual(texts);
  });
});

it('law: what one text alone hides is hidden beside others too, and what is scrubbed stays as it is', () => {
  const text = fc
    .array(
      fc.constantFrom('1', '39', '1391', '111', '2222', '1222', ' ', '杯', '前半', '-', '一', '00138000'),
      {
        maxLength: 6,
      },
    )
    .map((parts) => parts.join(''));
  const own = ownOf('13800138000');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const once = scrubAll(texts, own);
      expect(scrubAll(once, own)).toEqual(once);
      texts.forEach((raw, index) => {
        if (scrubAll([raw], own)[0] !== raw) expect(once[index]).toContain('***');
      });
    }),
    { numRuns: 500 },
  );
});
