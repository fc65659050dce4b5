import { describe, expect, it } from 'vitest';
import { decodeSource } from './decode-source.ts';
import { ENCODED_SAMPLES } from './testing/encoded-samples.ts';
import { ENCODINGS } from './text-decoding.ts';
import { bytesOf, fixture, nodeDecoding, readPlain, refusal } from './testing/read.ts';

function hex(digits: string): Uint8Array {
  return new Uint8Array(Buffer.from(digits, 'hex'));
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** What the bytes are found to be: encoding, text, and the encoding that they could be as well. */
function decode(bytes: Uint8Array) {
  const decoded = decodeSource(bytes, undefined, nodeDecoding);
  if (!decoded.ok) throw new Error(`refused: ${decoded.problem.code}`);
  return decoded.value;
}

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
    expect(read.source).toMatchObject({
      platform: 'other',
      encoding,
      format: 'table',
      delimiter,
      headerRow: 1,
    });
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
    ['Cyrillic in windows-1251', hex('e8ecff2ce3eef0eee40ac8e2e0ed2cccf1eae2e00a'), 'encoding-undecided'],
    ['more than 64 MB', new Uint8Array(64 * 1024 * 1024 + 1), 'too-large'],
  ])('refuses %s', async (_, bytes, code) => {
    expect(await refusal(bytes)).toBe(code);
  });

  describe('found by what they say', () => {
    it.each(ENCODED_SAMPLES)('%s: %j', (encoding, text, digits) => {
      expect(decode(hex(digits))).toEqual({ encoding, text });
    });

    it('cover every encoding that there is to choose', () => {
      const tried = new Set(ENCODED_SAMPLES.map(([encoding]) => encoding));
      expect([...tried, 'utf-8'].sort()).toEqual([...ENCODINGS].sort());
    });

    it.each(ENCODED_SAMPLES)('%s in a long file: %j', (encoding, text, digits) => {
      const long = decode(joined(...Array.from({ length: 3_000 }, () => hex(digits))));
      expect(long).toEqual({ encoding, text: text.repeat(3_000) });
    });

    it.each(ENCODED_SAMPLES.filter(([encoding]) => !encoding.startsWith('utf-16')))(
      '%s far behind a long run of ASCII: %j',
      (encoding, text, digits) => {
        const ascii = 'A1,12345,plain words\n'.repeat(20_000);
        expect(decode(joined(bytesOf(ascii), hex(digits)))).toEqual({ encoding, text: ascii + text });
      },
    );

    const WITH_LETTERS = ENCODED_SAMPLES.filter(([encoding]) => !encoding.startsWith('utf-16'));

    it.each([...WITH_LETTERS, ['utf-8', '姓名\n李四\n', 'e5a793e5908d0ae69d8ee59b9b0a'] as const])(
      '%s whose first letter beyond ASCII is at five million bytes: %j',
      (encoding, text, digits) => {
        const ascii = 'A1,12345,plain words\n'.repeat(Math.ceil(5_000_000 / 21));
        const found = decode(joined(bytesOf(ascii), hex(digits)));
        expect(found.encoding).toBe(encoding);
        expect(found.text.endsWith(text)).toBe(true);
      },
    );

    it.each(WITH_LETTERS)('%s cut off within its last letter: %j', (encoding, _, digits) => {
      const bytes = joined(...Array.from({ length: 20 }, () => hex(digits)));
      const last = bytes.findLastIndex((byte) => byte >= 0x80);
      expect(decode(bytes.slice(0, last)).encoding).toBe(encoding);
    });

    it.each(WITH_LETTERS)('%s with a wrong byte among many right ones: %j', (encoding, text, digits) => {
      const good = Array.from({ length: 20 }, () => hex(digits));
      const found = decode(joined(...good, hex('310aff0a'), ...good));
      expect(found.encoding).toBe(encoding);
      const wrong = encoding === 'windows-1252' ? 'ÿ' : '\ufffd';
      expect(found.text).toMatch(wrong);
      expect(found.text.startsWith(text)).toBe(true);
      expect(found.text.endsWith(text)).toBe(true);
    });

    it('reads signs that Node leaves out of windows-1252', () => {
      expect(decode(hex('6e616d653b70726963650a4af6726720846d933b353020800a')).text).toBe(
        'name;price\nJörg „m“;50 €\n',
      );
    });

    it('says so where two encodings make sense, and not where a person chose', async () => {
      // 伟一 in GB18030; by chance also ΰһ in UTF-8.
      const bytes = joined(
        bytesOf('name,phone,address\n'),
        hex('ceb0d2bb'),
        bytesOf(',13800138000,x road 1\n'),
      );
      const { read, problems } = await readPlain(bytes);
      expect(read.source.encoding).toBe('utf-8');
      expect(problems).toContain('1 encoding-doubtful');
      expect(read.problems.find(({ code }) => code === 'encoding-doubtful')?.params).toEqual({
        encoding: 'utf-8',
        rival: 'gb18030',
      });
      const chosen = await readPlain(bytes, { encoding: 'gb18030' });
      expect(chosen.orders[0]?.recipient.name).toBe('伟一');
      expect(chosen.problems).not.toContain('1 encoding-doubtful');
    });
  });

  describe('NULs', () => {
    const HEADER = '订单编号,收件人,手机,地址\n';
    const order = (number: number, name = '张三'): string =>
      `${number},${name},13800138000,浙江省杭州市西湖区示例路${number}号\n`;

    it.each(['utf-8', 'gb18030'])('refuse the row that has one and no other, in %s', async (encoding) => {
      const text = HEADER + order(1) + order(2, 'A\0B') + order(3);
      const gbk = joined(
        hex('b6a9b5a5b1e0bac52cd0d5c3fb2cb5e7bbb02cb5d8d6b70a312cd5c5c8fd2c3133383030313338303030'),
        hex('2cd5e3bdadcaa1babcd6ddcad0cabec0fdc2b731bac50a322c4100422c31333830303133383030302c'),
        hex('d5e3bdadcaa1babcd6ddcad0cabec0fdc2b732bac50a332cd5c5c8fd2c31333830303133383030302c'),
        hex('d5e3bdadcaa1babcd6ddcad0cabec0fdc2b733bac50a'),
      );
      const { read, orders, problems } = await readPlain(encoding === 'utf-8' ? text : gbk);
      expect(read.source.encoding).toBe(encoding);
      expect(orders.map(({ row }) => row)).toEqual([2, 4]);
      expect(problems).toEqual(['3 text-damaged recipient.name !']);
    });

    it('at the end of a file are dropped', async () => {
      const { orders, problems } = await readPlain(HEADER + order(1) + '\0'.repeat(5));
      expect(orders).toHaveLength(1);
      expect(problems).toEqual([]);
    });

    it('in great number are no text', async () => {
      expect(await refusal(HEADER + order(1) + '\0'.repeat(5_000) + order(2))).toBe('not-text');
    });
  });
});
