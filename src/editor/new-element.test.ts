import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../base/language.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { newElement, usualBox } from './new-element.ts';
import { newTemplate } from './new-template.ts';

const template = newTemplate('mine', { en: 'Mine', 'zh-CN': '我的' });
const tableIn = (language: 'en' | 'zh-CN') => {
  const made = newElement('table', usualBox('table', { x: 50, y: 75 }, template), template, '', language);
  if (made.kind !== 'table') throw new Error('no table');
  return made;
};

describe('a new table', () => {
  it('speaks the language that it is asked in', () => {
    expect(tableIn('en').columns.map(({ title }) => title)).toEqual(['Goods', 'Qty']);
    expect(tableIn('zh-CN').columns.map(({ title }) => title)).toEqual(['商品', '数量']);
    expect(JSON.stringify(tableIn('en'))).not.toMatch(/\p{Script=Han}/u);
  });

  it('is one that the parser takes', () => {
    for (const language of LANGUAGES)
      expect(parseTemplateDocument({ ...template, elements: [tableIn(language)] }).ok).toBe(true);
  });
});
