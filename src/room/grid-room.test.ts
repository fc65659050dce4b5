import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { batchOfRow, lineOfRow, rowId } from '../base/row-id.ts';
import type { GridColumn } from './grid-room.ts';
import { roomAt, serveRoom } from './remote.ts';
import type { Room, SourceInput } from './room.ts';
import { nodeRoom } from './testing/node-room.ts';
import { joinedPorts } from './testing/ports.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量,买家留言';
/** Every value of this order that a policy hides, or that is part of one. */
const CANARIES = ['欧阳示例', '13800138000', '138001', '1801'];
const GOOD =
  'A1,欧阳示例,13800138000,浙江省杭州市西湖区示例路99号3幢2单元1801室,茶叶,2,找欧阳示例 13800138000';
const OTHER = 'A2,李样本,13900139001,江苏省苏州市吴中区样板巷7号2栋502室,杯子,1,';
const SWAPPED = 'A3,13800138002,王样本,四川省成都市武侯区样板巷8号3栋1002室,盘子,1,打13800138002';
const ENCRYPTED =
  'A4,~AgAAAAFAKEFAKEFAKEFAKE=~4~,$AgAAAAFAKEFAKEFAKEFAKE=$4$,四川省成都市武侯区样板巷9号,碗,1,';
/** So that what most cells of a column look like is what they are. */
const MANY = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6'].map((number) => OTHER.replace('A2', number));
const COLUMNS: readonly GridColumn[] = ['orderNo', 'name', 'phone', 'region', 'detail', 'goods', 'remark'];

function file(...lines: readonly string[]): SourceInput {
  return { kind: 'file', name: 'orders.csv', bytes: new TextEncoder().encode([HEADER, ...lines].join('\n')) };
}

async function roomWith(...lines: readonly string[]): Promise<Room> {
  const room = nodeRoom();
  expect(await room.open(file(...lines))).toMatchObject({ ok: true });
  return room;
}

const rowsOf = async (room: Room) => (await room.rows(0, 100)).map(({ row }) => row);

describe('batches', () => {
  it('are opened side by side, named, closed and deleted, and their rows keep their numbers', async () => {
    const room = await roomWith(GOOD, OTHER);
    expect(await room.add(file(OTHER.replace('A2', 'B2')))).toMatchObject({
      ok: true,
      value: { batch: 1, orders: 1 },
    });
    expect(await rowsOf(room)).toEqual([2, 3, rowId(1, 2)]);
    expect([batchOfRow(rowId(1, 2)), lineOfRow(rowId(1, 2))]).toEqual([1, 2]);
    const renamed = await room.renameBatch(1, '下午');
    expect(renamed).toMatchObject({ done: { code: 'rename-batch' }, book: { orders: 3 } });
    await room.closeBatch(0, true);
    expect(await rowsOf(room)).toEqual([rowId(1, 2)]);
    expect(await room.undo()).toMatchObject({ done: { code: 'close-batch' } });
    expect(await rowsOf(room)).toHaveLength(3);
    const left = await room.removeBatch(0);
    expect(left.batches.map(({ batch, name }) => [batch, name])).toEqual([[1, '下午']]);
    expect(await room.reveal([2])).toEqual([]);
    // What is left to undo is about the batch that is left.
    expect((await room.undo()).done).toEqual({ code: 'rename-batch', rows: 0 });
    expect((await room.undo()).done).toBeNull();
  });

  it('are read again in their own place', async () => {
    const room = await roomWith(GOOD);
    await room.add(file(OTHER));
    await room.edit([{ row: 2, column: 'remark', value: '易碎' }]);
    const again = await room.reread({ mapping: { 'recipient.name': '商品' } }, undefined, undefined, 0);
    expect(again).toMatchObject({ ok: true, value: { batch: 0 } });
    expect((await room.book()).batches).toHaveLength(2);
    expect((await room.book()).undo).toBeNull();
  });

  it('are given back together when others replaced them', async () => {
    const room = await roomWith(GOOD);
    await room.add(file(OTHER));
    await room.openSample();
    await room.restore();
    expect(await rowsOf(room)).toEqual([2, rowId(1, 2)]);
  });
});

