import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensitiveGoods } from '../judge/sensitive-goods.ts';
import { categoryOf } from './goods-categories.ts';
import { GOODS_CATEGORIES, OTHER_GOODS } from './goods-words.ts';

const CATEGORIES = [...Object.values(GOODS_CATEGORIES), OTHER_GOODS];
const NAMES = new Set<string>(CATEGORIES.flatMap(({ zh, en }) => [zh, en]));
const WORDS = Object.entries(GOODS_CATEGORIES).flatMap(([id, { chinese, english }]) =>
  [...chinese.split(' '), ...english.split(',')].map((word) => [word, id] as const),
);
const anyName = fc
  .array(
    fc.oneof(fc.constantFrom(...WORDS.map(([word]) => word)), fc.string({ unit: 'binary', maxLength: 5 })),
  )
  .map((parts) => parts.join(' '));

describe('categories of goods', () => {
  it.each([
    ['夏季新款碎花连衣裙 女 L码', '服装'],
    ['情侣装 短袖T恤', '服装'],
    ['情侶裝 短袖Ｔ恤', '服装'],
    ['正宗安溪铁观音 500g', '茶饮酒水'],
    ['陶瓷茶杯', '厨房用品'],
    ['牛奶沐浴露', '美妆个护'],
    ['蓝牙耳机 降噪', '数码电子'],
    ['苹果手机壳 透明', '数码电子'],
    ['儿童书包', '鞋靴箱包'],
    ['全价猫粮 鸡肉味 2kg', '宠物用品'],
    ['婴儿连体衣', '母婴用品'],
    ['奶粉 3段', '母婴用品'],
    ['檯燈 護眼燈', '家居用品'],
    ['咖啡机', '家用电器'],
    ['多肉 花盆', '园艺绿植'],
    ['A5笔记本', '图书文具'],
    ['复合维生素', '日用品'],
    ['早孕试纸', '日用品'],
    ['情趣内衣', '日用品'],
    ['假发', '日用品'],
    ['圣经', '日用品'],
    ['律师函', '日用品'],
    ['定制件', '商品'],
    ['', 'goods'],
    ['Custom part #4', 'goods'],
    ['Floral dress, size L', 'clothing'],
    ['T-shirts (2)', 'clothing'],
    ['Ceramic tea cup', 'kitchenware'],
    ['Coffee maker', 'appliances'],
    ['Green tea', 'tea and drinks'],
    ['Leather shoes', 'shoes and bags'],
    ['Cat food, chicken', 'pet goods'],
    ['Dark cherries 1 kg', 'food'],
    ['Watches', 'accessories'],
    ['Phone case', 'electronics'],
    ['Paint brushes', 'crafts and music'],
    ['Condoms', 'household goods'],
    ['Pregnancy test', 'household goods'],
    ['Vitamins', 'household goods'],
  ])('%s is %s', (name, expected) => {
    const { zh, en } = categoryOf(name);
    expect(/\p{Script=Han}/u.test(name) ? zh : en).toBe(expected);
  });

  it('gives one of the fixed categories for any text', () => {
    fc.assert(fc.property(anyName, (name) => CATEGORIES.some((one) => one === categoryOf(name))));
  });

  it('says household goods of whatever is sensitive, among any words', () => {
    const sensitive = ['避孕套', '孕妇', '减肥', '佛珠', '催收', 'condom', 'hiv', 'wig', 'koran', 'subpoena'];
    fc.assert(
      fc.property(anyName, fc.constantFrom(...sensitive), anyName, (before, word, after) => {
        expect(categoryOf(`${before} ${word} ${after}`)).toBe(GOODS_CATEGORIES.daily);
      }),
    );
  });

  it('lists a word once', () => {
    const words = WORDS.map(([word]) => word);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });

  it('finds every word of the table by itself, and none of them is sensitive', () => {
    const ids = new Map<unknown, string>(Object.entries(GOODS_CATEGORIES).map(([id, one]) => [one, id]));
    expect(WORDS.map(([word]) => [word, ids.get(categoryOf(word))])).toEqual(WORDS);
    expect(WORDS.filter(([word]) => sensitiveGoods(word) !== undefined)).toEqual([]);
  });

  it('knows its own names, so that masking twice changes nothing', () => {
    expect(CATEGORIES.map(({ zh }) => categoryOf(zh))).toEqual(CATEGORIES);
    expect(CATEGORIES.map(({ en }) => categoryOf(en))).toEqual(CATEGORIES);
  });

  it('calls no category by a sensitive name', () => {
    expect([...NAMES].filter((name) => sensitiveGoods(name) !== undefined)).toEqual([]);
  });
});
