import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { printTemplate } from '../template/print-template.ts';
import type { Template } from '../template/template.ts';
import { readOwnTemplate, TemplateShelf } from './template-shelf.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;
const OWN: Template = { ...BUILT_IN, id: 'own', name: { en: 'Mine', 'zh-CN': '我的' } };

/** A template whose first text element says something else. */
function saying(line: string): Template {
  const at = OWN.elements.findIndex(({ kind }) => kind === 'text');
  const elements = OWN.elements.map((element, index) =>
    index === at && element.kind === 'text' ? { ...element, lines: [line] } : element,
  );
  return { ...OWN, elements };
}

describe('own templates', () => {
  it('stand beside the built-in ones, which stay', () => {
    const shelf = new TemplateShelf();
    expect(shelf.setOwn([OWN])).toEqual({ templates: [OWN], refused: [] });
    expect(shelf.find('own')).toEqual(OWN);
    expect(shelf.find(BUILT_IN.id)).toBe(BUILT_IN);
    shelf.setOwn([]);
    expect(shelf.find('own')).toBeUndefined();
  });

  it('that cannot be right are refused one by one, and the rest are taken', () => {
    const shelf = new TemplateShelf();
    const { templates, refused } = shelf.setOwn([
      { ...OWN, id: BUILT_IN.id },
      7,
      OWN,
      OWN,
      { ...OWN, script: '' },
    ]);
    expect(templates).toEqual([OWN]);
    expect(refused.map(({ at, problem }) => [at, problem.code])).toEqual([
      [0, 'template-id-taken'],
      [1, 'template-schema'],
      [3, 'template-id-taken'],
      [4, 'template-unknown-key'],
    ]);
  });

  it('are no more than anybody keeps', () => {
    const many = Array.from({ length: 61 }, (_, at) => ({ ...OWN, id: `own-${at}` }));
    const { templates, refused } = new TemplateShelf().setOwn(many);
    expect(templates).toHaveLength(60);
    expect(refused).toEqual([{ at: 60, problem: { code: 'too-many-templates', params: { limit: 60 } } }]);
  });

  it('hold nobody: what looks like a person’s is refused with its place, and not said again', () => {
    for (const line of [
      '电话13800138000',
      '浙江省杭州市西湖区示例路99号7号楼3单元201室',
      'a@example.com',
      '{{order.remark | default:"13800138000"}}',
      '138{{order.remark | default:"00138"}}000',
    ])
      expect(readOwnTemplate(printTemplate(saying(line))), line).toMatchObject({
        ok: false,
        problem: { code: 'template-personal' },
      });
    const asking = {
      ...OWN,
      elements: OWN.elements.map((element, at) => ({
        ...element,
        ...(at === 0
          ? {
              showIf: {
                match: 'any' as const,
                tests: [{ field: 'order.remark', is: 'contains', text: '13800138000' } as const],
              },
            }
          : {}),
      })),
    };
    expect(readOwnTemplate(printTemplate(asking))).toMatchObject({
      problem: { code: 'template-personal', params: { path: 'elements[0]' } },
    });
    const named = { ...OWN, name: { en: 'Mine', 'zh-CN': '给13800138000的' } };
    const read = readOwnTemplate(printTemplate(named));
    expect(read).toEqual({
      ok: false,
      problem: { code: 'template-personal', params: { path: 'name.zh-CN' } },
    });
    expect(JSON.stringify(read)).not.toContain('138');
  });

  it('hold nobody in ids either, nor in parts, nor turned round', () => {
    const [first] = OWN.elements;
    if (first === undefined) throw new Error('no element');
    const lines = (...said: readonly string[]) => {
      const one = saying('x');
      return {
        ...one,
        elements: one.elements.map((element) =>
          element.kind === 'text' && element.lines[0] === 'x' ? { ...element, lines: said } : element,
        ),
      };
    };
    const hidden: readonly Template[] = [
      { ...OWN, id: '13800138000' },
      { ...OWN, id: 'li-138-0013-8000' },
      { ...OWN, elements: [{ ...first, id: 'a-13800138000' }] },
      lines('1380013', '8000'),
      lines('110101', '19900307', '4477'),
      saying('1380013{{order.remark}}8000'),
      { ...OWN, name: { en: '\u202eabc 00083100831', 'zh-CN': '我的' } },
      { ...OWN, name: { en: '\u200b ', 'zh-CN': '我的' } },
    ];
    for (const template of hidden)
      expect(readOwnTemplate(printTemplate(template)).ok, JSON.stringify(template).slice(0, 120)).toBe(false);
    for (const template of BUILT_IN_TEMPLATES) expect(readOwnTemplate(printTemplate(template)).ok).toBe(true);
    const keyed = JSON.stringify({ ...OWN, 'a-13800138000': 1, version: 1 });
    expect(JSON.stringify(readOwnTemplate(keyed))).not.toContain('138');
    expect(JSON.stringify(readOwnTemplate(JSON.stringify({ ...OWN, version: 13800138000 })))).not.toContain(
      '138',
    );
  });

  it('may say whatever is nobody’s, and bind what the label may show', () => {
    for (const line of [
      '谢谢惠顾，欢迎再来',
      'Thank you!',
      '{{recipient.name}} {{recipient.phone}}',
      '第 3 件',
    ])
      expect(readOwnTemplate(printTemplate(saying(line))).ok, line).toBe(true);
  });
});
