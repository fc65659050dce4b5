import { describe, expect, it } from 'vitest';
import { readPlain } from './testing/read.ts';

const HEADER = ['订单编号', '收件人', '手机', '地址', '商品'];
const UNKNOWN = ['quux', 'wobble', 'fnord', 'plugh', 'xyzzy'];
const ROWS = [
  ['1001', '张三', '13800138000', '浙江省杭州市西湖区示例路1号', '杯子'],
  ['1002', '李四', '13800138001', '浙江省杭州市西湖区示例路2号', '盘子'],
  ['1003', '王五', '13800138002', '浙江省杭州市西湖区示例路3号', '碗'],
];
const NOTES = Array.from({ length: 14 }, (_, index) => `本表由示例软件导出，说明 ${index + 1}`);
const NAMES = ['张三', '李四', '王五'];

function table(delimiter: string, ...records: readonly (readonly string[])[]): string {
  return records.map((record) => record.join(delimiter)).join('\n');
}

describe('a table in a file', () => {
  it.each([',', ';', '|', '\t', '，'])('is found below a known header, cut by %j', async (delimiter) => {
    const { read, orders, problems } = await readPlain(table(delimiter, HEADER, ...ROWS));
    expect(read.source).toMatchObject({ format: 'table', delimiter, headerRow: 1 });
    expect(orders.map(({ recipient }) => recipient.name)).toEqual(NAMES);
    expect(problems).toEqual([]);
  });

  it.each([',', ';', '|', '\t'])('is found below words that nobody knows, cut by %j', async (delimiter) => {
    const { read, orders } = await readPlain(table(delimiter, UNKNOWN, ...ROWS));
    expect(read.source).toMatchObject({ format: 'table', delimiter, headerRow: 1 });
    expect(orders.map(({ recipient }) => recipient.name)).toEqual(NAMES);
  });

  it.each([',', ';', '|', '\t'])('is found without any header, cut by %j', async (delimiter) => {
    const { read, orders } = await readPlain(table(delimiter, ...ROWS));
    expect(read.source).toMatchObject({ format: 'table', delimiter, headerRow: 0 });
    expect(orders.map(({ recipient }) => recipient.name)).toEqual(NAMES);
  });

  it.each([
    [',', HEADER],
    ['\t', HEADER],
    [';', UNKNOWN],
    ['|', UNKNOWN],
  ])('is found below a page of notes, cut by %j under %j', async (delimiter, header) => {
    const { read, orders } = await readPlain(`${NOTES.join('\n')}\n${table(delimiter, header, ...ROWS)}`);
    expect(read.source).toMatchObject({ format: 'table', delimiter, headerRow: 15 });
    expect(orders.map(({ recipient }) => recipient.name)).toEqual(NAMES);
  });

  it.each([
    ['地址', 'a heading that is known', 1],
    ['收货资料', 'a heading that nobody knows', 1],
    [undefined, 'no heading, each line quoted', 0],
  ])('of one column is found under %s: %s', async (heading, _, headerRow) => {
    const cells = ROWS.map(([, name, phone, address]) => `${name} ${phone} ${address}`);
    const quoted = cells.map((cell) => `"${cell.replaceAll(' ', ',')}"`);
    for (const lines of heading === undefined ? [quoted] : [cells, quoted]) {
      const { read, orders } = await readPlain(
        [...(heading === undefined ? [] : [heading]), ...lines].join('\n'),
      );
      expect(read.source).toMatchObject({ format: 'table', delimiter: '', headerRow });
      expect(orders.map(({ recipient }) => recipient)).toMatchObject(
        ROWS.map(([, name, phone]) => ({ name, phone, city: '杭州市' })),
      );
    }
  });

  it('is not cut at a header that stands below somebody already', async () => {
    const { orders } = await readPlain(table(',', ...ROWS, HEADER, ...ROWS));
    expect(orders.length).toBeGreaterThanOrEqual(3);
    expect(orders[0]?.row).toBe(1);
  });

  it('may repeat its header where exports were put together', async () => {
    const { orders, problems } = await readPlain(
      table(',', HEADER, ...ROWS, HEADER, [
        '1004',
        '赵六',
        '13800138003',
        '浙江省杭州市西湖区示例路4号',
        '盆',
      ]),
    );
    expect(orders.map(({ row }) => row)).toEqual([2, 3, 4, 6]);
    expect(problems).toEqual(['5 row-skipped']);
  });
});

