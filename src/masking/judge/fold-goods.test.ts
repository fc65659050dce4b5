import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldGoods } from './fold-goods.ts';

describe('folded names of goods', () => {
  it.each([
    ['Ｔ恤　Ｌ码', 'T恤 L码'],
    ['紙尿褲', '纸尿裤'],
    ['藥膏', '药膏'],
    ['ﾊﾟｰｶｰ', 'パーカー'],
    ['Mug, 300 ml', 'Mug, 300 ml'],
  ])('%s is %s', (text, folded) => {
    expect(foldGoods(text)).toBe(folded);
  });

  it('do not change when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => foldGoods(foldGoods(text)) === foldGoods(text)),
    );
  });

  it('are in plain width', () => {
    const char = fc.integer({ min: 0x20, max: 0x9fff }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(fc.string({ unit: char }), (text) => foldGoods(text) === foldGoods(text.normalize('NFKC'))),
      { numRuns: 1000 },
    );
  });
});
