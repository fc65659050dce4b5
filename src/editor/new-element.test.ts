import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../base/language.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { lineBetween, newElement, usualBox } from './new-element.ts';
import { newTemplate } from './new-template.ts';
import { turnsByQuarters } from './transform.ts';

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

describe('what is turned by its handle', () => {
  it.each(['text', 'code', 'sealed', 'rect', 'line', 'ellipse', 'icon', 'checkbox', 'table'] as const)(
    'goes by quarters where the template lets it go no other way: %s',
    (kind) => {
      const { id, ...made } = newElement(kind, { x: 35, y: 60, width: 30, height: 30 }, template, 'x');
      const slanted = { ...template, elements: [{ ...made, id, rotation: 45 }] };
      expect(turnsByQuarters({ ...made, id })).toBe(!parseTemplateDocument(slanted).ok);
    },
  );
});

const FROM = { x: 50, y: 50 };

describe('a line that is drawn', () => {
  it.each([
    ['level', [80, 50], false, { x: 50, y: 49.5, width: 30, height: 1 }, 0],
    [
      'level where it is nearly so, from right to left',
      [20, 55],
      false,
      { x: 20, y: 49.5, width: 30, height: 1 },
      0,
    ],
    ['upright where it is nearly so', [53, 90], false, { x: 49.5, y: 50, width: 1, height: 40 }, 0],
    ['level where it is to be straight', [90, 80], true, { x: 50, y: 49.5, width: 40, height: 1 }, 0],
    ['upright where it is to be straight', [80, 90], true, { x: 49.5, y: 50, width: 1, height: 40 }, 0],
    [
      'on the slant, as long as its ends are apart',
      [80, 90],
      false,
      { x: 40, y: 69.5, width: 50, height: 1 },
      53.13,
    ],
    ['the same from the other end', [20, 10], false, { x: 10, y: 29.5, width: 50, height: 1 }, 53.13],
    ['rising', [80, 10], false, { x: 40, y: 29.5, width: 50, height: 1 }, 306.87],
  ] as const)('lies %s', (_what, [x, y], isStraight, box, rotation) => {
    const line = lineBetween(FROM, { x, y }, isStraight);
    expect(line.rotation).toBe(rotation);
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(line.box[side]).toBeCloseTo(box[side], 9);
  });
});
