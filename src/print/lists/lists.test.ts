import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { Cancelled } from '../../base/cancel.ts';
import type { FontStore } from '../../fonts/font-store.ts';
import { nodeFontStore } from '../../fonts/testing/node-fonts.ts';
import { hiddenValues } from '../../masking/hidden-values.ts';
import { maskOrder } from '../../masking/mask-order.ts';
import { NATIONAL_POLICY, POLICIES, policyById } from '../../masking/policies.ts';
import type { Policy } from '../../masking/policy.ts';
import { orderOf } from '../../masking/testing/orders.ts';
import type { OrderText } from '../../masking/testing/orders.ts';
import { inkIn, readPdf } from '../../render/pdf/testing/pdfium.ts';
import { text } from '../../template/built-in/elements.ts';
import { PICK_LIST } from '../../template/built-in/packing.ts';
import { WAYBILL_76X130 } from '../../template/built-in/waybill-76x130.ts';
import type { JobTools, LabelJob, MadeLabels } from '../label-job.ts';
import { printJob, sampleOrder } from '../testing/print-job.ts';
import { LIST_KINDS, LIST_PAPERS } from './list-kinds.ts';
import type { ListKind, ListsWanted } from './list-kinds.ts';
import { listPages } from './list-pages.ts';
import { ListRows } from './list-rows.ts';
import { listSheet } from './list-sheets.ts';
import { makeLists } from './make-lists.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
}, 60_000);

const BOTH: ListsWanted = { kinds: LIST_KINDS, paper: 'a4', language: 'zh-CN' };

function pdfOf({ lists = [] }: MadeLabels, kind: ListKind): Uint8Array {
  const list = lists.find((each) => each.kind === kind);
  if (list === undefined) throw new Error(`no ${kind}`);
  return list.pdf;
}

/** The words of each page, without blanks. */
async function textOf(pdf: Uint8Array): Promise<readonly string[]> {
  return (await readPdf(pdf, 20)).map(({ text }) => text.replaceAll(/\s/g, ''));
}

const listsOf = (orders: readonly OrderText[], more: Partial<LabelJob> = {}) =>
  printJob(fonts, orders, { lists: BOTH, ...more });

