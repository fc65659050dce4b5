import { expect, it } from 'vitest';
import { freeId, freeNames, namesOf } from './free-names.ts';

it.each([
  ['a', '甲', { en: 'a', 'zh-CN': '甲' }],
  ['a', ' ', { en: 'a', 'zh-CN': 'a' }],
  ['', '甲', { en: '甲', 'zh-CN': '甲' }],
  ['', '', { en: '', 'zh-CN': '' }],
])('%j and %j are the names %j', (en, zh, names) => {
  expect(namesOf(en, zh)).toEqual(names);
});

it.each([
  ['a', [], 'a'],
  ['a', ['a', 'a-2'], 'a-3'],
  ['x'.repeat(40), ['x'.repeat(32)], `${'x'.repeat(32)}-2`],
  [`${'x'.repeat(31)}-yz`, [], 'x'.repeat(31)],
])('%s beside %j becomes %s', (wanted, taken, id) => {
  expect(freeId(wanted, taken)).toBe(id);
});

it('a name that somebody has gets a number in its own language', () => {
  const taken = [
    { en: 'Mine', 'zh-CN': '我的' },
    { en: 'Mine 2', 'zh-CN': '别的' },
  ];
  expect(freeNames({ en: 'Mine', 'zh-CN': '我的' }, taken)).toEqual({ en: 'Mine 3', 'zh-CN': '我的 2' });
  expect(freeNames({ en: 'Other', 'zh-CN': '新的' }, taken)).toEqual({ en: 'Other', 'zh-CN': '新的' });
});
