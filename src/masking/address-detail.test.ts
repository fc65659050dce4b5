import { describe, expect, it } from 'vitest';
import { maskOrder } from './mask-order.ts';
import { builtIn, orderOf } from './testing/orders.ts';

/** Rooms that no word says are rooms, and what only looks like them. All invented. */

function detail(text: string, policy: 'national' | 'classic' | 'maximum' = 'national'): string {
  const masked = maskOrder(orderOf({ recipient: { detail: text } }), builtIn(policy));
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value.recipient.detail.text.text;
}

const CUT: readonly (readonly [string, string])[] = [
  // Chinese numerals, as people say, write and print them
  ['示例小区3栋二千五', '示例小区3栋***'],
  ['3栋二五零一', '3栋***'],
  ['示例小区二五零一张三收', '示例小区***'],
  ['示例小区廿五零一', '示例小区***'],
  ['示例小区兩千五百零一', '示例小区***'],
  ['示例小区貳伍零壹', '示例小区***'],
  ['示例小区3栋ㄧ二五零一', '示例小区3栋***'],
  ['示例小区三栋二单元十八零一', '示例小区三栋***'],
  // traditional characters
  ['示例小區3棟2單元1801室', '示例小區3棟***'],
  ['示例路99號3樓', '示例路99號***'],
  ['示例路五段7號3樓之2', '示例路五段7號***'],
  // anything that tells below a building
  ['示例小区3栋微信abc123', '示例小区3栋***'],
  ['示例小区3栋QQ12345678', '示例小区3栋***'],
  ['示例小区3栋13911112222', '示例小区3栋***'],
  ['示例小区3栋D', '示例小区3栋***'],
  ['示例小区3栋东', '示例小区3栋***'],
  ['示例小区3栋西边', '示例小区3栋***'],
  ['示例小区3栋左手第二家', '示例小区3栋***'],
  ['示例小区3栋门牌二五', '示例小区3栋***'],
  ['示例小区3号楼一梯二户', '示例小区3号楼***'],
  ['3#2#1801', '3#***'],
  ['3＃2单元1801', '3＃***'],
  ['示例小区3#-2-1801', '示例小区3#***'],
  // letters and digits without a building
  ['示例城5D', '示例城***'],
  ['示例小区18A', '示例小区***'],
  ['示例小区 18A 王小明', '示例小区***'],
  ['示例小区Rm2501', '示例小区***'],
  ['示例小区2501张三收', '示例小区***'],
  ['示例小区2501号', '示例小区***'],
  ['示例路99号D', '示例路99号***'],
  ['示例路99号示例大厦D1203', '示例路99号示例大厦***'],
  ['示例路99号内2501', '示例路99号内***'],
  // digits apart
  ['示例小区2 5 0 1', '示例小区***'],
  ['示例小区３栋２　５　０　１', '示例小区３栋***'],
  ['示例小区2\u20095\u20090\u20091', '示例小区***'],
  ['示例小区2\u200b5\u200b0\u200b1', '示例小区***'],
  ['示例小区2\u31645\u31640\u31641', '示例小区***'],
  ['示例小区2.5.0.1', '示例小区***'],
  ['示例小区3/2/1801', '示例小区***'],
  ['示例小区3_2_1801', '示例小区***'],
  ['示例小区3、2、1801', '示例小区***'],
  ['示例小区 3 2 1801', '示例小区***'],
  ['示例小区3·2·1801', '示例小区***'],
  ['示例小区③栋②单元①⑧〇①', '示例小区③栋***'],
  // a postcode before the address
  ['518057 示例小区3栋2501', '示例小区3栋***'],
  ['518057示例小区3栋2501', '示例小区3栋***'],
  ['５１８０５７ 示例小区3栋', '示例小区3栋'],
  ['(518057)示例小区3栋', '示例小区3栋'],
  ['邮编：518057，示例小区3栋', '示例小区3栋'],
  ['示例小区518057旁3栋', '示例小区***'],
  // a room called a house, numerals among digits, floor and room behind a road
  ['示例路101号2503号', '示例路101号***'],
  ['示例花园②⑤零③', '示例花园***'],
  ['示例花园二五0三张三', '示例花园***'],
  ['示例路25-01', '示例路***'],
  ['示例路 8-03', '示例路***'],
  // accounts whole
  ['示例路99号微信abc_123', '示例路99号***'],
  ['示例路99号 wx: ab-c_12', '示例路99号***'],
  ['示例路99号abc_123', '示例路99号***'],
  // a house of three digits in an old estate
  ['示例西园四区411楼2601', '示例西园四区411楼***'],
  ['示例里305楼 1203', '示例里305楼***'],
  ['示例里12楼1203', '示例里***'],
];

describe('rooms without a word', () => {
  it.each(CUT)('%s becomes %s', (text, expected) => {
    expect(detail(text)).toBe(expected);
    expect(detail(expected)).toBe(expected);
  });

  it.each(CUT)('of %s nothing below the street is shown by classic, nothing at all by maximum', (text) => {
    expect(detail(text, 'classic')).toMatch(/^(?:示例路(?:五段)?)?\*\*\*$/);
    expect(detail(text, 'maximum')).toBe('***');
  });

  it('a room before the street is cut off with it', () => {
    expect(detail('示例花园二五零一，示例路旁', 'classic')).toBe('***');
  });
});

describe('rooms before the road', () => {
  it.each([
    ['2503，示例路1号', '***，示例路1号'],
    ['2503室, 示例路1号3栋', '***，示例路1号3栋'],
    ['A2503 示例路1号2单元', '***，示例路1号***'],
    ['3栋2503，示例路1号', '3栋***'],
  ])('%s becomes %s', (text, expected) => {
    expect(detail(text)).toBe(expected);
    expect(detail(expected)).toBe(expected);
  });
});

describe('numbers that are no room', () => {
  it.each([
    '中山路12号',
    '中山路12',
    '中山路12-3',
    '中山北一路775号',
    '八一路5号',
    '五一大道158号',
    '示例路三段5号',
    '示例一区5栋',
    '示例花园二期3栋',
    '示例小区12',
    '示例路18号院3号楼',
    '示例大道1001号示例广场B座',
    '深圳湾1号T3栋',
    '示例镇样板村3组12号',
    '示例乡示例村二组',
    '示例街93号附4号',
    '示例路与样板街交叉口北40米',
    'G318国道示例村12号',
    '一零八国道旁示例修理厂',
    '示例路301医院',
    '798艺术区',
    '示例科技园T3航站楼',
    '示例路5、7号',
    '示例区1801公馆',
    '示例1801公寓2号楼',
    '示例里411楼',
    '示例路101号院2号楼',
    '示例路12-14',
  ])('%s stays', (text) => {
    expect(detail(text)).toBe(text);
  });
});