const design = (policy: Policy) =>
  ({ policy, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' }) as const;

describe('the pick list', () => {
  it('sums up the goods of the orders that have labels, sorted, each with its orders', async () => {
    const made = await listsOf([
      sampleOrder(0, { items: ['袜子 10双', '茶杯'] }),
      sampleOrder(1, { items: ['茶杯', '茶杯', '袜子 2双'] }),
      // No font has it, so that there is no label to pick for.
      sampleOrder(2, { items: ['茶杯', '🎁'] }),
      sampleOrder(3, { items: [] }),
    ]);
    expect(made.receipt).toMatchObject({ labels: 3, refused: [{ row: 4, code: 'missing-glyph' }] });
    const [page = ''] = await textOf(pdfOf(made, 'pick-list'));
    expect(page).toContain('拣货单2026-11-213种商品，5件，来自3个订单商品数量订单数');
    expect(page).toContain('茶杯32袜子2双11袜子10双11合计：5件');
    expect(page).toContain('第1页，共1页');
    expect(made.receipt.lists?.[0]).toMatchObject({ kind: 'pick-list', made: true, rows: 3, pages: 1 });
  });

  it('says of goods what the policy says: their kind, how many, or nothing', async () => {
    const orders = [sampleOrder(0), sampleOrder(1)];
    const summed = await listsOf(orders, { design: design(policyById('maximum') ?? NATIONAL_POLICY) });
    expect((await textOf(pdfOf(summed, 'pick-list')))[0]).toContain('商品22合计：2件');
    const without = { ...NATIONAL_POLICY, id: 'none', goods: { rule: 'goods.drop' } } as const;
    const dropped = await listsOf(orders, { design: design(without) });
    const [page = ''] = await textOf(pdfOf(dropped, 'pick-list'));
    expect(page).toContain('（不显示名称）22合计：2件');
    expect(page).not.toMatch(/龙井|紫砂/);
  });

  it('has no value that goods hide, in whatever order they come', async () => {
    const gift = sampleOrder(0, { items: ['给王小样 13800138100 的茶杯', '寄 330102199003078888 的茶杯'] });
    const made = await listsOf([gift, sampleOrder(1)]);
    const page = (await textOf(pdfOf(made, 'pick-list'))).join('');
    expect(page).toContain('的茶杯');
    expect(page).not.toMatch(/王小样|13800138100|330102199003078888/);
  });
});

describe('the hand-over list', () => {
  it('has each order in the order of its labels, masked as they are, with its parcels, and lines to sign', async () => {
    const orders = [sampleOrder(0), sampleOrder(1), sampleOrder(2)];
    const made = await listsOf(orders, { copiesOf: (row) => (row === 3 ? 2 : 1) });
    const [page = ''] = await textOf(pdfOf(made, 'hand-over-list'));
    expect(page).toContain('交接单2026-11-213单，4件序号单号去向收件人尾号件数');
    expect(page).toContain('1SF70707070707100杭州市西湖区王**81001');
    expect(page).toContain('2SF70707070707101杭州市余杭区欧阳**81012');
    expect(page).toContain('3SF70707070707102深圳市南山区李**81021合计：3单，4件');
    expect(page).toContain('交件人快递员签字日期和时间');
  });

  it('shows of a customer no more than the labels do', async () => {
    const made = await listsOf([sampleOrder(0)], {
      design: { ...design(NATIONAL_POLICY), template: PICK_LIST },
    });
    const [page = ''] = await textOf(pdfOf(made, 'hand-over-list'));
    expect(page).toContain('序号单号件数1SF707070707071001合计');
    expect(page).not.toMatch(/王|杭州|8100/);
  });

  it.each(['{{recipient.name|first:1}} {{recipient.pickup|last:2}}', 'hidden'])(
    'shows nothing whole of which labels show a part, or nothing: %s',
    async (line) => {
      const isHidden = line === 'hidden';
      const lines = [isHidden ? '{{recipient.name}} {{recipient.phone}} {{recipient.address}}' : line];
      const part = text('part', [2, 2, 46, 10], lines, { size: 8, minSize: 6 });
      const template = {
        ...WAYBILL_76X130,
        id: 'part',
        elements: [
          isHidden ? { ...part, hidden: true as const } : part,
          text('number', [2, 20, 46, 10], ['{{order.number}}'], { size: 8, minSize: 6 }),
        ],
        bands: [],
      };
      const made = await listsOf([sampleOrder(0)], { design: { ...design(NATIONAL_POLICY), template } });
      expect((await textOf(pdfOf(made, 'hand-over-list')))[0]).toContain('序号单号件数1SF70707070707100');
    },
  );

  it('speaks English, on Letter paper', async () => {
    const lists = { ...BOTH, paper: 'letter', language: 'en' } as const;
    const mark = 'reprint' as const;
    const document = { archive: true, tagged: true };
    const made = await listsOf([sampleOrder(0)], {
      ...{ lists, document },
      design: { ...design(NATIONAL_POLICY), mark },
    });
    const [page] = await readPdf(pdfOf(made, 'hand-over-list'), 20);
    expect(page?.width).toBeCloseTo(612, 1);
    expect(page?.height).toBeCloseTo(792, 1);
    expect(page?.text).toMatch(/Hand-over list[^]*REPRINT 2026-11-21[^]*1 order, 1 parcel[^]*Page 1 of 1/);
  });
});

test('rows go on over pages, each row once, under the titles on each page, none over the edge', async () => {
  const orders = Array.from({ length: 90 }, (_, at) => sampleOrder(at));
  const rows = new ListRows();
  for (const [at, order] of orders.entries()) {
    const masked = maskOrder(orderOf({ row: at + 2, ...order }), NATIONAL_POLICY);
    if (masked.ok) rows.add(masked.value, 1);
  }
  const { lists, told } = await makeLists(...job(rows, []));
  expect(told.map(({ made, rows: count }) => [made, count])).toEqual([
    [true, 3],
    [true, 90],
  ]);
  const pages = await readPdf(lists[1]?.pdf ?? new Uint8Array(), 60);
  expect(pages.length).toBeGreaterThan(2);
  expect(told[1]?.pages).toBe(pages.length);
  const texts = pages.map(({ text }) => text.replaceAll(/\s/g, ''));
  for (const [at, text] of texts.entries()) {
    expect(text).toContain('序号单号去向收件人尾号件数');
    expect(text).toContain(`第${at + 1}页，共${pages.length}页`);
  }
  const found = [...texts.join('').matchAll(/SF70707070707(\d{3})/g)].map(
    ([, number]) => Number(number) - 100,
  );
  expect(found).toEqual(Array.from({ length: 90 }, (_, at) => at));
  for (const page of pages) {
    const { width, height } = LIST_PAPERS.a4;
    for (const [x, y, w, h] of [
      [0, 0, width, 12],
      [0, height - 12, width, 12],
      [0, 0, 12, height],
      [width - 12, 0, 12, height],
    ] as const)
      expect(inkIn(page, 60, { x, y, width: w, height: h })).toBe(0);
  }
});

/** What `makeLists` takes, of rows that are there already. */
function job(rows: ListRows, hidden: Parameters<typeof makeLists>[3], more: Partial<JobTools> = {}) {
  const labels: LabelJob = { design: design(NATIONAL_POLICY), orders: [], count: 0, copies: 1, refused: [] };
  const tools: JobTools = {
    fonts,
    readCode: () => Promise.reject(new Error('a list has no code')),
    decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
    pause: async () => undefined,
    ...more,
  };
  return [labels, BOTH, rows, hidden, tools] as const;
}

test('a list that shows a value which the job hides is not given out, and the receipt says what is wrong with it', async () => {
  const order = orderOf({ row: 2, ...sampleOrder(1), items: ['茶杯'] });
  const showing = {
    ...NATIONAL_POLICY,
    recipient: { ...NATIONAL_POLICY.recipient, name: { rule: 'name.keep' } },
  } as const;
  const masked = maskOrder(order, showing);
  if (!masked.ok) throw new Error('refused');
  const rows = new ListRows();
  rows.add(masked.value, 1);
  const { lists, told } = await makeLists(...job(rows, hiddenValues(order, NATIONAL_POLICY)));
  expect(lists.map(({ kind }) => kind)).toEqual(['pick-list']);
  expect(told[1]).toMatchObject({ kind: 'hand-over-list', made: false, bytes: 0 });
  expect(told[1]).not.toHaveProperty('sha256');
  const failed = told[1]?.checks.filter(({ passed }) => !passed);
  expect(failed?.map(({ check }) => check)).toEqual(['no-hidden-value']);
  for (const problem of failed?.[0]?.problems ?? [])
    expect(problem).toMatchObject({ row: 2, field: 'recipient.name' });
});

test('orders that differ only in what a policy hides give identical lists', async () => {
  const order = (given: string, middle: string, room: string): OrderText => ({
    ...sampleOrder(1),
    recipient: {
      ...sampleOrder(1).recipient,
      name: `欧阳${given}`,
      phone: `138${middle}5678`,
      detail: `示例路99号${room}室`,
    },
    items: [`给欧阳${given}的龙井茶`, `138${middle}5678 的茶杯`],
  });
  for (const policy of POLICIES) {
    const [one, other] = [
      await listsOf([order('建国', '0013', '1801')], { design: design(policy) }),
      await listsOf([order('明', '4477', '302')], { design: design(policy) }),
    ];
    for (const kind of LIST_KINDS)
      expect(Buffer.compare(pdfOf(one, kind), pdfOf(other, kind)), `${policy.id} ${kind}`).toBe(0);
  }
});

test('goods too long for a cell end in an ellipsis, and a sign that no font has is boxed', async () => {
  const rows = new ListRows();
  const order = orderOf({ row: 2, ...sampleOrder(0), items: [`🎁${'青花瓷茶杯（一套六只）'.repeat(40)}`] });
  const masked = maskOrder(order, NATIONAL_POLICY);
  if (masked.ok) rows.add(masked.value, 1);
  const { lists } = await makeLists(...job(rows, []));
  const [page = ''] = await textOf(lists[0]?.pdf ?? new Uint8Array());
  expect(page).toMatch(/□青花瓷.*…11合计/);
});

test('a long list comes page by page, pauses, and stops where it is cancelled', async () => {
  const rows = new ListRows();
  const masked = maskOrder(orderOf({ row: 2, ...sampleOrder(0) }), NATIONAL_POLICY);
  if (!masked.ok) throw new Error('refused');
  for (let at = 0; at < 1_000; at += 1) rows.add(masked.value, 1);
  const sheet = listSheet('hand-over-list', rows, WAYBILL_76X130, BOTH);
  let pauses = 0;
  const signal = { aborted: false };
  const tools = { fonts, signal, pause: async () => void (pauses += 1) };
  const pages = listPages(sheet, BOTH, '2026-11-21', tools);
  const first = await pages.next();
  expect(first.value).toMatchObject({ page: 1 });
  expect(pauses).toBeGreaterThan(5);
  signal.aborted = true;
  const all = async () => {
    while ((await pages.next()).done !== true) await Promise.resolve();
  };
  await expect(all()).rejects.toThrow(Cancelled);
});
