import { describe, expect, it } from 'vitest';
import { pinyinOf } from './pinyin.ts';

describe('pinyin', () => {
  it('the platform orders characters by pinyin', () => {
    expect(Intl.Collator.supportedLocalesOf('zh-u-co-pinyin')).toHaveLength(1);
  });

  it.each([
    ['王李张刘陈杨赵黄周吴', 'wang li zhang liu chen yang zhao huang zhou wu'],
    ['徐孙胡朱高林何郭马罗', 'xu sun hu zhu gao lin he guo ma luo'],
    ['梓轩睿涵欣怡宇航浩然', 'zi xuan rui han xin yi yu hang hao ran'],
    ['阿安昂奥鹏芃蕊琛祎翊', 'a an ang ao peng peng rui chen yi yi'],
    ['張陳劉楊趙黃吳孫馬羅', 'zhang chen liu yang zhao huang wu sun ma luo'],
  ])('%s is %s', (characters, expected) => {
    expect(Array.from(characters, (character) => pinyinOf(character)[0]).join(' ')).toBe(expected);
  });

  it.each([
    ['吕', ['lv', 'lu', 'lyu']],
    ['单', ['dan', 'shan']],
    ['曾', ['ceng', 'zeng']],
    ['A', []],
    ['あ', []],
    ['𠮷', []],
  ])('%s may be spelled %j', (character, spellings) => {
    expect(pinyinOf(character)).toEqual(spellings);
  });
});