describe('a file without a table', () => {
  const LINES = '张三 13800138000 浙江省杭州市西湖区示例路1号\n李四 13800138001 浙江省杭州市西湖区示例路2号';

  it('is read line by line, and says so', async () => {
    const { read, orders, problems } = await readPlain(LINES);
    expect(read.source).toMatchObject({ format: 'lines', delimiter: '', headerRow: 0 });
    expect(orders).toHaveLength(2);
    expect(problems).toEqual(['0 read-as-lines']);
  });

  it('says nothing where a paste was read or a person asked for lines', async () => {
    expect((await readPlain(LINES, {}, 'paste')).problems).toEqual([]);
    const asked = await readPlain(table(',', HEADER, ...ROWS), { format: 'lines' });
    expect(asked.read.source.format).toBe('lines');
    expect(asked.problems).not.toContain('0 read-as-lines');
  });

  it('is read as a table where a person asked for one', async () => {
    const { read, orders } = await readPlain(LINES, { format: 'table' });
    expect(read.source).toMatchObject({ format: 'table', delimiter: '' });
    expect(orders.map(({ recipient }) => recipient.phone)).toEqual(['13800138000', '13800138001']);
  });

  it('is a table where a mapping names its columns', async () => {
    const { read, orders } = await readPlain(LINES, { mapping: { 'recipient.detail': 'A' } });
    expect(read.source.format).toBe('table');
    expect(orders).toHaveLength(2);
  });
});

describe('a file without orders', () => {
  it.each([
    [table(',', HEADER), 1],
    [table('\t', HEADER), 1],
    [`${table(',', HEADER)}\n合计,,,,\n`, 1],
  ])('says so: %j', async (text, row) => {
    const { orders, problems } = await readPlain(text);
    expect(orders).toEqual([]);
    expect(problems[0]).toBe(`${row} no-orders !`);
  });

  it('says so of a platform’s header alone', async () => {
    const { problems } = await readPlain('订单号,商品名称,订购数量,客户姓名,客户地址,联系电话');
    expect(problems).toEqual(['1 no-orders !']);
  });

  it('does not say so where every row has its own reason', async () => {
    const { problems } = await readPlain(table(',', HEADER, ['1001', '张三']));
    expect(problems).toEqual(['2 row-ragged !']);
  });
});

describe('rows that are too short', () => {
  it.each([
    [['1001', '张三', '13800138000'], 'without its address'],
    [['1001', '张三'], 'without phone and address'],
    [['1001', '', '13800138000'], 'without name and address'],
  ])('are refused: %j, %s', async (cells) => {
    const { orders, problems } = await readPlain(table(',', HEADER, cells, ...ROWS));
    expect(orders.map(({ row }) => row)).toEqual([3, 4, 5]);
    expect(problems).toEqual(['2 row-ragged !']);
  });

  it('are read where only goods, remarks or a second phone are missing', async () => {
    const header = ['收货人', '收货地址', '订单号', '手机', '固定电话', '商品', '备注'];
    const { orders, problems } = await readPlain(
      table(',', header, ['张三', '浙江省杭州市西湖区示例路1号', '1001', '13800138000']),
    );
    expect(problems).toEqual([]);
    expect(orders[0]?.recipient.phone).toBe('13800138000');
  });

  it('are refused where they lack only the phone', async () => {
    const header = ['收货人', '收货地址', '订单号', '手机'];
    const { problems } = await readPlain(table(',', header, ['张三', '浙江省杭州市西湖区示例路1号', '1001']));
    expect(problems).toEqual(['2 row-ragged !']);
  });
});

