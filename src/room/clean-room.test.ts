import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Room, SourceInput } from './room.ts';
import { nodeRoom } from './testing/node-room.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量';
const GOOD = '2900000000000000001,欧阳示例,13800138000,浙江省杭州市西湖区示例路99号3幢2单元1801室,茶叶,2';
const RUINED = '2900000000000000002,李示例,1.38E+10,浙江省杭州市西湖区示例路1号101室,茶叶,1';

function file(...lines: readonly string[]): SourceInput {
  return { kind: 'file', name: 'orders.csv', bytes: new TextEncoder().encode(lines.join('\n')) };
}

async function roomWith(...lines: readonly string[]): Promise<Room> {
  const room = nodeRoom();
  const opened = await room.open(file(HEADER, ...lines));
  expect(opened.ok).toBe(true);
  return room;
}

describe('the clean room', () => {
  it('tells how far it is with a long file, to the last order', async () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => GOOD.replace(/^\d+/u, String(1000 + index)));
    const stages = new Map<string, number>();
    const opened = await nodeRoom().open(file(HEADER, ...rows), {}, undefined, ({ stage, done, total }) => {
      expect(done).toBeLessThanOrEqual(total);
      stages.set(stage, done);
    });
    expect(opened).toMatchObject({ ok: true, value: { orders: 1_200, format: 'table' } });
    expect(Object.fromEntries(stages)).toMatchObject({ rows: 999, addresses: 999, orders: 1_200 });
  });

  it('answers masked rows and keeps the real values to itself', async () => {
    const room = await roomWith(GOOD);
    const [row] = await room.rows(0, 10);
    expect(row).toMatchObject({
      row: 2,
      name: { text: '欧阳**', state: 'masked' },
      phone: { text: '1******8000', state: 'masked' },
      region: { text: '浙江省 杭州市 西湖区', state: 'shown' },
      goods: { text: '茶叶 ×2' },
    });
    const answers = JSON.stringify([
      row,
      await room.problems(),
      await room.compare(2),
      await room.preview(2),
    ]);
    for (const real of ['欧阳示例', '13800138000', '1801']) expect(answers).not.toContain(real);
  });

  it('names columns by letters where a header may be the first record of a file without one', async () => {
    const room = nodeRoom();
    const opened = await room.open(file('订单编号,收件人,手机,地址,商品,Thing,欧阳明明', GOOD, RUINED));
    const answers = JSON.stringify([opened, await room.problems()]);
    expect(opened.ok && opened.value.columns.map(({ name }) => name).join(' ')).toBe(
      '订单编号 收件人 手机 地址 商品 Thing G',
    );
    expect(answers).not.toContain('欧阳明明');
  });

  it('gives a real value for the rows that a person asks to see, and no other', async () => {
    const room = await roomWith(GOOD, GOOD.replace('0001,', '0003,').replace('138000', '138009'));
    const revealed = await room.reveal([2]);
    expect(revealed).toHaveLength(1);
    expect(revealed[0]).toMatchObject({ row: 2, name: '欧阳示例', phone: '13800138000' });
  });

  it('lists a ruined row as a problem, makes it a label once it is fixed, and loses it neither way', async () => {
    const room = await roomWith(GOOD, RUINED);
    expect(await room.problems()).toEqual([
      expect.objectContaining({ row: 3, code: 'phone-ruined', severity: 'error', leftOut: false }),
    ]);
    expect(await room.rows(0, 10)).toHaveLength(1);
    const fixed = await room.fix(3, 'recipient.phone', '13800138001');
    expect(fixed).toMatchObject({ orders: 2, problemRows: 0 });
    expect((await room.rows(1, 1))[0]).toMatchObject({ row: 3, phone: { text: '1******8001' } });
  });

  it('counts rows, not what is wrong with the header', async () => {
    const room = nodeRoom();
    const opened = await room.open(file('订单编号,商品,数量', 'A0001,茶叶,1', 'A0002,茶叶,2'));
    expect(opened).toMatchObject({ ok: true, value: { orders: 0, problemRows: 2 } });
    expect((await room.problems()).some(({ code }) => code === 'column-unmapped')).toBe(true);
  });

  it('leaves a row out and takes it back', async () => {
    const room = await roomWith(GOOD, RUINED);
    expect(await room.leaveOut(3, true)).toMatchObject({ orders: 1, problemRows: 0, leftOut: 1 });
    expect(await room.leaveOut(3, false)).toMatchObject({ orders: 1, problemRows: 1, leftOut: 0 });
  });

  it('brings back orders that others replaced, with their fixes, until it is told to forget them', async () => {
    const room = await roomWith(GOOD, RUINED);
    await room.fix(3, 'recipient.phone', '13800138001');
    expect(await room.openSample()).toMatchObject({ ok: true, value: { orders: 200 } });
    await room.reread({});
    expect(await room.restore()).toMatchObject({ ok: true, value: { kind: 'file', orders: 2 } });
    expect((await room.rows(1, 1))[0]).toMatchObject({ row: 3, phone: { text: '1******8001' } });
    await room.forgetReplaced();
    await expect(room.restore()).rejects.toThrow('nothing was replaced');
  });

  it('opens 200 sample orders and four that show a problem', async () => {
    const room = nodeRoom();
    const opened = await room.openSample();
    expect(opened).toMatchObject({
      ok: true,
      value: { kind: 'sample', platform: 'taobao', orders: 200, problemRows: 4, guessed: false },
    });
  });

  it('reads the same bytes again with other settings', async () => {
    const room = await roomWith(GOOD);
    const again = await room.reread({ mapping: { 'recipient.name': '商品', 'items.name': '收件人' } });
    expect(again.ok).toBe(true);
    expect((await room.rows(0, 1))[0]).toMatchObject({ name: { text: '茶**' } });
  });

  it('shows every policy for one row', async () => {
    const room = await roomWith(GOOD);
    expect((await room.compare(2)).map(({ policy, phone }) => [policy, phone.text])).toEqual([
      ['national', '1******8000'],
      ['classic', '138****8000'],
      ['pickup', '*******8000'],
      ['carrier', '******'],
      ['smile', '1^_^8000'],
      ['international', '*********00'],
      ['maximum', '*********00'],
    ]);
  });

  it('draws the label that it prints, and says its texts', async () => {
    const room = await roomWith(GOOD);
    const preview = await room.preview(2);
    expect(preview).toMatchObject({ ok: true, width: 76, height: 130 });
    if (!preview.ok) return;
    expect(preview.svg.startsWith('<svg')).toBe(true);
    expect(preview.texts.join(' ')).toContain('欧阳**');
    expect(preview.texts).toContain('2900000000000000001');
  });

  it('prints what is asked for, proves it and says what was refused', async () => {
    const room = await roomWith(GOOD, RUINED, GOOD.replace('0001,', '0003,').replace('示例路', '𪜁路'));
    const stages: string[] = [];
    const made = await room.print({ copies: 2, date: '2026-11-21' }, ({ stage }) => stages.push(stage));
    expect(made.receipt).toMatchObject({ made: true, labels: 2, pages: 2, policy: 'national', copies: 2 });
    expect(made.receipt.refused).toEqual([expect.objectContaining({ row: 4, code: 'missing-glyph' })]);
    expect(made.receipt.checks.every(({ passed }) => passed)).toBe(true);
    expect(new Set(stages)).toEqual(new Set(['fonts', 'labels', 'file', 'proof']));
    expect(JSON.stringify(made.receipt)).not.toMatch(/示例|138001|1801/);
    expect(Buffer.from(made.pdf ?? []).toString('latin1')).toMatch(/^%PDF-1\.7/);
  });

  it('proves the labels of all sample orders', async () => {
    const room = nodeRoom();
    await room.openSample();
    const { receipt } = await room.print({ copies: 1, date: '2026-11-21' }, () => undefined);
    expect(receipt.checks.filter(({ passed }) => !passed)).toEqual([]);
    expect(receipt).toMatchObject({ made: true, labels: 200, refused: [] });
  }, 60_000);

  it('gives the same bytes for the same request', async () => {
    const room = await roomWith(GOOD);
    const request = { copies: 1, date: '2026-11-21' };
    const first = await room.print(request, () => undefined);
    const second = await nodeRoomPrint(request);
    expect(second.receipt.sha256).toBe(first.receipt.sha256);
  });

  it('stops when a print is cancelled', async () => {
    const signal = { aborted: false };
    const room = nodeRoom({ pause: async () => void (signal.aborted = true) });
    await room.openSample();
    const printing = room.print({ copies: 1, date: '2026-11-21' }, () => undefined, signal);
    await expect(printing).rejects.toBeInstanceOf(Cancelled);
  });

  it('refuses a sender that cannot be right and keeps the one before', async () => {
    const room = await roomWith(GOOD);
    expect(
      await room.setSender({ name: '示例小店', phone: '13800138002', detail: '上海市浦东新区示例路8号' }),
    ).toEqual([]);
    expect(await room.setSender({ phone: '12' })).toEqual([{ code: 'phone-invalid', field: 'sender.phone' }]);
    const preview = await room.preview(2);
    expect(preview.ok && preview.texts.join(' ')).toContain('1******8002');
  });

  it('forgets the orders when it is cleared', async () => {
    const room = await roomWith(GOOD);
    await room.clear();
    expect(await room.problems()).toEqual([]);
    await expect(room.reveal([2])).rejects.toThrow();
  });
});

