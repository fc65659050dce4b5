import { describe, expect, it } from 'vitest';
import { KNOWN_PLATFORMS, PLATFORM_CHOICES, PLATFORM_PROFILES } from './platform-profiles.ts';
import { fixture, headerCells, readPlain } from './testing/read.ts';

const EXTRA: Readonly<Record<string, string>> = {
  订单编号: '2900000000000000001',
  订单号: '301234567890',
  主订单编号: '6900000000000000001',
  收货人姓名: '张三',
  收货人: '张三',
  收件人: '张三',
  客户姓名: '张三',
  联系手机: "'13800138000",
  联系电话: '13800138000',
  手机: '13800138000',
  收件人手机号: '13800138000',
  收货地址: '浙江省 杭州市 西湖区 示例路1号(310012)',
  客户地址: '浙江杭州市西湖区示例路1号',
  省: '浙江省',
  市: '杭州市',
  区: '西湖区',
  街道: '示例街道',
  详细地址: '示例路1号',
  身份证姓名: 'canary',
  身份证号码: 'canary',
  用户购买手机号: '13900139000',
  买家支付宝账号: 'canary',
};

function fileWith(header: readonly string[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const row = header.map((name) => EXTRA[name.trim()] ?? '');
  return [header, row].map((record) => record.map(cell).join(',')).join('\r\n');
}

describe('Taobao', () => {
  it('reads 19-digit numbers, phones behind an apostrophe and the postcode in brackets', async () => {
    const { read, orders, problems } = await readPlain(fixture('taobao_gbk_equals_apostrophe.csv'));
    expect(read.source).toMatchObject({
      kind: 'csv',
      platform: 'taobao',
      encoding: 'gb18030',
      format: 'table',
      delimiter: ',',
      headerRow: 1,
    });
    expect(problems).toEqual([]);
    expect(orders).toMatchObject([
      {
        row: 2,
        orderNo: '2900000000000000001',
        recipient: {
          name: '张三丰',
          phone: '13800138000',
          province: '浙江省',
          city: '杭州市',
          district: '西湖区',
          detail: '文三路街道 示例路99号示例花园七号楼3单元201室',
          postcode: '310012',
        },
        items: [['示例商品 红色 M', 1]],
      },
      { row: 3, orderNo: '2900000000000000002', recipient: { phone: '13800138001', postcode: '830000' } },
    ]);
  });

  it('takes the changed address before the first one', async () => {
    const header = headerCells('taobao_exportorderlist_2016_41col.header.csv');
    const row = header.map((name) =>
      name === '修改后的收货地址' ? '浙江省 宁波市 海曙区 示例路2号' : (EXTRA[name.trim()] ?? ''),
    );
    const { orders } = await readPlain(`${header.join(',')}\n${row.join(',')}`);
    expect(orders[0]?.recipient).toMatchObject({ city: '宁波市', detail: '示例路2号' });
  });

  it('reads name, phone and address from the one cell of a Tmall sheet', async () => {
    const file =
      '订单编号,总金额,收货地址,订单创建时间,商品标题\n="2900000000000000001",59.80,"张三，86-13800138000，浙江省 杭州市 西湖区 示例路1号 ，310012",2026-05-23 22:02:11,示例商品';
    const { read, orders, problems } = await readPlain(file);
    expect(read.source.platform).toBe('taobao');
    expect(problems).toEqual([]);
    expect(orders[0]).toMatchObject({
      orderNo: '2900000000000000001',
      recipient: {
        name: '张三',
        phone: '13800138000',
        city: '杭州市',
        district: '西湖区',
        detail: '示例路1号',
        postcode: '310012',
      },
    });
  });

  it('says that a 千牛 report holds no recipients', async () => {
    const header = headerCells('qianniu_custom_report_19col.header.csv');
    const { read, problems } = await readPlain(fileWith(header));
    expect(read.source.platform).toBe('taobao');
    expect(read.drafts).toEqual([]);
    expect(problems).toEqual(['1 no-recipient-columns !']);
  });
});

describe('Pinduoduo', () => {
  it('reads a virtual number, TABs for nothing, and refuses ciphertext', async () => {
    const { read, orders, problems } = await readPlain(
      fixture('pdd_trailing_tab_virtualno_cipher_INFERRED.csv'),
    );
    expect(read.source).toMatchObject({
      kind: 'csv',
      platform: 'pinduoduo',
      encoding: 'utf-8',
      format: 'table',
      delimiter: ',',
      headerRow: 1,
    });
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({
      row: 2,
      orderNo: '260517-000000000000001',
      tracking: '',
      recipient: { name: '王示例', phone: '17012345678', extension: '1234', detail: '示例路1号2单元301室' },
      items: [['示例横幅', 1]],
    });
    expect(problems).toEqual([
      '3 encrypted recipient.name !',
      '3 encrypted recipient.phone !',
      '3 encrypted recipient.detail !',
    ]);
  });

  it('finds the header below the note of the recent export and says that it holds no recipients', async () => {
    const header = headerCells('pdd_2026_23col.header.csv');
    const { read, problems } = await readPlain(`提示：隐私信息已隐藏\n${fileWith(header)}`);
    expect(read.source).toMatchObject({ platform: 'pinduoduo', headerRow: 2 });
    expect(problems).toEqual(['2 no-recipient-columns !']);
  });

  it('takes no identity papers for a label, nor the phone that the buyer has the account with', async () => {
    const header = headerCells('pdd_c2020_with_recipient_53col.header.csv').map((name) =>
      name === '商品总价(元)' ? '商品总价（元）' : name,
    );
    const { read, orders } = await readPlain(fileWith(header));
    expect(orders[0]?.recipient).toMatchObject({ name: '张三', phone: '13800138000', detail: '示例街道' });
    const shown = { ...read, drafts: read.drafts.map(({ hidden: _, ...draft }) => draft) };
    expect(JSON.stringify([shown, orders])).not.toMatch(/canary|13900139000/u);
    const idColumn = read.columns.find((column) => column.name === '身份证号码');
    expect(idColumn).toMatchObject({ field: null, looksLike: 'empty' });
  });
});

describe('Douyin', () => {
  it('refuses ciphertext and keeps what the platform masked', async () => {
    const { read, orders, problems } = await readPlain(fixture('douyin_utf8bom_tab_cipher_dash.csv'));
    expect(read.source).toMatchObject({
      kind: 'csv',
      platform: 'douyin',
      encoding: 'utf-8',
      format: 'table',
      delimiter: ',',
      headerRow: 1,
    });
    expect(problems.every((problem) => /^2 encrypted/u.test(problem))).toBe(true);
    expect(problems.length).toBeGreaterThanOrEqual(2);
    expect(orders).toMatchObject([
      {
        row: 3,
        orderNo: '6900000000000000002',
        recipient: { name: '生***', phone: '1********20', district: '西湖区', detail: '文三路街道示例路***' },
        items: [['示例商品 1袋', 1]],
        remark: '',
      },
    ]);
  });

  it('takes a dash for nothing', async () => {
    const header = headerCells('douyin_doudian_74col.header.csv');
    const row = header.map((name) =>
      name === '买家留言' || name === '商品规格' ? '-' : (EXTRA[name] ?? ''),
    );
    const { orders } = await readPlain(`${header.join(',')}\n${row.join(',')}`);
    expect(orders[0]?.remark).toBe('');
  });
});

describe('JD', () => {
  it('makes one order with two items of two rows, the phone as JD masked it', async () => {
    const { read, orders, problems } = await readPlain(fixture('jd_two_rows_one_order_masked_phone.csv'));
    expect(read.source).toMatchObject({ platform: 'jd', encoding: 'gb18030' });
    expect(problems).toEqual([]);
    expect(orders).toMatchObject([
      {
        row: 2,
        orderNo: '301234567890',
        recipient: {
          phone: '1******6198',
          province: '广东省',
          city: '深圳市',
          district: '福田区',
          detail: '示例路66号',
        },
        items: [
          ['示例甲', 1],
          ['示例乙', 1],
        ],
      },
    ]);
  });
});

describe('Shopify', () => {
  it('adds a row with blank shipping cells to its order and keeps the zero of the zip', async () => {
    const { read, orders, problems } = await readPlain(fixture('shopify_multiline_blank_shipping.csv'));
    expect(read.source).toMatchObject({ platform: 'shopify', headerRow: 1 });
    expect(problems).toEqual([]);
    expect(orders).toHaveLength(1);
    expect(orders[0]).toMatchObject({
      orderNo: '#1001',
      recipient: {
        name: "Ann O'Example",
        phone: '+1 555-0100',
        province: 'MA',
        city: 'Springfield',
        detail: '1 Main St, Apt 4B',
        postcode: '02108',
        country: 'US',
      },
      items: [
        ['Crew Tee - Black / S', 2],
        ['Mug', 1],
      ],
    });
    expect(JSON.stringify(orders)).not.toContain('@');
  });
});

describe('every platform', () => {
  it.each([
    ['taobao', 'taobao_exportorderlist_2016_41col.header.csv'],
    ['taobao', 'taobao_style_38col.header.csv'],
    ['pinduoduo', 'pdd_c2020_with_recipient_53col.header.csv'],
    ['douyin', 'douyin_doudian_74col.header.csv'],
    ['jd', 'jd_pop_30col.header.csv'],
  ])('%s is recognised by the header %s and gives a good order', async (platform, file) => {
    const { read, orders, problems } = await readPlain(fileWith(headerCells(file)));
    expect(read.source.platform).toBe(platform);
    expect(read.guessed).toBe(false);
    expect(problems.filter((problem) => problem.endsWith('!'))).toEqual([]);
    expect(orders[0]?.recipient).toMatchObject({
      name: '张三',
      phone: '13800138000',
      city: '杭州市',
      district: '西湖区',
    });
    const used = read.columns.filter((column) => column.field !== null);
    const certain = used.filter((column) => column.confidence === 1).map((column) => column.field);
    expect(new Set(certain)).toEqual(new Set(used.map((column) => column.field)));
  });

  it('has names in both languages, and the guess as a choice', () => {
    expect(PLATFORM_CHOICES.map(({ id }) => id)).toEqual([...KNOWN_PLATFORMS, 'other']);
    expect(Object.keys(PLATFORM_PROFILES).sort()).toEqual([...KNOWN_PLATFORMS].sort());
    for (const { name } of PLATFORM_CHOICES) expect(name.en && name['zh-CN']).not.toBe('');
  });

  it('can be forced, also to a guess', async () => {
    const file = fileWith(headerCells('jd_pop_30col.header.csv'));
    expect((await readPlain(file, { platform: 'other' })).read).toMatchObject({
      guessed: true,
      source: { platform: 'other' },
    });
    expect((await readPlain(file, { platform: 'shopify' })).read.source.platform).toBe('shopify');
  });
});