describe('the view', () => {
  it('is what rows are given by, and shows rows with problems without what is wrong in them', async () => {
    const room = await roomWith(GOOD, SWAPPED, ENCRYPTED, OTHER);
    expect(await room.setView({ shown: 'all', sort: [{ column: 'orderNo', descending: true }] })).toEqual({
      ok: true,
      value: { rows: 4, orders: 2, labels: 2, selected: 0 },
    });
    const rows = await room.rows(0, 10);
    expect(rows.map(({ row }) => row)).toEqual([4, 3, 5, 2]);
    const swapped = rows.find(({ row }) => row === 3);
    expect(swapped?.errors.map(({ code }) => code)).toEqual(['phone-invalid', 'name-invalid']);
    expect(swapped).toMatchObject({
      name: { text: '' },
      phone: { text: '' },
      detail: { text: '' },
      remark: { text: '' },
    });
    expect(swapped?.region.text).toBe('四川省 成都市 武侯区');
    expect(await room.placeOf(2)).toBe(rows.findIndex(({ row }) => row === 2));
  });

  it('searches real values and gives masked ones', async () => {
    const room = await roomWith(GOOD, OTHER);
    expect(await room.setView({ search: '1800 1380' })).toMatchObject({ value: { rows: 0 } });
    expect(await room.setView({ search: '１３８-0013-8000' })).toMatchObject({ value: { rows: 1 } });
    expect((await room.rows(0, 10)).map(({ name }) => name.text)).toEqual(['欧阳**']);
  });

  it('that was asked for later wins, and the earlier one is cancelled', async () => {
    let held: (() => void)[] = [];
    const isHolding = { now: false };
    const room = nodeRoom({
      pause: () => (isHolding.now ? new Promise((go) => void held.push(go)) : Promise.resolve()),
    });
    await room.openSample();
    isHolding.now = true;
    const early = room
      .setView({ search: '示例', sort: [{ column: 'name' }] })
      .catch((error: unknown) => error);
    await new Promise((go) => setTimeout(go, 5));
    const late = room.setView({ search: '王' });
    isHolding.now = false;
    while (held.length > 0) {
      const going = held;
      held = [];
      going.forEach((go) => go());
      await new Promise((go) => setTimeout(go, 1));
    }
    expect(await early).toBeInstanceOf(Cancelled);
    expect(await late).toMatchObject({ ok: true });
    expect((await room.view()).rows).toBe((await room.rows(0, 500)).length);
  });

  it('names places as the policy shows them', async () => {
    const room = await roomWith(GOOD, OTHER, OTHER.replace('A2', 'A9'));
    const { places } = await room.facets();
    expect(places.map(({ city, rows }) => [city, rows])).toEqual([
      ['苏州市', 2],
      ['杭州市', 1],
    ]);
    await room.setView({ filters: [{ kind: 'place', places: [places[0]?.place ?? -1] }] });
    expect(await rowsOf(room)).toEqual([3, 4]);
  });
});

