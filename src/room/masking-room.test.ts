import { describe, expect, it } from 'vitest';
import { NATIONAL_POLICY, POLICIES } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';
import type { Room } from './room.ts';
import { nodeRoom } from './testing/node-room.ts';

/** All people are invented. */
const HEADER = '订单编号,收件人,手机,省,市,区,地址,商品,数量,备注';
const FIRST =
  '2900000000000000001,欧阳示例,13800138000,浙江省,杭州市,西湖区,示例路99号3幢2单元1801室,茶叶,2,打13912345678';
const SECOND = '2900000000000000002,王示例,13900128000,浙江省,杭州市,西湖区,示例路1号5幢301室,茶叶,1,';
const THIRD = '2900000000000000003,王样,13700138000,浙江省,杭州市,西湖区,示例路2号5幢302室,茶叶,1,';

async function roomWith(...rows: readonly string[]): Promise<Room> {
  const room = nodeRoom();
  await add(room, ...rows);
  return room;
}

async function add(room: Room, ...rows: readonly string[]): Promise<void> {
  const bytes = new TextEncoder().encode([HEADER, ...rows].join('\n'));
  const opened = await room.add({ kind: 'file', name: 'orders.csv', bytes });
  if (!opened.ok) throw new Error(opened.problem.code);
}

const OWN: Policy = { ...NATIONAL_POLICY, id: 'own', glyph: 'dot', name: { en: 'Own', 'zh-CN': '自己的' } };
const DESIGN = { template: 'waybill-76x130', dpi: 203 } as const;
const HIDDEN_NAME = { name: { rule: 'name.hide' } };
const PRINT = { copies: 1, date: '2026-11-29' } as const;

