import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { mendDraft } from './orders-from.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { readSource } from './read-source.ts';
import type { ReadProgress } from './read-progress.ts';
import { bytesOf, fixture, nodeDecoding, readPlain, refusal } from './testing/read.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量';
const row = (orderNo: string, name = '张三', phone = '13800138000', more = ''): string =>
  `${orderNo},${name},${phone},浙江省杭州市西湖区示例路1号,杯子,1${more}`;

describe('numbers that a spreadsheet touched', () => {
  it('refuses, warns and restores as each row deserves', async () => {
    const { orders, problems } = await readPlain(fixture('excel_damage_scientific.csv'));
    expect(problems).toEqual([
      '2 digits-lost orderNo !',
      '2 phone-ruined recipient.phone !',
      '3 digits-doubtful orderNo',
      '5 phone-ruined recipient.phone !',
    ]);
    expect(orders.map((order) => [order.row, order.orderNo, order.recipient.phone])).toEqual([
      [3, '2900000000000010000', '13812345678'],
      [4, '2900000000000000001', '13800138000'],
    ]);
  });

  it.each([
    ['="2900000000000000001"', '2900000000000000001'],
    ['"=""2900000000000000001"""', '2900000000000000001'],
    ["'0012345678", '0012345678'],
    ['"\t6900000000000000001"', '6900000000000000001'],
    ['6900000000000000001\t', '6900000000000000001'],
    ['=12345678', '12345678'],
    ['00012', '00012'],
  ])('reads the guarded number %s', async (cell, expected) => {
    const { orders } = await readPlain(`${HEADER}\n${row(cell)}`);
    expect(orders[0]?.orderNo).toBe(expected);
  });

  it("leaves the apostrophe of 't Hart where it is", async () => {
    const { orders } = await readPlain(`${HEADER}\n${row('1', "'t Hart")}\n${row('2', "'张三")}`);
    expect(orders.map((order) => order.recipient.name)).toEqual(["'t Hart", '张三']);
  });
});

describe('rows that are no orders', () => {
  it('finds the eBay header on line 2 and no phantom rows', async () => {
    const { read, orders, problems } = await readPlain(fixture('ebay_blank_rows_and_trailer.csv'));
    expect(read.source.headerRow).toBe(2);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({
      row: 4,
      items: [['Vintage Lamp, brass', 1]],
      recipient: { name: 'Test Buyer' },
    });
    expect(problems).toEqual(['6 row-skipped', '7 row-skipped']);
  });

  it('skips the description row of TikTok Shop', async () => {
    const { orders, problems } = await readPlain(fixture('tiktok_row2_is_description.csv'));
    expect(problems).toEqual(['2 row-skipped']);
    expect(orders).toMatchObject([
      { row: 3, recipient: { name: 'B**y R***', phone: '(+62)812*****99', detail: 'Jl. D*** 1' } },
    ]);
  });

  it('counts blank rows, skips totals and lists a real row that lacks everything', async () => {
    const { orders, problems } = await readPlain(
      `\n${HEADER}\n\n${row('1001')}\n20260001,,,,杯子,1\n合计,,,,,2\n`,
    );
    expect(orders.map((order) => order.row)).toEqual([4]);
    expect(problems).toEqual([
      '5 phone-missing recipient.phone',
      '5 name-missing recipient.name !',
      '5 address-missing recipient.detail !',
      '6 row-skipped',
    ]);
  });

  it('honours a sep= line, which counts as a record', async () => {
    const { read, orders } = await readPlain(
      `sep=;\n${HEADER.replaceAll(',', ';')}\n${row('1001').replaceAll(',', ';')}`,
    );
    expect(read.source).toMatchObject({ delimiter: ';', headerRow: 2 });
    expect(orders[0]?.row).toBe(3);
  });
});

