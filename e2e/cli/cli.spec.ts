import { BUILT_IN_TEMPLATES } from '../../src/template/built-in-templates.ts';
import { readFile, stat } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { LONGEST_LINE } from '../../src/cli/input-lines.ts';
import { fileOf, hushlabel } from './shell.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量';
const GOOD = '2900000000000000001,欧阳示例,13800138000,浙江省杭州市西湖区示例路99号3幢2单元1801室,茶叶,2';
const VIRTUAL = '2900000000000000003,王示例,17012345678-1234,上海市浦东新区示例路1弄2号楼301室,茶叶,1';
const RUINED = '2900000000000000002,李示例,1.38E+10,浙江省杭州市西湖区示例路1号101室,茶叶,1';
const CSV = [HEADER, GOOD, VIRTUAL].join('\n');

test('every command explains itself, and wrong use is told on stderr with exit 2', async () => {
  for (const command of ['read', 'mask', 'judge', 'labels', 'check', 'seal-key', 'open', 'list', 'stocks']) {
    const help = await hushlabel([command, '--help']);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain(`Usage: hushlabel ${command}`);
  }
  const wrong = [
    [],
    ['frobnicate'],
    ['read'],
    ['read', '/no/such/file.csv'],
    ['read', '-', '--nonsense'],
    ['mask', '-', '--policy', 'nobody'],
    ['labels', '-'],
    ['labels', '-', '--out', 'x.pdf', '--dpi', '204'],
    ['labels', '-', '--out', 'x.pdf', '--date', '2026-02-31'],
    ['labels', '-', '--out', 'x.pdf', '--tags', 'maybe'],
    ['read', '-', '--map', 'nonsense=A'],
    ['read', '-', '--layout', 'sheet'],
    ['list', 'everything'],
  ];
  for (const args of wrong) {
    const result = await hushlabel(args, CSV);
    expect(result.code, args.join(' ')).toBe(2);
    expect(result.stdout, args.join(' ')).toBe('');
    expect(result.stderr, args.join(' ')).not.toBe('');
    expect(result.stderr, args.join(' ')).not.toContain('13800138000');
  }
});

test('list prints ids and names, the default first', async () => {
  const list = async (what: string) =>
    JSON.parse((await hushlabel(['list', what])).stdout) as { id: string; name: string }[];
  expect((await list('policies')).map(({ id }) => id)).toEqual([
    'national',
    'classic',
    'pickup',
    'carrier',
    'smile',
    'international',
    'maximum',
  ]);
  expect((await list('templates')).map(({ id }) => id)).toEqual(BUILT_IN_TEMPLATES.map(({ id }) => id));
  expect((await list('templates'))[0]?.id).toBe('waybill-76x130');
  const platforms = (await list('platforms')).map(({ id }) => id);
  expect(platforms[0]).toBe('auto');
  expect(platforms).toEqual(
    expect.arrayContaining(['taobao', 'pinduoduo', 'douyin', 'jd', 'shopify', 'other']),
  );
});

test('read prints orders and problems side by side', async () => {
  const result = await hushlabel(['read', await fileOf('orders.csv', [HEADER, GOOD, RUINED].join('\n'))]);
  expect(result.code).toBe(1);
  const json = JSON.parse(result.stdout) as { source: object; orders: object[]; problems: object[] };
  expect(json.source).toMatchObject({ platform: 'other', encoding: 'utf-8', delimiter: ',', headerRow: 1 });
  expect(json.orders).toEqual([
    {
      row: 2,
      orderNo: '2900000000000000001',
      tracking: '',
      recipient: {
        name: '欧阳示例',
        phone: '13800138000',
        extension: '',
        province: '浙江省',
        city: '杭州市',
        district: '西湖区',
        detail: '示例路99号3幢2单元1801室',
        postcode: '',
        country: '',
      },
      sender: expect.any(Object),
      items: [{ name: '茶叶', quantity: 2 }],
      remark: '',
    },
  ]);
  expect(json.problems).toMatchObject([{ row: 3, column: '手机', code: 'phone-ruined', severity: 'error' }]);
});

test('read takes one source a line, and a bad line does not stop the next', async () => {
  const lines = ['张三，13800138000，浙江省杭州市西湖区示例路99号3幢2单元1801室', '\u0000\u0001', CSV];
  const input = ['not JSON', ...lines.map((line) => JSON.stringify(line))].join('\n');
  const result = await hushlabel(['read', '-', '--lines', '--paste'], input);
  expect(result.code).toBe(1);
  const read = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { orders: object[]; problems: object[] });
  expect(read.map(({ orders }) => orders.length)).toEqual([0, 1, 0, 2]);
  expect(read[2]?.problems).toHaveLength(1);
});