describe('the clipboard', () => {
  it('gives masked cells, and moves the real ones when they are pasted here', async () => {
    const room = await roomWith(GOOD, OTHER);
    const copied = await room.copyCells({ from: 0, to: 0, columns: COLUMNS });
    const text = copied.ok ? copied.value.text : '';
    for (const canary of CANARIES) expect(text).not.toContain(canary);
    await room.pasteCells({ from: 1, to: 1, columns: COLUMNS }, `${text}\r\n`);
    const [revealed] = await room.reveal([3]);
    expect(revealed).toMatchObject({ row: 3, name: '欧阳示例', phone: '13800138000', goods: '茶叶 ×2' });
    await room.undo();
    expect((await room.reveal([3]))[0]).toMatchObject({ name: '李样本' });
  });

  it('moves what was copied, whatever became of its row since', async () => {
    const room = await roomWith(GOOD, OTHER);
    const copied = await room.copyCells({ from: 0, to: 0, columns: ['name'] });
    const text = copied.ok ? copied.value.text : '';
    await room.edit([{ row: 2, column: 'name', value: '赵示例' }]);
    await room.pasteCells({ from: 1, to: 1, columns: ['name'] }, text);
    expect((await room.reveal([3]))[0]).toMatchObject({ name: '欧阳示例' });
  });

  it('holds nothing of a batch that was read again or deleted', async () => {
    const room = await roomWith(OTHER);
    await room.add(file(GOOD));
    const copy = async () => {
      const copied = await room.copyCells({ from: 1, to: 1, columns: ['name'] });
      return copied.ok ? copied.value.text : '';
    };
    const before = await copy();
    await room.reread({}, undefined, undefined, 1);
    await room.pasteCells({ from: 0, to: 0, columns: ['name'] }, before);
    expect((await room.reveal([2]))[0]).toMatchObject({ name: before });
    // Deleted while it is being copied.
    const [last] = await Promise.all([copy(), room.removeBatch(1)]);
    await room.pasteCells({ from: 0, to: 0, columns: ['name'] }, last);
    expect((await room.reveal([2]))[0]).toMatchObject({ name: before });
  });

  it('gives real cells where a person asks for them, and counts them', async () => {
    const room = await roomWith(GOOD, OTHER);
    const copied = await room.copyOriginals({ from: 0, to: 1, columns: ['name', 'phone'] });
    expect(copied).toEqual({
      ok: true,
      value: { text: '欧阳示例\t13800138000\n李样本\t13900139001', rows: 2 },
    });
    await room.reveal([2]);
    expect((await room.book()).revealed).toBe(3);
  });
});

describe('printing', () => {
  it('goes by the order of the view and makes as many labels as each row wants', async () => {
    const room = await roomWith(GOOD, OTHER);
    await room.setCopies({ kind: 'rows', rows: [3] }, 3);
    expect(await room.setView({ sort: [{ column: 'orderNo', descending: true }] })).toMatchObject({
      value: { orders: 2, labels: 4 },
    });
    const { receipt } = await room.print({ copies: 2, date: '2026-11-21' }, () => undefined);
    expect(receipt).toMatchObject({ made: true, labels: 8, pages: 8 });
    expect(receipt.checks.every(({ passed }) => passed)).toBe(true);
    await room.setView({ search: 'A2' });
    const part = await room.print({ copies: 1, date: '2026-11-21' }, () => undefined);
    expect(part.receipt).toMatchObject({ made: true, labels: 3 });
  });

  it('refuses more labels than a tab can hold', async () => {
    const room = await roomWith(GOOD, OTHER);
    const { receipt } = await room.print({ copies: 60_000, date: '2026-11-21' }, () => undefined);
    expect(receipt).toMatchObject({ made: false, labels: 0, refused: [{ code: 'too-many-labels' }] });
  });
});

describe('tracking numbers', () => {
  const waybills = (text: string): SourceInput => ({
    kind: 'file',
    name: 'waybills.csv',
    bytes: new TextEncoder().encode(text),
  });

  it('come from a second file, also from a platform’s export without recipients', async () => {
    const room = await roomWith(GOOD, OTHER);
    const joined = await room.joinTracking(
      waybills('订单编号,运单号\nA1,SF1234567890123\nA2,SF1234567890124'),
    );
    expect(joined).toMatchObject({ ok: true, value: { changed: 2, unmatched: 0, missing: 0 } });
    expect((await room.rows(0, 1))[0]?.tracking.text).toBe('SF1234567890123');
    const nothing = await room.joinTracking(waybills('商品,数量\n茶叶,1'));
    expect(nothing).toMatchObject({ ok: false, problem: { code: 'no-tracking-columns' } });
    expect((await room.book()).batches).toHaveLength(1);
  });

  it('are pasted to the selected rows, or dealt from a pool', async () => {
    const room = await roomWith(GOOD, OTHER, OTHER.replace('A2', 'A9'));
    await room.select({ kind: 'only', spans: [{ from: 1, to: 2 }] });
    const pasted = await room.pasteTracking({ kind: 'selected' }, 'SF1234567890123');
    expect(pasted).toMatchObject({ ok: true, value: { changed: 1, missing: 1 } });
    const pool = { kind: 'range', prefix: 'SF', from: '1234567890123', to: '1234567890125' } as const;
    expect(await room.dealTracking({ kind: 'view' }, pool)).toMatchObject({
      ok: true,
      value: { changed: 2, used: 1, left: 0, next: null },
    });
  });
});

