import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { mm } from '../base/length.ts';
import type { BookProgress } from '../book/step.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { code, text } from '../template/built-in/elements.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import type { PreflightReport } from './preflight-room.ts';
import type { Room } from './room.ts';
import { nodeRoom } from './testing/node-room.ts';

/** All people are invented. */
const HEADER = '订单编号,收件人,手机,省,市,区,地址,商品,数量,备注';
const ROWS = [
  '2900000000000000001,王示例,13800138000,浙江省,杭州市,西湖区,示例路99号3幢2单元1801室,茶叶,2,',
  '2900000000000000002,李示例,13900128000,浙江省,杭州市,西湖区,示例路1号5幢301室,茶叶,1,请放在门口的鞋柜上，不要按门铃，谢谢，辛苦了',
  '2900000000000000003,𪜁样,13700138000,浙江省,杭州市,西湖区,示例路2号5幢302室,茶叶,1,',
  '2900000000000000005,欧阳示例,13700138001,浙江省,杭州市,西湖区,示例路2号5幢304室,㼆叶,1,短',
];
const REAL = /13800138000|13900128000|王示例|李示例|欧阳示例|鞋柜|1801/u;

async function roomWith(...rows: readonly string[]): Promise<Room> {
  const room = nodeRoom();
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\n'));
  const opened = await room.add({ kind: 'file', name: 'orders.csv', bytes });
  if (!opened.ok) throw new Error(opened.problem.code);
  return room;
}

const BOX = [5, 5, 60, 6] as const;
const SIZE = { size: 9, minSize: 6 };
function templateOf(...elements: readonly TemplateElement[]): Template {
  const [{ schema, version, name }] = BUILT_IN_TEMPLATES;
  return { schema, version, name, id: 'mine', width: mm(100), height: mm(100), elements };
}

async function found(room: Room, document: unknown, rows: 'all' | readonly number[] = 'all') {
  const answer = await room.preflight(document, rows);
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}
const said = ({ groups }: PreflightReport) =>
  groups.map(({ code: what, element, count, rows }) => [what, element, count, rows.join(' ')]);