test('every line has one answer in its place, whatever is in it', async () => {
  const good = JSON.stringify(CSV);
  const input = [
    '',
    good,
    '{"a":1}',
    '[',
    'nul',
    '"\\ud800"',
    '',
    `"${'x'.repeat(LONGEST_LINE)}"`,
    good,
    '',
    '',
  ];
  const result = await hushlabel(['read', '-', '--lines'], input.join('\n'));
  expect(result.code).toBe(1);
  const read = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { orders: object[]; problems: { code: string; message: string }[] });
  expect(read.map(({ orders }) => orders.length)).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 2]);
  expect(read.every(({ orders, problems }) => orders.length > 0 || problems.length > 0)).toBe(true);
  expect(read[7]?.problems[0]?.message).toContain('line 8');
});

test('a column that is not there is wrong use, and what may be a person is not named', async () => {
  const headerless = ['王小样,13800138000,浙江省杭州市西湖区示例路1号', '李小样,13800138001,示例路2号'].join(
    '\n',
  );
  for (const csv of [CSV, headerless, `Max Sample,Phone,Street x\n${headerless}`]) {
    for (const command of [
      ['read', '-'],
      ['mask', '-'],
      ['labels', '-', '--out', 'x.pdf'],
    ]) {
      const result = await hushlabel([...command, '--map', 'name=客户'], csv);
      expect(result.code).toBe(2);
      expect(result.stdout).toBe('');
      expect(result.stderr).toContain('recipient.name');
      expect(result.stderr).toContain(csv === CSV ? '收件人' : 'A, ');
      expect(result.stderr).not.toMatch(/小样|1380013|Sample|Street/);
    }
  }
});

test('a letter does not take a column from the field that its header names', async () => {
  const result = await hushlabel(['read', '-', '--map', 'remark=A'], CSV);
  const json = JSON.parse(result.stdout) as { orders: object[] };
  expect(json.orders[0]).toMatchObject({ orderNo: '2900000000000000001', remark: '2900000000000000001' });
});

test('mask names columns by known words and by letters', async () => {
  const csv = `Max Sample,手机,Street x\n王小样,13800138000,浙江省杭州市西湖区示例路1号`;
  const result = await hushlabel(['mask', '-'], csv);
  expect(result.stdout).not.toMatch(/Sample|Street|小样|13800138000/);
  const json = JSON.parse(result.stdout) as { source: { columns: { name: string }[] } };
  expect(json.source.columns.map(({ name }) => name)).toEqual(['A', '手机', 'C']);
});

test('what was read as lines says so, and can be read as a table', async () => {
  const lines = '王小样 13800138000 浙江省杭州市西湖区示例路1号';
  const read = async (...args: readonly string[]) =>
    JSON.parse((await hushlabel(['read', '-', ...args], lines)).stdout) as {
      source: { format: string };
      problems: { code: string; message: string }[];
    };
  const asLines = await read();
  expect(asLines.source.format).toBe('lines');
  expect(asLines.problems[0]).toMatchObject({ code: 'read-as-lines' });
  expect(asLines.problems[0]?.message).toContain('--layout table');
  expect((await read('--layout', 'table')).source.format).toBe('table');
});

test('a header alone, a short row and an address without a street make no label and have a sentence', async () => {
  const out = `${await fileOf('x', '')}.pdf`;
  for (const [csv, code] of [
    [HEADER, 'no-orders'],
    [`${HEADER}\n1,王小样,13800138000`, 'row-ragged'],
    [`${HEADER}\n1,王小样,13800138000,浙江省杭州市西湖区,茶叶,1`, 'address-incomplete'],
  ] as const) {
    const result = await hushlabel(['labels', '-', '--out', out], csv);
    expect(result.code).toBe(1);
    const { refused } = JSON.parse(result.stdout) as { refused: { code: string; message: string }[] };
    expect(refused.map((problem) => problem.code)).toEqual([code]);
    expect(refused[0]?.message).not.toContain('no sentence');
  }
});

test('columns of an unknown file can be named', async () => {
  const csv = 'a,b,c\n欧阳示例,13800138000,浙江省杭州市西湖区示例路1号\n';
  const map = ['--map', 'name=a', 'phone=B', '--map', 'address=c'];
  const result = await hushlabel(['read', '-', ...map], csv);
  const json = JSON.parse(result.stdout) as { orders: { recipient: object }[] };
  expect(json.orders[0]?.recipient).toMatchObject({ name: '欧阳示例', phone: '13800138000', city: '杭州市' });
});

test('mask prints the same shape with nothing real in it', async () => {
  for (const policy of ['national', 'classic', 'maximum']) {
    const result = await hushlabel(['mask', '-', '--policy', policy], CSV);
    expect(result.code).toBe(0);
    for (const real of ['欧阳示例', '13800138000', '1801']) expect(result.stdout).not.toContain(real);
    const json = JSON.parse(result.stdout) as {
      orders: { recipient: { phone: string; extension: string } }[];
    };
    expect(json.orders[1]?.recipient, 'a virtual number stays dialable').toMatchObject({
      phone: '17012345678',
      extension: '1234',
    });
  }
  const national = JSON.parse((await hushlabel(['mask', '-'], CSV)).stdout) as { orders: object[] };
  expect(national.orders[0]).toMatchObject({
    recipient: { name: '欧阳**', phone: '1******8000', city: '杭州市', detail: '示例路99号3幢***' },
  });
});

