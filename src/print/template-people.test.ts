import { describe, expect, it } from 'vitest';
import { mm, pt } from '../base/length.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template, TextElement } from '../template/template.ts';
import { personalPlaces, withoutPeople } from './template-people.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;

function text(id: string, lines: readonly string[], more: Partial<TextElement> = {}): TextElement {
  return {
    kind: 'text',
    id,
    x: mm(3),
    y: mm(3),
    width: mm(40),
    height: mm(10),
    lines,
    weight: 'regular',
    size: pt(9),
    minSize: pt(6),
    lineHeight: 1.2,
    keepWords: false,
    align: 'left',
    verticalAlign: 'top',
    inverse: false,
    ...more,
  };
}

const withElements = (...elements: readonly TextElement[]): Template => ({ ...BUILT_IN, elements });

describe('what looks like a person’s in a template', () => {
  it('is named element by element, all of it', () => {
    const template = withElements(
      text('phone', ['请打 13800138000']),
      text('thanks', ['谢谢惠顾']),
      text('parts', ['1380013', '8000']),
      text('mail', ['{{order.number}} a@example.com']),
    );
    expect(personalPlaces(template)).toEqual([
      { path: 'elements[0]', element: 'phone' },
      { path: 'elements[2]', element: 'parts' },
      { path: 'elements[3]', element: 'mail' },
    ]);
  });

  it('is found in what elements and groups are called, too', () => {
    const template = withElements(
      text('a', ['x'], { name: '13800138000' }),
      text('b', ['x'], { groups: ['li-138-0013-8000'] }),
      text('c', ['x'], { name: 'Phone', groups: ['head'] }),
    );
    expect(personalPlaces(template).map(({ element }) => element)).toEqual(['a', 'b']);
  });

  it('is found where only several elements together say it', () => {
    const template = withElements(text('a', ['138']), text('b', ['0013']), text('c', ['8000']));
    expect(personalPlaces(template)).toEqual([{ path: 'elements' }]);
  });

  it('keeps the template from being taken, and is not said again', () => {
    const refused = withoutPeople({ ...BUILT_IN, name: { en: 'For 13800138000', 'zh-CN': '我的' } });
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'template-personal', params: { path: 'name.en' } },
    });
    for (const template of BUILT_IN_TEMPLATES)
      expect(withoutPeople(template)).toEqual({ ok: true, value: template });
  });
});