describe('preflight', () => {
  it('refuses all labels of a template that is called as one of the recipients, and says it of no element', async () => {
    const room = await roomWith(...ROWS);
    const plain = templateOf(text('thanks', [5, 5, 60, 6], ['谢谢惠顾'], SIZE));
    const called = { ...plain, name: { ...plain.name, en: 'For 欧阳示例' } };
    const report = await found(room, called);
    expect(said(report)).toEqual([['template-called-as-order', null, 0, '']]);
    expect(report).toMatchObject({ orders: 4, refused: 4 });
    expect(JSON.stringify(report)).not.toMatch(REAL);
  });

  it('refuses all labels of a template that names one of the recipients, and does not say whom', async () => {
    const room = await roomWith(...ROWS);
    const naming = templateOf(
      text('thanks', [5, 5, 60, 6], ['谢谢惠顾'], SIZE),
      text('vip', [5, 20, 60, 6], ['VIP 欧阳示例'], SIZE),
    );
    const report = await found(room, naming);
    expect(said(report)).toEqual([['template-names-order', 'vip', 0, '']]);
    expect(report).toMatchObject({ orders: 4, refused: 4 });
    expect(JSON.stringify(report)).not.toMatch(REAL);
    expect(said(await found(room, naming, [3]))).toEqual([]);
    const drawing = await room.drawTemplate(naming, 2, 203);
    expect(drawing).toMatchObject({
      value: {
        elements: [
          { id: 'thanks', problem: null },
          { id: 'vip', svg: '', problem: { code: 'template-names-order' } },
        ],
      },
    });
    // Whom an order of the view is for, whichever of them is looked at.
    await room.setOwnTemplates([naming]);
    await room.setDesign({ policy: NATIONAL_POLICY.id, template: 'mine', dpi: 203 });
    const problem = { code: 'template-names-order', field: 'vip', params: { element: 'vip' } };
    expect(await room.preview(2)).toEqual({ ok: false, problem: { ...problem, row: 2 } });
    expect(await room.previewOn({ policy: NATIONAL_POLICY.id, template: 'mine', dpi: 203 }, null)).toEqual({
      ok: false,
      problem,
    });
    await room.leaveOut(5, true);
    expect(await room.preview(2)).toMatchObject({ ok: true });
  });

  it('gathers what is wrong over all orders, errors first, then by how many have it', async () => {
    const room = await roomWith(...ROWS);
    const report = await found(
      room,
      templateOf(
        text('remark', [5, 5, 20, 5], ['{{order.remark}}'], SIZE),
        text('own', [5, 20, 60, 6], ['请打13800138000'], SIZE),
        text('name', [5, 30, 60, 6], ['{{recipient.name}}'], SIZE),
        text('nothing', [5, 40, 60, 6], [''], SIZE),
        text('abroad', [5, 50, 60, 6], ['{{recipient.country}}'], SIZE),
        code('code', [5, 60, 60, 20], 'code128', undefined),
      ),
    );
    expect(said(report)).toEqual([
      ['template-personal', 'own', 0, ''],
      ['text-overflow', 'remark', 1, '3'],
      ['missing-glyph', 'name', 1, '4'],
      ['element-empty', 'nothing', 0, ''],
      ['code-module-small', 'code', 4, '2 3 4 5'],
      ['field-never-filled', 'abroad', 4, ''],
    ]);
    expect(report).toMatchObject({ orders: 4, refused: 2 });
    expect(report.groups.find(({ code: what }) => what === 'missing-glyph')?.params).toMatchObject({
      codePoints: 'U+2A701',
    });
    expect(JSON.stringify(report)).not.toMatch(REAL);
  });

  it('agrees with the printed file on which orders are refused, and why', async () => {
    const room = await roomWith(...ROWS);
    const [template] = BUILT_IN_TEMPLATES;
    const { groups, refused } = await found(room, template);
    const { receipt } = await room.print({ copies: 1, date: '2026-11-21' }, () => undefined);
    const errors = groups.filter(({ severity }) => severity === 'error');
    expect(receipt.refused.length).toBe(refused);
    for (const { row = 0, code: why } of receipt.refused)
      expect(
        errors.some(({ code: what, rows }) => what === why && rows.includes(row)),
        why,
      ).toBe(true);
    expect(refused).toBeGreaterThan(0);
  });

  it('looks at the rows that are chosen, and at no others', async () => {
    const room = await roomWith(...ROWS);
    const template = templateOf(text('remark', [5, 5, 20, 5], ['{{order.remark}}'], SIZE));
    expect(await found(room, template, [2, 5])).toMatchObject({ orders: 2, refused: 0, groups: [] });
    expect(await found(room, template, [3])).toMatchObject({ orders: 1, refused: 1 });
    await room.leaveOut(3, true);
    expect((await found(room, template)).orders).toBe(3);
    expect(said(await found(room, template, [4, 999]))).toEqual([['field-never-filled', 'remark', 1, '']]);
  });

  it('lists twenty rows of a group and counts the rest', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ROWS[1]?.replace('0002', String(1000 + at)) ?? '');
    const room = await roomWith(...many);
    const { groups } = await found(room, templateOf(text('one', [5, 5, 20, 5], ['{{order.remark}}'], SIZE)));
    expect(groups).toMatchObject([{ code: 'text-overflow', count: 30 }]);
    expect(groups[0]?.rows).toEqual(Array.from({ length: 20 }, (_, at) => at + 2));
  });

  it('says the numbers of the order that has it worst, and which that is', async () => {
    const withRemark = (at: number, remark: string) =>
      (ROWS[at] ?? '').replace(/茶叶,\d,.*/u, `茶叶,1,${remark}`);
    const room = await roomWith(
      withRemark(0, '请'.repeat(16)),
      withRemark(1, '请'.repeat(24)),
      withRemark(2, '请'.repeat(16)).replace('𪜁', '赵'),
    );
    const remark = text('remark', [5, 5, 22, 5], ['{{order.remark}}'], { size: 9, minSize: 4 });
    const { groups } = await found(room, templateOf(remark));
    expect(groups).toMatchObject([
      { code: 'text-shrunk', count: 3, worstRow: 3, params: { size: 5, wanted: 9, least: 6 } },
    ]);
  });

  it('tries an invented order where there are none', async () => {
    const room = nodeRoom();
    const template = templateOf(
      text('name', [5, 5, 3, 3], ['{{recipient.name}}'], SIZE),
      text('country', BOX, ['{{recipient.country}}'], SIZE),
    );
    const report = await found(room, template);
    expect(report).toMatchObject({ orders: 0, refused: 0 });
    expect(said(report)).toEqual([['text-overflow', 'name', 0, '']]);
  });

  it('refuses what is no template', async () => {
    const room = await roomWith(...ROWS);
    expect(await room.preflight({ ...templateOf(), more: 1 }, 'all')).toMatchObject({
      ok: false,
      problem: { code: 'template-unknown-key' },
    });
    expect(await room.worstOrders(7)).toMatchObject({ ok: false, problem: { code: 'template-schema' } });
  });

  it('tells how far it is and stops when it is cancelled', async () => {
    const room = await roomWith(...ROWS);
    const [template] = BUILT_IN_TEMPLATES;
    const progress: BookProgress[] = [];
    await room.preflight(template, 'all', (step) => progress.push(step));
    expect(progress.at(-1)).toEqual({ stage: 'reading', done: 4, total: 4 });
    const signal = { aborted: false };
    const stopping = room.preflight(template, 'all', () => (signal.aborted = true), signal);
    await expect(stopping).rejects.toBeInstanceOf(Cancelled);
  });

  it('is over as soon as the orders are gone that it looks at', async () => {
    const room = await roomWith(...ROWS);
    const [template] = BUILT_IN_TEMPLATES;
    await expect(room.preflight(template, 'all', () => void room.clear())).rejects.toBeInstanceOf(Cancelled);
  });

  it('says of orders that masking shows nothing of why that is', async () => {
    const room = await roomWith(...ROWS);
    const tokens = {
      ...NATIONAL_POLICY,
      id: 'own',
      recipient: { ...NATIONAL_POLICY.recipient, name: { rule: 'name.token' } },
    };
    await room.setOwnPolicies([tokens]);
    await room.setDesign({ policy: 'own', template: 'waybill-76x130', dpi: 203 });
    const template = templateOf(text('name', BOX, ['{{recipient.name}}'], SIZE));
    expect(said(await found(room, template))[0]).toEqual(['token-key-missing', null, 4, '2 3 4 5']);
    await room.clear();
    expect(said(await found(room, template))[0]).toEqual(['token-key-missing', null, 0, '']);
    await room.setTokenKey('00'.repeat(16));
    expect(said(await found(room, template))).toEqual([]);
  });

  it('is under the policy and the printer in force', async () => {
    const room = await roomWith(...ROWS);
    const template = templateOf(code('code', [5, 5, 60, 20], 'code128', undefined));
    const codes = async () => said(await found(room, template, [2])).map(([what]) => what);
    expect(await codes()).toEqual(['code-module-small']);
    await room.setDesign({ policy: 'national', template: 'waybill-76x130', dpi: 300 });
    expect(await codes()).toEqual([]);
  });
});

