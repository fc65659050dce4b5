import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';
import { PeopleInTemplate } from './people-in-template.ts';

function templateOf(...elements: readonly object[]): Template {
  const read = parseTemplateDocument({
    ...{ schema: 'hushlabel/template', version: 2, id: 'mine', name: { en: 'Mine', 'zh-CN': '我的' } },
    ...{ width: 100, height: 150, elements },
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
const STYLE = {
  ...{ weight: 'regular', size: 9, minSize: 6, lineHeight: 1.2, keepWords: false, align: 'left' },
  ...{ verticalAlign: 'top', inverse: false },
};
const text = (id: string, lines: readonly unknown[], at: object = {}) => ({
  ...{ kind: 'text', id, x: 3, y: 3, width: 20, height: 8, lines },
  ...STYLE,
  ...at,
});
const code = (symbology: string, content: string) => ({
  ...{ kind: 'code', id: 'code', x: 3, y: 40, width: 90, height: 30, symbology, content },
  ...{ caption: false, captionSize: 7 },
});
const table = (...titles: readonly string[]) => ({
  ...{ kind: 'table', id: 'table', x: 3, y: 70, width: 60, height: 40, header: true, rules: true, size: 8 },
  ...{ minSize: 6, lineHeight: 1.2, rows: 5, cellLines: 2, more: '+ {{n}}' },
  columns: titles.map((title) => ({ field: 'item.name', title, share: 1, align: 'left' })),
});
const find = (template: Template, names: readonly string[], numbers: readonly string[] = []) =>
  new PeopleInTemplate(template).find({ names, numbers });

describe('a recipient whom a template names', () => {
  it.each([
    ['in a text', [text('a', ['VIP']), text('b', ['欧阳明伟'])], 'b'],
    ['around a field', [text('a', ['欧阳{{order.remark}}明伟'])], 'a'],
    ['in runs', [text('a', [[{ text: '欧阳' }, { text: '明', size: 0.8 }, { text: '伟' }]])], 'a'],
    ['in a default', [text('a', ['{{order.remark|default:"欧阳明伟"}}'])], 'a'],
    ['in a code', [code('qr', '欧阳明伟')], 'code'],
    ['in a title', [table('欧阳', '欧阳明伟')], 'table'],
    ['in two titles', [table('欧阳', '明伟')], 'table'],
    ['in traditional characters', [text('a', ['歐陽明偉'])], 'a'],
    ['in two elements', [text('a', ['欧阳']), text('b', ['明伟'])], 'a'],
    [
      'in two elements beside each other on paper',
      [text('b', ['明伟'], { x: 30 }), text('c', ['谢谢'], { y: 50 }), text('a', ['欧阳'], { y: 4 })],
      'a',
    ],
    [
      'in two elements below each other',
      [text('b', ['明伟'], { y: 30 }), text('c', ['谢谢'], { x: 50, y: 15 }), text('a', ['欧阳'])],
      'a',
    ],
  ] as const)('%s is found', (_where, elements, element) => {
    expect(find(templateOf(...elements), ['王小芳', '欧阳明伟'])).toBe(element);
  });

  it('by what it, or one of its elements, is called is found', () => {
    const named = { ...text('a', ['VIP']), name: 'For 欧阳明伟' };
    expect(find(templateOf(text('b', ['VIP']), named), ['欧阳明伟'])).toBe('a');
    const called = { ...templateOf(text('a', ['VIP'])), name: { en: 'VIP', 'zh-CN': '欧阳明伟' } };
    expect(find(called, ['欧阳明伟'])).toBe('');
    expect(find(called, ['欧阳明'])).toBe('');
    expect(find(called, ['王小芳'])).toBeUndefined();
  });

  it.each([
    ['李明', '李明 收', true],
    ['李明', '送给李明的礼物', true],
    ['李明', '亲爱的李明你好', true],
    ['李明', '感谢李明惠顾', true],
    ['李明', '李明珠宝', false],
    ['安康', '祝您安康', false],
    ['方明', '东方明珠店', false],
    ['高明', '高明区发货', false],
    ['Anna Example', 'For Anna  Example!', true],
    ['Anna Example', 'Example, Anna', true],
    ['Anna Example', 'Annabel Example', false],
    ['Anna Example', 'Anna', false],
    ['김민수', '김민수 님께', true],
  ])('%s in “%s”: %s', (name, line, is) => {
    expect(find(templateOf(text('a', [line])), [name])).toBe(is ? 'a' : undefined);
  });

  it.each([
    ['in a longer number of a code', [code('code128', '991380013800077')]],
    ['in a code of goods', [code('ean13', '138001380000')]],
    ['as Roman numerals', [text('code', ['ⅠⅢⅧ00ⅠⅢⅧ000'])]],
    ['between crosses', [text('code', ['138×0013×8000'])]],
    ['in Chinese numerals', [text('code', ['幺三八零零幺三八零零零'])]],
  ])('by a number %s is found', (_where, elements) => {
    expect(find(templateOf(...elements), [], ['13912345678', '13800138000'])).toBe('code');
  });

  it('is in none of the built-in templates, nor is a code of goods anybody’s', () => {
    for (const template of BUILT_IN_TEMPLATES)
      expect(find(template, ['李明'], ['13800138000'])).toBeUndefined();
    expect(find(templateOf(code('ean13', '691234567890')), [], ['13800138000'])).toBeUndefined();
  });
});