describe('offers', () => {
  it('show masked what they would do, and do it', async () => {
    const room = await roomWith(SWAPPED, SWAPPED.replace('A3', 'A5'), ...MANY);
    await room.setView({ shown: 'all' });
    const [offer] = await room.offers(2);
    expect(offer).toMatchObject({
      kind: 'swap',
      fields: ['recipient.name', 'recipient.phone'],
      solves: true,
      rowsLike: 2,
      preview: { name: { text: '王**' }, phone: { text: '1******8002' } },
    });
    const taken = await room.applyOffer(2, offer?.id ?? '', true);
    expect(taken).toMatchObject({ changed: 2, book: { orders: 8, problemRows: 0 } });
  });

  it('are taken for rows that are out of sight too, and a cancel leaves everything as it was', async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      index >= 180 ? SWAPPED.replace('A3', `C${index}`) : OTHER.replace('A2', `C${index}`),
    );
    const room = await roomWith(...many);
    await room.setView({ shown: 'good' });
    const swap = 'swap:recipient.name:recipient.phone';
    const signal = { aborted: false };
    const cancelled = room.applyOffer(182, swap, true, signal, () => void (signal.aborted = true));
    await expect(cancelled).rejects.toBeInstanceOf(Cancelled);
    expect(await room.book()).toMatchObject({ problemRows: 120, undo: null });
    const seen: string[] = [];
    const taken = await room.applyOffer(182, swap, true, undefined, ({ stage }) => seen.push(stage));
    expect(taken).toMatchObject({ changed: 120, refusals: 0, book: { problemRows: 0 } });
    expect(seen).toContain('finding');
  });
});

describe('duplicates', () => {
  it('are shown masked in groups, with what speaks against merging them, and kept where a person says so', async () => {
    const room = await roomWith(GOOD, GOOD.replace('A1', 'A8'), OTHER, OTHER.replace('李样本', '王样本'));
    const { groups, list } = await room.duplicates(0, 10);
    expect(groups).toBe(2);
    expect(list).toMatchObject([
      { kind: 'order', rows: [4, 5], refused: { code: 'recipients-differ' } },
      { kind: 'recipient', rows: [2, 3], refused: null, views: [{ name: { text: '欧阳**' } }, { row: 3 }] },
    ]);
    expect(await room.keepAll([4, 5])).toMatchObject({ changed: 2, done: { code: 'keep-all', rows: 2 } });
    expect(await room.duplicates(0, 10)).toMatchObject({ groups: 1 });
    expect((await room.rows(0, 9)).map(({ state }) => state.duplicate.length)).toEqual([1, 1, 0, 0]);
  });

  it('that are one parcel show their parts, each as it is alone', async () => {
    const room = await roomWith(GOOD, GOOD.replace('A1', 'A8').replace('茶叶,2', '杯子,1'), OTHER);
    await room.merge([2, 3]);
    const [parcel] = await room.rows(0, 1);
    expect(parcel).toMatchObject({ goods: { text: '茶叶 ×2，杯子 ×1' }, state: { parts: 2 } });
    const { parcels, list } = await room.parcels(0, 10);
    expect([parcels, list.map(({ row, size }) => [row, size])]).toEqual([1, [[2, 2]]]);
    expect(list[0]?.parts.map(({ row, goods }) => [row, goods.text])).toEqual([
      [2, '茶叶 ×2'],
      [3, '杯子 ×1'],
    ]);
    await room.split([3]);
    expect(await room.parcels(0, 10)).toEqual({ parcels: 0, list: [] });
  });
});