describe('orders to look at', () => {
  it('are the longest, the rare, the emptiest, and the longest of each element', async () => {
    const room = await roomWith(...ROWS);
    const template = templateOf(
      text('remark', BOX, ['{{order.remark}}'], SIZE),
      text('name', BOX, ['{{recipient.name}} {{order.goods}}'], SIZE),
      text('own', BOX, ['谢谢'], SIZE),
    );
    const answer = await room.worstOrders(template);
    expect(answer).toEqual({
      ok: true,
      value: [
        { kind: 'longest', element: null, row: 3 },
        { kind: 'rare', element: null, row: 4 },
        { kind: 'empty', element: null, row: 2 },
        { kind: 'longest', element: 'remark', row: 3 },
        { kind: 'longest', element: 'name', row: 5 },
      ],
    });
  });

  it('know a rare character as one whether its font is loaded or not', async () => {
    const room = await roomWith(ROWS[0] ?? '', ROWS[3] ?? '');
    const template = templateOf(text('goods', BOX, ['{{order.goods}}'], SIZE));
    const rare = async () => {
      const answer = await room.worstOrders(template);
      return answer.ok ? answer.value.filter(({ kind }) => kind === 'rare') : undefined;
    };
    const before = await rare();
    expect(before).toEqual([{ kind: 'rare', element: null, row: 3 }]);
    expect(await found(room, template)).toMatchObject({ refused: 0 });
    expect(await rare()).toEqual(before);
  });

  it('are none where there are no orders', async () => {
    expect(await nodeRoom().worstOrders(templateOf())).toEqual({ ok: true, value: [] });
  });
});