describe('rows of one order', () => {
  it('go together where the recipient is the same, and not otherwise', async () => {
    const lines = [HEADER, row('1001'), row('1002', '李四', '13800138001'), row('1001'), row('1001', '王五')];
    const { orders } = await readPlain(lines.join('\n'));
    expect(orders.map((order) => [order.row, order.recipient.name, order.items.length])).toEqual([
      [2, '张三', 2],
      [3, '李四', 1],
      [5, '王五', 1],
    ]);
  });

  it.each([
    ['has too many cells', row('B2', '李四', '13900139000', ',,x')],
    ['has too few', 'B2,李四'],
    ['has a cell that is too long', row('B2', '长'.repeat(10_001), '13900139000')],
  ])('never take what continues an order that %s', async (_, refused) => {
    const { orders, problems } = await readPlain(`${HEADER}\n${row('A1')}\n${refused}\n,,,,盘子,1`);
    expect(orders.map(({ orderNo, items }) => [orderNo, items.length])).toEqual([['A1', 1]]);
    expect(problems.map((problem) => problem.slice(0, 2))).toContain('4 ');
  });

  it('take what continues them, whatever stands between their own rows', async () => {
    const { orders } = await readPlain(`${HEADER}\n${row('A1')}\n${row('B2')}\n${row('A1')}\n,,,,盘子,1`);
    expect(orders.map(({ orderNo, items }) => [orderNo, items.length])).toEqual([
      ['A1', 3],
      ['B2', 1],
    ]);
  });

  it('go together below merged cells', async () => {
    const { orders } = await readPlain(`${HEADER}\n${row('1001')}\n,,,,盘子,3`);
    expect(orders).toHaveLength(1);
    expect(orders[0]?.items).toEqual([
      ['杯子', 1],
      ['盘子', 3],
    ]);
  });

  it('do not when their number was ruined', async () => {
    const { problems } = await readPlain(`${HEADER}\n${row('2.9E+18')}\n${row('2.9E+18')}`);
    expect(problems).toEqual(['2 digits-lost orderNo !', '3 digits-lost orderNo !']);
  });
});

describe('cells', () => {
  it.each([
    [',', HEADER],
    ['\t', HEADER.replaceAll(',', '\t')],
    [';', HEADER.replaceAll(',', ';')],
    ['|', HEADER.replaceAll(',', '|')],
  ])('are cut at %j', async (delimiter, header) => {
    const { read, orders } = await readPlain(`${header}\n${row('1001').replaceAll(',', delimiter)}`);
    expect(read.source.delimiter).toBe(delimiter);
    expect(orders).toHaveLength(1);
  });

  it('refuses a row that an unquoted comma shifted, and reads the rest', async () => {
    const { orders, problems } = await readPlain(
      `${HEADER}\n${row('1001', '张三', '13800138000', ',1,2')}\n${row('1002')}`,
    );
    expect(orders.map((order) => order.row)).toEqual([3]);
    expect(problems).toEqual(['2 row-ragged !']);
  });

  it('refuses a row whose quote never closes, and reads the rest', async () => {
    const file = `${HEADER}\n${row('1001', '"张三')}\n${row('1002')}\n${row('1003')}`;
    const { orders, problems } = await readPlain(file);
    expect(orders.map((order) => order.orderNo)).toEqual(['1002', '1003']);
    expect(problems).toEqual(['2 quote-broken !']);
  });

  it('does not let an unclosed quote swallow the quoted rows below it', async () => {
    const file = `${HEADER}\n${row('1001', '"张三')}\n${row('1002', '"李四"')}\n${row('1003')}`;
    const { orders, problems } = await readPlain(file);
    expect(orders.map((order) => [order.row, order.orderNo])).toEqual([
      [3, '1002'],
      [4, '1003'],
    ]);
    expect(problems).toEqual(['2 quote-broken !']);
  });

  it('reads stray quotes that do no harm', async () => {
    const { orders } = await readPlain(`${HEADER}\n1001,张三,13800138000,示例路1号,"19" 显示器",1`);
    expect(orders[0]?.items).toEqual([['19" 显示器', 1]]);
  });

  it('reads line breaks in quotes, old Mac line ends, and a missing last line end', async () => {
    const { orders } = await readPlain(
      `${HEADER}\r1001,张三,13800138000,"示例路1号\r2单元",杯子,1\r${row('1002')}`,
    );
    expect(orders.map((order) => [order.row, order.recipient.detail])).toEqual([
      [2, '示例路1号 2单元'],
      [3, '示例路1号'],
    ]);
  });

  it('refuses a cell that is too long, and the row alone', async () => {
    const { orders, problems } = await readPlain(
      `${HEADER}\n${row('1001', 'x'.repeat(10_001))}\n${row('1002')}`,
    );
    expect(orders).toHaveLength(1);
    expect(problems).toEqual(['2 cell-too-long !']);
  });

  it('refuses a file with too many columns, rows or broken quotes', async () => {
    expect(await refusal(`${HEADER}${',x'.repeat(300)}\n`)).toBe('too-many-columns');
    expect(await refusal(`${HEADER}\n${'\n'.repeat(100_100)}`)).toBe('too-many-rows');
    expect(await refusal(`${HEADER}\n${'1,"a\n'.repeat(1_001)}`)).toBe('quotes-broken');
  });

  it('comes to an end on stray quotes before long white space', async () => {
    // A pattern that goes back and forth would run into the time limit of a test.
    const file = `${HEADER}\n1,"a${'"b'.repeat(40_000)}${' '.repeat(200_000)}",c`;
    expect(await refusal(file)).toBe('read');
  });
});