describe('what is wrong', () => {
  it('is counted by its kind, as its first row has it', async () => {
    const room = await roomWith(GOOD, SWAPPED, SWAPPED.replace('A3', 'A9'), ENCRYPTED, ...MANY);
    const { problems, explanations } = await room.facets();
    expect(problems).toEqual(
      expect.arrayContaining([
        {
          code: 'phone-invalid',
          severity: 'error',
          rows: 2,
          example: expect.objectContaining({ code: 'phone-invalid', row: 3, column: '手机' }),
        },
      ]),
    );
    expect(explanations).toEqual([{ how: 'encrypted', platform: 'other', rows: 1, advice: 'other' }]);
  });
});

describe('what the grid answers', () => {
  it('holds no real value, whatever is asked, but for what a person reveals', async () => {
    const room = await roomWith(GOOD, GOOD.replace('A1', 'A8'), SWAPPED, ENCRYPTED, OTHER);
    const swappedPhone = '13800138002';
    const answers: unknown[] = [];
    const ask = async (answer: Promise<unknown>) => void answers.push(await answer);
    await ask(room.add(file(GOOD, `A9,${swappedPhone},${swappedPhone},x,茶,三,欧阳示例`)));
    for (const shown of ['all', 'problems', 'good', 'leftOut'] as const) {
      await ask(room.setView({ shown, search: '示例', sort: [{ column: 'detail' }] }));
      await ask(room.setView({ shown, sort: [{ column: 'phone' }, { column: 'goods' }] }));
      await ask(room.rows(0, 100));
      await ask(room.view());
    }
    await ask(room.setView({ shown: 'all' }));
    await ask(room.problems());
    await ask(room.facets());
    await ask(room.duplicates(0, 100));
    await ask(room.merge([2, 3]));
    await ask(room.merge([2, 6]));
    await ask(room.rows(0, 100));
    await ask(room.split([2]));
    await ask(room.combineSameRecipient());
    await ask(room.parcels(0, 10));
    await ask(room.keepAll([2, 3]));
    for (const row of await rowsOf(room)) await ask(room.offers(row));
    await ask(room.applyOffer(4, 'swap:recipient.name:recipient.phone'));
    await ask(
      room.edit([
        { row: 6, column: 'phone', value: `${swappedPhone}9` },
        { row: 77, column: 'name', value: '欧阳示例' },
      ]),
    );
    await ask(room.rows(0, 100));
    await ask(
      room.pasteCells({ from: 0, to: 0, columns: ['name', 'phone', 'row'] }, '欧阳示例\t13800138000'),
    );
    await ask(room.copyCells({ from: 0, to: 99, columns: [...COLUMNS, 'senderName', 'postcode'] }));
    await ask(room.select({ kind: 'all' }));
    await ask(room.setCopies({ kind: 'selected' }, 2));
    await ask(room.leaveOutRows({ kind: 'selected' }, true));
    await ask(room.undo());
    await ask(room.redo());
    await ask(room.undo());
    await ask(room.pasteTracking({ kind: 'view' }, '欧阳示例\n13800138000\n欧阳示例'));
    await ask(
      room.joinTracking({
        kind: 'file',
        name: '',
        bytes: new TextEncoder().encode('订单编号,运单号\nA1,欧阳示例'),
      }),
    );
    await ask(room.book());
    await ask(room.closeBatch(1, true));
    await ask(room.removeBatch(1));
    const said = JSON.stringify(answers);
    for (const canary of [...CANARIES, swappedPhone, 'AgAAAA', '502', '1002'])
      expect(said).not.toContain(canary);
  });

  it('comes through a channel as it is', async () => {
    const { page, worker } = joinedPorts();
    serveRoom(nodeRoom(), worker);
    const { room } = roomAt(page);
    await room.open(file(GOOD, OTHER));
    const here = await roomWith(GOOD, OTHER);
    expect(Object.keys(room).toSorted()).toEqual(Object.keys(here).toSorted());
    expect(await room.setView({ search: '苏州' })).toEqual(await here.setView({ search: '苏州' }));
    expect(await room.rows(0, 9)).toEqual(await here.rows(0, 9));
    expect(await room.edit([{ row: 3, column: 'remark', value: '易碎' }])).toMatchObject({ changed: 1 });
    expect(await room.reread({}, undefined, undefined, 0)).toMatchObject({ ok: true });
  });
});
