import { describe, expect, it } from 'vitest';
import { mm, pt } from '../base/length.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { ConditionTest, Template, TextElement } from '../template/template.ts';
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

  it.each([
    ...[
      '王小明 收',
      '收件人 王小明',
      '收件人：欧阳明伟',
      '姓名: 李明',
      '王小明先生',
      '致 欧阳明伟',
      'To: Anna Example',
    ],
    ...[
      'Mr. John Example',
      '138×0013×8000',
      '1380 × 0138000',
      'ⅠⅢⅧ00ⅠⅢⅧ000',
      '1380013800',
      '138001380',
      '138-0013-80',
    ],
    ...[
      '110101199001011',
      '11010119900101123',
      '示例路99号7号楼',
      '3栋2单元502室',
      'anna@myshop.com',
      '13800138000',
    ],
    ...['示例路1号 3楼', '7号楼1201', 'Tel 9512 3456'],
    ...[
      '买家：王小明',
      '客户: 李明',
      '收货人王小明',
      '收 王小明',
      '王小明（收）',
      '王小明老师',
      '王小明 签收',
    ],
    ...['Dear Anna Example,', 'Customer: Anna Example', 'Ship to: Anna Example'],
    ...['013912345678', '86013912345678', 'support@13912345678.com'],
  ])('is “%s”', (line) => {
    expect(personalPlaces(withElements(text('a', [line])))).toEqual([{ path: 'elements[0]', element: 'a' }]);
  });

  it.each([
    ...[
      '3楼收银台',
      '2楼',
      'B座大堂自提',
      '3号楼快递柜',
      'Unit 5',
      '客服 400-123-4567',
      '400 123 4567',
      '客服 95338',
    ],
    ...[
      'SC10133010800123',
      'JY13301060123456',
      'support@myshop.com',
      'kefu@example.cn',
      '收件人：',
      '收件人 电话 地址',
    ],
    ...[
      '姓名 单位 电话',
      '当面验货签收',
      '包邮签收',
      '请查收',
      '易碎品 请轻放',
      '谢谢惠顾',
      '尺寸 1380×1380×500mm',
    ],
    ...[
      '100×150',
      '6912345678901',
      'To: Our Customer',
      'Name: ',
      'Dr Pepper',
      '张三牌瓜子',
      '2026-11-30',
      '1380013',
    ],
    ...[
      '买家：',
      '客户 满意',
      '客户：满意',
      '会员专享',
      '验货后方可签收',
      '管家签收',
      '谢谢老师',
      '收：现金',
      '收件：',
    ],
    ...['Dear Valued Customer,', 'Dear Friends', 'Ship to Front Desk', '0571 2026', '013800'],
  ])('is not “%s”, which prints as it is', (line) => {
    expect(personalPlaces(withElements(text('a', [line])))).toEqual([]);
    expect(maskFixedText(line).text).toBe(line);
  });

  it('is found in parts that are read together on paper, whatever stands between them in the document', () => {
    const at = (x: number, y = 3) => ({ x: mm(x), y: mm(y), width: mm(7) });
    const [a, b, c] = [text('a', ['138'], at(3)), text('b', ['0013'], at(10)), text('c', ['8000'], at(17))];
    const [thanks, again] = [text('y', ['谢谢惠顾'], at(3, 50)), text('z', ['再来'], at(3, 60))];
    for (const elements of [
      [c, b, a],
      [a, thanks, b, again, c],
      [text('c', ['38000'], at(13)), text('a', ['138001'], at(3))],
    ])
      expect(personalPlaces(withElements(...elements))).toEqual([{ path: 'elements' }]);
  });

  it('is found where conditions, ids and names say it together', () => {
    const asks = (...tests: readonly ConditionTest[]) => ({ showIf: { match: 'any', tests } as const });
    const contains = (said: string) => ({ field: 'order.remark', is: 'contains', text: said }) as const;
    const found = (...elements: readonly TextElement[]) => personalPlaces(withElements(...elements)).length;
    expect(found(text('a', ['x'], asks(contains('138001'), contains('38000'))))).toBe(1);
    expect(found(text('a', ['x'], asks({ field: 'order.quantity', is: 'above', number: 138001380 })))).toBe(
      1,
    );
    expect(found(text('a', ['x'], asks(contains('138001'))), text('b', ['x'], asks(contains('38000'))))).toBe(
      1,
    );
    expect(found(text('a-138001', ['x']), text('b-38000', ['x']))).toBe(1);
    expect(found(text('a138001x38000', ['x']))).toBe(1);
    expect(found(text('a', ['x'], { groups: ['g-138001'] }), text('b', ['x'], { groups: ['g-38000'] }))).toBe(
      1,
    );
    expect(found(text('a', ['x'], { name: '138001' }), text('b', ['x'], { name: '38000' }))).toBe(1);
    expect(
      found(text('text-13', ['x']), text('text-14', ['x']), text('text-15', ['x']), text('t-16', ['x'])),
    ).toBe(0);
    expect(personalPlaces({ ...BUILT_IN, id: 'p138001-x-38000' })).toEqual([{ path: 'id' }]);
    expect(personalPlaces({ ...BUILT_IN, name: { en: '138001', 'zh-CN': '38000' } })).toHaveLength(1);
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