describe('an address without a street', () => {
  it.each([
    ['浙江省杭州市西湖区', 'a region alone'],
    ['浙江省 杭州市', 'a city alone'],
    ['广东省深圳市南山区 -', 'a dash'],
  ])('is an error: %s, %s', async (address) => {
    const { orders, problems } = await readPlain(
      table(',', HEADER, ['1001', '张三', '13800138000', address, '杯子']),
    );
    expect(orders).toEqual([]);
    expect(problems).toEqual(['2 address-incomplete recipient.detail !']);
  });

  it('is one in columns of its own too', async () => {
    const header = ['订单号', '收件人', '手机', '省', '市', '区', '详细地址'];
    const { problems } = await readPlain(
      table(',', header, ['1001', '张三', '13800138000', '浙江省', '杭州市', '西湖区', '']),
    );
    expect(problems).toEqual(['2 address-incomplete recipient.detail !']);
  });
});

describe('columns with the same header', () => {
  const order = (header: string, cells: string) =>
    readPlain(
      `订单号,收件人,手机,地址,${header}\n1001,张三,13800138000,浙江省杭州市西湖区示例路1号,${cells}`,
    );

  it('of remarks are joined', async () => {
    const { read, orders } = await order('备注,备注', '易碎,放门口');
    expect(orders[0]?.remark).toBe('易碎；放门口');
    expect(
      read.columns.slice(4).map(({ name, field, confidence }) => [name, field, confidence >= 0.6]),
    ).toEqual([
      ['备注', 'remark', true],
      ['备注 [F]', 'remark', false],
    ]);
    expect((await order('备注,备注', ',放门口')).orders[0]?.remark).toBe('放门口');
  });

  it('of phones give the mobile first', async () => {
    const { orders } = await readPlain(
      '订单号,收件人,电话,地址,电话\n1001,张三,0571-88001234,浙江省杭州市西湖区示例路1号,13800138000',
    );
    expect(orders[0]?.recipient.phone).toBe('13800138000/0571-88001234');
  });

  it('of anything else give the first that is not empty', async () => {
    const { orders } = await readPlain(
      '订单号,收件人,手机,地址,地址,收件人\n1001,,13800138000,,浙江省杭州市西湖区示例路1号,张三',
    );
    expect(orders[0]?.recipient).toMatchObject({ name: '张三', detail: '示例路1号' });
  });

  it('are kept in a platform’s export too', async () => {
    const { read, orders } = await readPlain(
      '订单号,商品名称,订购数量,客户姓名,客户地址,联系电话,订单备注,订单备注\n' +
        '1001,杯子,1,张三,浙江省杭州市西湖区示例路1号,13800138000,易碎,放门口',
    );
    expect(read.source.platform).toBe('jd');
    expect(orders[0]?.remark).toBe('易碎；放门口');
  });
});

describe('a mapping', () => {
  it('leaves a column with the field that its header names', async () => {
    const { orders } = await readPlain(table(',', HEADER, ...ROWS), { mapping: { remark: 'A' } });
    expect(orders[0]).toMatchObject({ orderNo: '1001', remark: '1001' });
  });

  it('goes by header before it goes by letter', async () => {
    const header = ['B', 'A', '手机', '地址'];
    const row = ['张三', '1001', '13800138000', '浙江省杭州市西湖区示例路1号'];
    const { orders } = await readPlain(table(',', header, row), {
      mapping: { orderNo: 'A', 'recipient.name': 'B' },
    });
    expect(orders[0]).toMatchObject({ orderNo: '1001', recipient: { name: '张三' } });
  });

  it('takes a column away from a field that was only guessed for it', async () => {
    const { read } = await readPlain(table(',', ...ROWS), { mapping: { remark: 'B' } });
    expect(read.columns[1]?.field).toBe('remark');
    expect(read.unmapped).toContain('recipient.name');
  });
});

describe('guesses', () => {
  it('are sure of one remark column and offer no other as sure', async () => {
    const { read } = await readPlain(
      '订单号,收件人,手机,地址,买家留言,卖家备注,备注\n1,张三,13800138000,示例路1号,a,b,c',
    );
    const remarks = read.columns.filter(({ field }) => field === 'remark');
    expect(remarks.filter(({ confidence }) => confidence >= 0.6)).toHaveLength(1);
  });
});