test('labels are written, proven, the same every time, and the check finds nothing in them', async () => {
  const orders = await fileOf('orders.csv', [HEADER, GOOD, RUINED, VIRTUAL].join('\n'));
  const sender = await fileOf('sender.json', JSON.stringify({ name: '示例茶铺', phone: '0571-88001234' }));
  const out = await fileOf('labels.pdf', '');
  const args = ['labels', orders, '--out', out, '--sender', sender, '--date', '2026-11-21', '--copies', '2'];
  const made = await hushlabel(args);
  expect(made.code, made.stderr).toBe(1);
  const receipt = JSON.parse(made.stdout) as { refused: object[]; sha256: string };
  expect(receipt).toMatchObject({ made: true, labels: 4, pages: 4, policy: 'national' });
  expect(receipt.refused).toMatchObject([{ row: 3, code: 'phone-ruined' }]);
  expect(made.stdout).not.toMatch(/欧阳示例|13800138000|示例茶铺/);

  const first = await readFile(out);
  await hushlabel(args);
  expect(Buffer.compare(first, await readFile(out))).toBe(0);

  const check = await hushlabel(['check', out, orders, '--policy', 'national', '--sender', sender]);
  expect(check.code, check.stdout).toBe(0);
  expect(JSON.parse(check.stdout)).toMatchObject({ passed: true, leaks: [] });
});

test('the check names what another program let through, and not its value', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([200, 300]);
  page.drawText('13800138000', { x: -900, y: 10, font: await pdf.embedFont(StandardFonts.Helvetica) });
  pdf.setTitle('欧阳示例');
  const file = await fileOf('other.pdf', await pdf.save());
  const check = await hushlabel(['check', file, '-', '--policy', 'national'], CSV);
  expect(check.code).toBe(1);
  const { leaks } = JSON.parse(check.stdout) as { leaks: { row: number; field: string; where: string }[] };
  expect(leaks).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ row: 2, field: 'recipient.phone', where: 'page' }),
      expect.objectContaining({ row: 2, field: 'recipient.name', where: 'metadata' }),
    ]),
  );
  expect(check.stdout + check.stderr).not.toMatch(/欧阳示例|13800138000|no sentence/);
});

test('no file is left behind where no label can be made', async () => {
  const out = `${await fileOf('x', '')}.pdf`;
  const result = await hushlabel(['labels', '-', '--out', out], [HEADER, RUINED].join('\n'));
  expect(result.code).toBe(1);
  expect(JSON.parse(result.stdout)).toMatchObject({ made: false, labels: 0 });
  await expect(stat(out)).rejects.toThrow();
});

test('labels never replace the orders that they are made from, nor a file that is no PDF', async () => {
  const orders = await fileOf('orders.csv', CSV);
  const notes = await fileOf('notes.txt', 'mine');
  for (const out of [orders, notes]) {
    const result = await hushlabel(['labels', orders, '--out', out]);
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(out === orders ? /made from/ : /is no PDF/);
  }
  expect(await readFile(orders, 'utf8')).toBe(CSV);
  expect(await readFile(notes, 'utf8')).toBe('mine');
});

test('documents from others are refused with a reason', async () => {
  const bad = await fileOf('policy.json', '{"schema":"hushlabel/policy","__proto__":{}}');
  const result = await hushlabel(['mask', '-', '--policy', bad], CSV);
  expect(result.code).toBe(2);
  expect(result.stderr).not.toMatch(/no sentence|problem\./);
});

test('read refuses what a spreadsheet ruined, and its help tells the exit codes', async () => {
  const lines = [
    '订单号,收件人,手机,地址\nS1,########,13800138000,浙江省杭州市西湖区示例路1号',
    '订单号,收件人,手机,地址\n#REF!,张三,13800138000,浙江省杭州市西湖区示例路1号',
  ];
  const result = await hushlabel(
    ['read', '-', '--lines'],
    lines.map((line) => JSON.stringify(line)).join('\n'),
  );
  expect(result.code).toBe(1);
  const read = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { orders: object[]; problems: object[] });
  expect(read.map(({ orders }) => orders.length)).toEqual([0, 0]);
  expect(read[0]?.problems).toMatchObject([
    { row: 2, column: '收件人', field: 'recipient.name', code: 'cell-ruined', severity: 'error' },
  ]);
  expect(read[1]?.problems).toMatchObject([
    { row: 2, column: '订单号', field: 'orderNo', code: 'cell-ruined' },
  ]);

  const { stdout } = await hushlabel(['read', '--help']);
  expect(stdout).toMatch(/Exit codes: 0 .*; 1 .*; 2 wrong use/su);
});