async function nodeRoomPrint(request: { readonly copies: number; readonly date: string }) {
  const room = await roomWith(GOOD);
  return room.print(request, () => undefined);
}

describe('the preview of a numbered label', () => {
  it('shows the number that the row has in the job', async () => {
    const [first] = BUILT_IN_TEMPLATES;
    const elements = first.elements.map((element) =>
      element.id === 'print-line' && element.kind === 'text'
        ? { ...element, lines: ['No. {{print.serial | pad:6}} {{print.time}}'] }
        : element,
    );
    const serial = { start: 500, step: 10, per: 'row' } as const;
    const room = await roomWith(GOOD, GOOD.replace('0001,', '0003,').replace('138000', '138009'));
    await room.setOwnTemplates([{ ...first, id: 'numbered', serial, elements }]);
    await room.setDesign({ policy: NATIONAL_POLICY.id, template: 'numbered', dpi: 203 });
    expect(await room.preview(2)).toMatchObject({ texts: expect.arrayContaining(['No. 000500 09:05']) });
    expect(await room.preview(3)).toMatchObject({ texts: expect.arrayContaining(['No. 000510 09:05']) });
  });
});

describe('labels that the proof blames', () => {
  it('are left out with a reason, and the rest are printed', async () => {
    // One order's remark tells another's tracking number that is also a phone: found when the file is read back.
    const phone = '13912345678';
    const room = nodeRoom();
    const header = '订单编号,运单号,收件人,手机,地址,买家留言';
    const rows = [
      `A0001,SF1234567890123,欧阳示例,13800138000,浙江省杭州市西湖区示例路1号101室,联系${phone}`,
      `A0002,${phone},王示例,13800138001,浙江省杭州市西湖区示例路2号102室,`,
      'A0003,SF1234567890125,李示例,13800138002,浙江省杭州市西湖区示例路3号103室,',
    ];
    await room.open(file(header, ...rows));
    const { pdf, receipt } = await room.print({ copies: 1, date: '2026-11-21' }, () => undefined);
    expect(receipt.made).toBe(true);
    expect(pdf).toBeDefined();
    expect(receipt.refused.length).toBeGreaterThan(0);
    expect(receipt.labels + receipt.refused.length).toBe(3);
    expect(JSON.stringify(receipt)).not.toContain(phone);
  });
});