describe('policies of the seller’s own', () => {
  it('stand beside the built-in ones, are shown, drawn and printed with', async () => {
    const room = await roomWith(FIRST);
    expect(await room.setOwnPolicies([OWN])).toEqual({ policies: [OWN], refused: [] });
    await room.setDesign({ ...DESIGN, policy: 'own' });
    expect((await room.rows(0, 1))[0]?.phone.text).toBe('1●●●●●●8000');
    const preview = await room.preview(2);
    expect(preview.ok && preview.texts.join(' ')).toContain('欧阳●●');
    expect((await room.examples()).map(({ policy }) => policy)).toEqual([
      ...POLICIES.map(({ id }) => id),
      'own',
    ]);
    const { receipt } = await room.print(PRINT, () => undefined);
    expect(receipt).toMatchObject({ made: true, policy: 'own', kept: [], exceptions: [] });
  });

  it('that cannot be right are refused one by one, and the rest are taken', async () => {
    const room = nodeRoom();
    const { policies, refused } = await room.setOwnPolicies([{ ...OWN, id: 'national' }, 7, OWN, OWN]);
    expect(policies).toEqual([OWN]);
    expect(refused.map(({ at, problem }) => [at, problem.code])).toEqual([
      [0, 'policy-id-taken'],
      [1, 'policy-schema'],
      [3, 'policy-id-taken'],
    ]);
  });

  it('with codes in place of names need a key, and give the same code as long as it is the same', async () => {
    const room = await roomWith(FIRST);
    const tokens = { ...OWN, recipient: { ...OWN.recipient, name: { rule: 'name.token' } } };
    await room.setOwnPolicies([tokens]);
    await room.setDesign({ ...DESIGN, policy: 'own' });
    const named = async () => (await room.rows(0, 1))[0]?.name.text;
    expect(await named()).toBe('');
    await room.setTokenKey('no key');
    expect(await named()).toBe('');
    await room.setTokenKey('00'.repeat(16));
    const first = await named();
    expect(first).toMatch(/^#[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(await named()).toBe(first);
    await room.setTokenKey('01'.repeat(16));
    expect(await named()).not.toBe(first);
    const { receipt } = await room.print(PRINT, () => undefined);
    expect(receipt).toMatchObject({ made: true, labels: 1 });
  });

  it('are read from files strictly', async () => {
    const room = nodeRoom();
    expect(await room.readPolicy(JSON.stringify(OWN))).toEqual({ ok: true, value: OWN });
    expect(await room.readPolicy('{')).toEqual({ ok: false, problem: { code: 'policy-not-json' } });
  });
});

describe('policies side by side', () => {
  it('show the same rows of the view, in its order', async () => {
    const room = await roomWith(FIRST, SECOND);
    await room.setView({ sort: [{ column: 'orderNo', descending: true }] });
    const rows = await room.compareRows(['national', 'classic', 'nobody'], 0, 10);
    expect(rows.map(({ row }) => row)).toEqual([3, 2]);
    expect(rows[1]?.cells.map((cells) => cells?.phone.text)).toEqual(['1******8000', '138****8000']);
    expect(JSON.stringify(rows)).not.toMatch(/13800138000|欧阳示例|1801/);
  });
});

describe('judging', () => {
  it('counts every order of the open batches and knows of each what the batch adds', async () => {
    const room = await roomWith(FIRST, SECOND, THIRD);
    const batch = await room.judge();
    expect(batch).toMatchObject({ orders: 3, passed: 3, finds: 1, warnings: { 'same-pickup': 2 } });
    expect((await room.judgement(3))?.warnings).toContain('same-pickup');
    await room.setDesign({ ...DESIGN, policy: 'classic' });
    expect((await room.judge()).passed).toBe(0);
    await room.leaveOut(4, true);
    expect(await room.judge()).toMatchObject({ orders: 2, warnings: { 'same-pickup': 0 } });
    expect(await room.judgement(4)).toBeNull();
    expect(JSON.stringify(batch)).not.toMatch(/8000|欧阳|示例|1801/);
  });

  it('again judges what the orders have become, under the same policy and under another', async () => {
    const room = await roomWith(FIRST, SECOND, THIRD);
    const alike = async () => (await room.judge()).warnings['same-pickup'];
    expect([await alike(), await alike()]).toEqual([2, 2]);
    await room.edit([{ row: 4, column: 'phone', value: '13700137001' }]);
    expect(await alike()).toBe(0);
    await room.undo();
    await room.setDesign({ ...DESIGN, policy: 'classic' });
    expect(await alike()).toBe(2);
    await room.setDesign({ ...DESIGN, policy: 'national' });
    const failing = async () => (await room.judge()).standard.phone.fail;
    expect(await failing()).toBe(0);
    await room.setSender({ name: '示例小店', phone: '13800138002' });
    await room.setOwnPolicies([{ ...OWN, sender: { ...OWN.sender, phone: { rule: 'phone.keep' } } }]);
    await room.setDesign({ ...DESIGN, policy: 'own' });
    expect(await failing()).toBe(3);
  });

  it.each([
    ['national', '欧阳**', '8000'],
    ['classic', '欧阳**', '8000'],
    ['maximum', '***', '00'],
  ])('under %s says which label it is by what the label shows, and no more', async (policy, name, pickup) => {
    const room = await roomWith(FIRST);
    await room.setDesign({ ...DESIGN, policy });
    const judged = await room.judgement(2);
    expect(judged).toMatchObject({ name: { text: name }, pickup: { text: pickup } });
    expect(JSON.stringify(judged)).not.toMatch(/138\d*8000|示例|1801|13912345678/);
    const preview = await room.preview(2);
    expect(preview.ok && preview.texts.join(' ')).toContain(name);
  });

  it.each<readonly [string, (room: Room) => Promise<unknown>]>([
    ['another policy', (room) => room.setDesign({ ...DESIGN, policy: 'maximum' })],
    ['an edit of another row', (room) => room.edit([{ row: 4, column: 'phone', value: '13700137001' }])],
    ['another row left out', (room) => room.leaveOut(4, true)],
    ['more orders', (room) => add(room, FIRST)],
    ['other rules for an order', (room) => room.setOrderRules(4, { recipient: HIDDEN_NAME }, '')],
    ['another sender', (room) => room.setSender({ name: '样' })],
  ])('after %s a row is not warned of others until all are judged again', async (_what, change) => {
    const room = await roomWith(FIRST, SECOND, THIRD);
    await room.judge();
    const warned = async () => (await room.judgement(3))?.warnings.includes('same-pickup');
    expect(await warned()).toBe(true);
    await change(room);
    expect(await warned()).toBe(false);
    const { warnings } = await room.judge();
    expect(await warned()).toBe(warnings['same-pickup'] > 0);
  });

  it('goes on to warn where nothing but the view or the label’s size is another', async () => {
    const room = await roomWith(FIRST, SECOND, THIRD);
    await room.judge();
    await room.setDesign({ policy: 'national', template: 'waybill-4x6', dpi: 300 });
    await room.setView({ sort: [{ column: 'orderNo', descending: true }] });
    await room.select({ kind: 'all' });
    expect((await room.judgement(3))?.warnings).toContain('same-pickup');
  });

  it('can be cancelled', async () => {
    const room = await roomWith(
      ...Array.from({ length: 500 }, (_, at) => FIRST.replace('0001,', `${1000 + at},`)),
    );
    await expect(room.judge({ aborted: true })).rejects.toThrow();
  });

  describe('after a label was printed', () => {
    const PHONE = { rule: 'phone.keep-ends', first: 5, last: 0 };
    const HEAD = { ...OWN, recipient: { ...OWN.recipient, phone: PHONE } };

    /** Prints what begins the phone of one person, and leaves a policy that shows how it ends. */
    async function printedFirst(): Promise<Room> {
      const room = await roomWith(FIRST, SECOND);
      await room.setTokenKey('00'.repeat(16));
      await room.setOwnPolicies([HEAD]);
      await room.setDesign({ ...DESIGN, policy: 'own' });
      await room.print({ ...PRINT, rows: [2] }, () => undefined);
      await room.setDesign({ ...DESIGN, policy: 'national' });
      return room;
    }
    const complementary = async (room: Room) => (await room.judge()).warnings.complementary;

    it('warns of a label that tells the rest, though the file is another', async () => {
      const room = await printedFirst();
      const bytes = new TextEncoder().encode([HEADER, SECOND, FIRST].join('\n'));
      await room.open({ kind: 'file', name: 'next.csv', bytes });
      await room.forgetReplaced();
      expect(await complementary(room)).toBe(1);
      expect((await room.judgement(3))?.warnings).toContain('complementary');
    });

    it('warns of it though the batch is deleted', async () => {
      const room = await printedFirst();
      await room.removeBatch(0);
      await add(room, SECOND, FIRST);
      expect(await complementary(room)).toBe(1);
    });

    it('knows nobody any more once the orders are cleared', async () => {
      const room = await printedFirst();
      await room.clear();
      await add(room, SECOND, FIRST);
      expect(await complementary(room)).toBe(0);
    });

    it('remembers nobody of labels that were being made when the orders were cleared', async () => {
      const room = await roomWith(FIRST);
      await room.setTokenKey('00'.repeat(16));
      await room.setOwnPolicies([HEAD]);
      await room.setDesign({ ...DESIGN, policy: 'own' });
      const made = room.print(PRINT, () => undefined);
      await room.clear();
      expect((await made).receipt.labels).toBe(1);
      await room.setDesign({ ...DESIGN, policy: 'national' });
      await add(room, FIRST);
      expect(await complementary(room)).toBe(0);
    });
  });
});

describe('rules of one order', () => {
  const TIGHT = { recipient: { name: { rule: 'name.hide' } } };
  const LOOSE = { recipient: { phone: { rule: 'phone.keep' } } };

  it('that tighten need no reason and hold for that order alone', async () => {
    const room = await roomWith(FIRST, SECOND);
    const set = await room.setOrderRules(2, TIGHT, '');
    expect(set).toMatchObject({ ok: true, value: { exception: { rules: TIGHT, reason: '', loosened: [] } } });
    const rows = await room.rows(0, 2);
    expect(rows.map(({ name }) => name.text)).toEqual(['***', '王**']);
    expect(rows.map(({ state }) => state.exception)).toEqual([true, false]);
    const { receipt } = await room.print(PRINT, () => undefined);
    expect(receipt.exceptions).toEqual([
      { row: 2, kind: 'rules', places: ['recipient.name'], loosened: [], reason: '' },
    ]);
    await room.clearOrderRules(2);
    expect((await room.rows(0, 1))[0]?.name.text).toBe('欧阳**');
  });

  it('that loosen are refused without a reason, and kept with it, personal values taken out', async () => {
    const room = await roomWith(FIRST);
    expect(await room.setOrderRules(2, LOOSE, '  ')).toEqual({
      ok: false,
      problem: { code: 'reason-missing', row: 2 },
    });
    expect((await room.rows(0, 1))[0]?.phone.text).toBe('1******8000');
    const set = await room.setOrderRules(2, LOOSE, '欧阳示例要求，打13800138000');
    expect(set).toMatchObject({ ok: true, value: { exception: { loosened: ['recipient.phone'] } } });
    expect(set.ok && set.value?.exception?.reason).toBe('***要求，打***');
    expect((await room.rows(0, 1))[0]?.phone.text).toBe('13800138000');
    const { receipt } = await room.print(PRINT, () => undefined);
    expect(receipt.made).toBe(true);
    expect(receipt.exceptions).toMatchObject([
      { row: 2, loosened: ['recipient.phone'], reason: '***要求，打***' },
    ]);
    expect((await room.judge()).warnings['kept-whole']).toBe(1);
  });

  it('that are no rules are refused with the place', async () => {
    const room = await roomWith(FIRST);
    for (const rules of [{}, { recipient: {} }, { recipient: { name: { rule: 'phone.keep' } } }, null]) {
      const set = await room.setOrderRules(2, rules, 'because');
      expect(set.ok ? 'set' : set.problem.code).toMatch(/^policy-/);
    }
  });

  it('go with their batch', async () => {
    const room = await roomWith(FIRST);
    await room.setOrderRules(2, TIGHT, '');
    await room.removeBatch(0);
    await add(room, FIRST);
    expect((await room.rows(0, 1))[0]?.state.exception).toBe(false);
  });
});

describe('a find that is left for one order', () => {
  it('is shown there and nowhere else, and stands on the receipt', async () => {
    const room = await roomWith(
      FIRST,
      FIRST.replace('0001,', '0009,')
        .replace('13800138000', '13700137000')
        .replace('打13912345678', '打13812345679'),
    );
    expect((await room.judgement(2))?.finds).toEqual([{ field: 'remark', kind: 'phone' }]);
    const left = await room.allowFind(2, 'remark', 0);
    expect(left).toMatchObject({
      finds: [],
      freeFinds: [{ field: 'remark', kind: 'phone', nth: 0, left: true }],
    });
    expect((await room.rows(0, 2)).map(({ remark }) => remark.text)).toEqual(['打13912345678', '打***']);
    const { receipt } = await room.print(PRINT, () => undefined);
    expect(receipt).toMatchObject({ made: true, labels: 2 });
    expect(receipt.exceptions).toEqual([{ row: 2, kind: 'allowed-find', field: 'remark', found: 'phone' }]);
    await room.disallowFind(2, 'remark', 0);
    expect((await room.rows(0, 1))[0]?.remark.text).toBe('打***');
  });

  describe('and that another order hides', () => {
    const OTHER = FIRST.replace('0001,', '0009,').replace('13800138000', '13700137000');

    it('is refused with that reason, and can be printed by itself', async () => {
      const room = await roomWith(FIRST, OTHER);
      await room.allowFind(2, 'remark', 0);
      const { receipt } = await room.print(PRINT, () => undefined);
      const refused = [{ row: 2, code: 'exception-hidden-elsewhere' }];
      expect(receipt).toMatchObject({ made: true, labels: 1, refused, exceptions: [] });
      const alone = await room.print({ ...PRINT, rows: [2] }, () => undefined);
      expect(alone.receipt).toMatchObject({ made: true, labels: 1, refused: [] });
      await room.disallowFind(2, 'remark', 0);
      expect((await room.print(PRINT, () => undefined)).receipt).toMatchObject({ labels: 2, refused: [] });
    });

    it('is refused with that reason where a rule of the order’s own shows it', async () => {
      const room = await roomWith(
        FIRST.replace('打13912345678', ''),
        OTHER.replace('13912345678', '13800138000'),
      );
      await room.setOrderRules(2, { recipient: { phone: { rule: 'phone.keep' } } }, 'asked for');
      const { receipt } = await room.print(PRINT, () => undefined);
      const refused = [{ row: 2, code: 'exception-hidden-elsewhere' }];
      expect(receipt).toMatchObject({ made: true, labels: 1, refused });
    });

    it('is not named as the reason where another value is', async () => {
      const virtual = FIRST.replace('13800138000', '13812345678-4321');
      const hider = OTHER.replace('13700137000', '13812345678').replace('打13912345678', '');
      const room = await roomWith(virtual, hider);
      await room.allowFind(2, 'remark', 0);
      const { receipt } = await room.print(PRINT, () => undefined);
      expect(receipt).toMatchObject({ labels: 1, refused: [{ row: 2, code: 'value-hidden-elsewhere' }] });
    });
  });

  it('keeps its place among the others, and leaving it twice leaves no other', async () => {
    const room = await roomWith(
      FIRST.replace('打13912345678', '请打 16600002345 或 16600009999 或 16600008888'),
    );
    const left = async () => (await room.judgement(2))?.freeFinds.map((find) => [find.nth, find.left]);
    const remark = async () => (await room.rows(0, 1))[0]?.remark.text;
    await room.allowFind(2, 'remark', 1);
    await room.allowFind(2, 'remark', 1);
    expect(await left()).toEqual([
      [0, false],
      [1, true],
      [2, false],
    ]);
    expect(await remark()).toBe('请打 *** 或 16600009999 或 ***');
    expect((await room.judgement(2))?.warnings).toContain('kept-whole');
    expect(await room.book()).toMatchObject({ exceptions: 1, showingExceptions: 1 });
    await room.allowFind(2, 'remark', 0);
    await room.disallowFind(2, 'remark', 1);
    await room.disallowFind(2, 'remark', 1);
    expect(await remark()).toBe('请打 16600002345 或 *** 或 ***');
  });

  it('lapses when the text is another', async () => {
    const room = await roomWith(FIRST);
    await room.allowFind(2, 'remark', 0);
    await room.edit([{ row: 2, column: 'remark', value: '请打13912345678' }]);
    expect((await room.rows(0, 1))[0]?.remark.text).toBe('请打***');
  });

  it('may be a value of the order itself, and the label is proven all the same', async () => {
    const room = await roomWith(FIRST.replace('打13912345678', '打13800138000'));
    await room.allowFind(2, 'remark', 0);
    const { receipt } = await room.print(PRINT, () => undefined);
    expect(receipt).toMatchObject({ made: true, labels: 1, refused: [] });
  });
});

describe('names of files', () => {
  it('are shown without the numbers in them', async () => {
    expect(await nodeRoom().shownName('王小明13800138000的订单.csv')).toBe('王小明***的订单.csv');
    expect(await nodeRoom().shownName('orders-2026-11-29.csv')).toBe('orders-2026-11-29.csv');
  });
});