describe('mapping', () => {
  const file = 'a1,b2,c3,d4,e5\n1001,张三,13800138000,示例路1号,杯子\n1002,李四,13800138001,示例路2号,盘子';

  it('goes by header or by letter and has the last word', async () => {
    const mapping = {
      orderNo: 'a1',
      'recipient.name': 'B',
      'recipient.phone': 'c3',
      'recipient.detail': 'D',
      remark: 'e5',
    } as const;
    const { read, orders, problems } = await readPlain(file, { mapping });
    expect(problems).toEqual(['2 region-missing recipient.detail', '3 region-missing recipient.detail']);
    expect(read.unmapped).toEqual([]);
    expect(orders[0]).toMatchObject({
      orderNo: '1001',
      recipient: { name: '张三', detail: '示例路1号' },
      remark: '杯子',
    });
  });

  it('says which column the file does not have', async () => {
    const { problems } = await readPlain(file, { mapping: { 'recipient.name': '买家' } });
    expect(problems).toContain('1 mapping-column-unknown recipient.name !');
    expect(problems).toContain('1 column-unmapped recipient.name !');
  });

  it('never reaches identity columns', async () => {
    const { read, orders, problems } = await readPlain('身份证姓名,手机,地址\ncanary,13800138000,示例路1号', {
      mapping: { 'recipient.name': '身份证姓名' },
    });
    expect(problems).toContain('1 column-refused recipient.name !');
    const shown = { ...read, drafts: read.drafts.map(({ hidden: _, ...draft }) => draft) };
    expect(JSON.stringify([shown, orders])).not.toContain('canary');
  });

  it('asks for what it cannot guess', async () => {
    const { read, orders, problems } = await readPlain('货号,手机,数量\nA1,13800138000,1');
    expect(orders).toEqual([]);
    expect(read.unmapped).toEqual(['recipient.name', 'recipient.detail', 'orderNo']);
    expect(problems).toContain('1 column-unmapped recipient.detail !');
  });
});

describe('mending', () => {
  it('reads a draft again, its address split', async () => {
    const { read } = await readPlain(`${HEADER}\n1001,张三,1.38E+10,,杯子,x`);
    let [draft] = read.drafts;
    if (draft === undefined) throw new Error('no draft');
    draft = mendDraft(draft, 'recipient.phone', '13800138000');
    draft = mendDraft(draft, 'recipient.detail', '浙江省杭州市西湖区示例路1号');
    draft = mendDraft(draft, 'items.quantity', '2');
    expect(draft.values).toMatchObject({ 'recipient.city': '杭州市', 'recipient.detail': '示例路1号' });
    expect(parseOrder(draft)).toMatchObject({ problems: [], order: { items: [{ quantity: 2 }] } });
  });
});

describe('long files', () => {
  it('tell how far they are, stage by stage and never backwards', async () => {
    const bytes = bytesOf(
      [HEADER, ...Array.from({ length: 5_000 }, (_, index) => row(String(1000 + index)))].join('\n'),
    );
    const told: ReadProgress[] = [];
    await readSource(
      { kind: 'file', bytes },
      {},
      { decoding: nodeDecoding, onProgress: (one) => told.push(one) },
    );
    expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['cells', 'rows', 'addresses']);
    for (const stage of ['cells', 'rows', 'addresses']) {
      const done = told.filter((one) => one.stage === stage).map((one) => one.done);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
    }
    expect(told.every(({ done, total }) => done <= total)).toBe(true);
    expect(
      told.filter(({ stage }) => stage === 'addresses').map(({ done, total }) => [done, total]),
    ).toContainEqual([999, 5_000]);
  });

  it('pause often and stop when cancelled', async () => {
    const bytes = bytesOf(
      [HEADER, ...Array.from({ length: 5_000 }, (_, index) => row(String(1000 + index)))].join('\n'),
    );
    let pauses = 0;
    const signal = { aborted: false };
    const pause = (): Promise<void> => {
      pauses += 1;
      if (pauses === 6) signal.aborted = true;
      return Promise.resolve();
    };
    const reading = readSource({ kind: 'file', bytes }, {}, { decoding: nodeDecoding, pause, signal });
    await expect(reading).rejects.toBeInstanceOf(Cancelled);
    expect(pauses).toBe(6);
  });
});
