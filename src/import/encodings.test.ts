import { describe, expect, it } from 'vitest';
import { bytesOf, fixture, readPlain, refusal } from './testing/read.ts';

const GENERIC = [
  {
    orderNo: '6900000000000000011',
    recipient: { phone: '13800138002', district: '西湖区', detail: '示例路1号2单元301室' },
  },
  {
    orderNo: '6900000000000000012',
    recipient: { name: '示例•买买提', phone: '0571-88001234', city: '乌鲁木齐市' },
  },
];

describe('encodings', () => {
  it.each([
    ['generic_utf16le_bom.csv', 'utf-16le', ','],
    ['generic_utf16be_no_bom.csv', 'utf-16be', ','],
    ['generic_gb18030_four_byte.csv', 'gb18030', ','],
    ['generic_utf8_tabs.tsv', 'utf-8', '\t'],
  ])('%s is found to be %s', async (file, encoding, delimiter) => {
    const { read, orders, problems } = await readPlain(fixture(file));
    expect(read.source).toMatchObject({ platform: 'other', encoding, delimiter, headerRow: 1 });
    expect(orders).toMatchObject(GENERIC);
    expect(problems).toEqual([]);
  });

  it('keeps characters that GB18030 writes with four bytes', async () => {
    const { orders } = await readPlain(fixture('generic_gb18030_four_byte.csv'));
    expect(orders[0]?.recipient.name).toBe('𠮷㐂');
  });

  it('tells Shift_JIS from GB18030 and reads a Japanese header', async () => {
    const { read, orders, problems } = await readPlain(fixture('japanese_shop_shift_jis.csv'));
    expect(read.source.encoding).toBe('shift_jis');
    expect(problems).toEqual([]);
    expect(orders).toMatchObject([
      {
        orderNo: 'A-0001',
        recipient: {
          name: '見本 太郎',
          phone: '03-1234-5678',
          postcode: '100-0001',
          province: '東京都',
          city: '千代田区',
          detail: '見本町1-2-3サンプルビル4F',
        },
        items: [['テスト商品 ブルー', 2]],
        remark: '置き配希望',
      },
      { orderNo: 'A-0002', recipient: { phone: '090-1234-5678' } },
    ]);
  });

  it.each([
    ['utf-8', '\ufeff'],
    ['utf-8', ''],
  ])('reads %s with and without a mark', async (encoding, mark) => {
    const { read, orders } = await readPlain(`${mark}收件人,手机,地址\n张三,13800138000,示例路1号`);
    expect(read.source.encoding).toBe(encoding);
    expect(orders).toHaveLength(1);
  });

  it('lets a person overrule what was found, by any common name', async () => {
    const { read } = await readPlain(fixture('taobao_gbk_equals_apostrophe.csv'), { encoding: 'GBK' });
    expect(read.source).toMatchObject({ encoding: 'gb18030', platform: 'taobao' });
    expect(await refusal('a,b', { encoding: 'klingon' })).toBe('encoding-unknown');
    expect(await refusal('a,b', { encoding: 'constructor' })).toBe('encoding-unknown');
  });

  it('refuses only the rows of a damaged file that are damaged', async () => {
    const header = bytesOf(
      '订单编号,收件人,手机,地址\n1,张三,13800138000,浙江省杭州市示例路1号，这是一个比较长的地址\n2,李',
    );
    const rest = bytesOf(',13800138001,浙江省杭州市示例路2号\n3,王五,13800138002,浙江省杭州市示例路3号\n');
    const bytes = new Uint8Array([...header, 0xe5, ...rest]);
    const { read, orders, problems } = await readPlain(bytes);
    expect(read.source.encoding).toBe('utf-8');
    expect(orders.map((order) => order.row)).toEqual([2, 4]);
    expect(problems).toEqual(['3 text-damaged recipient.name !']);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['white space', bytesOf(' \r\n\t'), 'empty'],
    ['a workbook cut short', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'zip-damaged'],
    ['an old workbook cut short', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook-damaged'],
    ['a PDF', bytesOf('%PDF-1.7\n'), 'not-text'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'not-text'],
    ['binary data', new Uint8Array(2000).map((_, index) => (index * 7) % 256), 'not-text'],
    [
      'Latin-1',
      new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x2c, 0xe9, 0x20, 0x0a]),
      'encoding-undecided',
    ],
    ['more than 64 MB', new Uint8Array(64 * 1024 * 1024 + 1), 'too-large'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });
});
