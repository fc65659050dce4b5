import { describe, expect, it } from 'vitest';
import { headerFingerprint, looksFingerprint } from './header-fingerprint.ts';
import { readPlain } from './testing/read.ts';
import { plainRows, xlsxOf } from './spreadsheet/testing/xlsx-writer.ts';

const HEADER = ['订单编号', '收货地址', 'Phone', '商品总价(元)'];
const print = headerFingerprint(HEADER);

describe('the fingerprint of a header', () => {
  it('is 64 hexadecimal digits and stays what it is: mappings are remembered by it', () => {
    expect(print).toMatch(/^[0-9a-f]{64}$/u);
    expect(headerFingerprint(['a', 'b'])).toBe(
      'bd87a93e90095b8a3b7ecb3d210050c4109c232da5eb373d691e3e9194c067b7',
    );
  });

  it.each([
    ['spaces around', ['订单编号 ', ' 收货地址', 'Phone\t', '商品总价(元)']],
    ['full-width signs', ['订单编号', '收货地址', 'Ｐｈｏｎｅ', '商品总价（元）']],
    ['letter case', ['订单编号', '收货地址', 'PHONE', '商品总价(元)']],
    ['a mark before the first', ['\ufeff订单编号', '收货地址', 'Phone', '商品总价(元)']],
    ['guards', ['="订单编号"', "'收货地址", 'Phone', '商品总价(元)']],
    ['empty cells behind the last', [...HEADER, '', ' ', '']],
  ])('is the same with other %s', (_, cells) => expect(headerFingerprint(cells)).toBe(print));

  it.each([
    ['another order', ['收货地址', '订单编号', 'Phone', '商品总价(元)']],
    ['another column', [...HEADER, '备注']],
    ['an empty column within', ['订单编号', '', '收货地址', 'Phone', '商品总价(元)']],
    ['cells cut elsewhere', ['订单编号,收货地址', 'Phone', '商品总价(元)']],
  ])('is another with %s', (_, cells) => expect(headerFingerprint(cells)).not.toBe(print));

  it('is empty where there is no header', () => {
    expect(headerFingerprint([])).toBe('');
    expect(headerFingerprint(['', ' '])).toBe('');
  });
});

describe('the fingerprint of a source', () => {
  const rows = [
    ['订单编号', '收件人', '手机', '地址'],
    ['1001', '张三', '13800138000', '浙江省杭州市西湖区示例路1号'],
  ];
  const csv = rows.map((row) => row.join(',')).join('\n');

  it('goes by its header alone, whatever the rows, the notes above it and the kind of file', async () => {
    const { source } = (await readPlain(csv)).read;
    expect(source.fingerprint).toBe(headerFingerprint(rows[0] ?? []));
    const others = [
      `导出说明\n${csv.replaceAll(',', ';').replace('张三', '李四')}`,
      xlsxOf({ sheets: [{ data: plainRows(rows) }] }),
    ];
    for (const other of others)
      expect((await readPlain(other)).read.source.fingerprint).toBe(source.fingerprint);
  });

  it('goes by the looks of columns without a header, and is empty where lines are read', async () => {
    const rowsOnly = `${rows[1]?.join('\t') ?? ''}\n`.repeat(2);
    expect((await readPlain(rowsOnly, {}, 'paste')).read.source).toMatchObject({
      headerRow: 0,
      fingerprint: looksFingerprint(['number', 'name', 'phone', 'address']),
    });
    const lines = await readPlain('张三 13800138000 浙江省杭州市西湖区示例路1号', {}, 'paste');
    expect(lines.read.source).toMatchObject({ format: 'lines', fingerprint: '' });
  });
});

describe('the fingerprint of a table without a header', () => {
  it('goes by what its columns look like', () => {
    expect(looksFingerprint(['name', 'phone'])).toMatch(/^[0-9a-f]{64}$/u);
    expect(looksFingerprint(['name', 'phone'])).not.toBe(looksFingerprint(['phone', 'name']));
    expect(looksFingerprint([])).toBe('');
  });
});
