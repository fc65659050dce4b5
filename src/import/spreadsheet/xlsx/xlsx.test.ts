import { describe, expect, it } from 'vitest';
import { readPlain } from '../../testing/read.ts';
import { contentRefusal, readCells } from '../testing/read-cells.ts';
import { MAIN, plainRows, sheetXml, xlsxOf, xlsxParts } from '../testing/xlsx-writer.ts';
import type { WrittenWorkbook } from '../testing/xlsx-writer.ts';
import { zipOf } from '../testing/zip-writer.ts';

async function cellsOf(
  data: string,
  more: Partial<WrittenWorkbook> = {},
): Promise<readonly (readonly string[])[]> {
  return (await readCells(xlsxOf({ sheets: [{ data }], ...more }))).cells;
}

function utf16(text: string, isLittle: boolean, mark = '\ufeff'): Uint8Array {
  const bytes = Buffer.from(mark + text, 'utf16le');
  return new Uint8Array(isLittle ? bytes : bytes.swap16());
}

const HEADER = ['订单编号', '收件人', '手机', '地址'];
const ORDER = ['A1001', '张三', '13800138000', '浙江省杭州市余杭区示例路1号'];

describe('cells of an Excel sheet', () => {
  it.each([
    ['shared text', '<c t="s"><v>1</v></c>', '乙'],
    ['shared text with blanks around its number', '<c t="s"><v> 1 </v></c>', '乙'],
    ['inline text', '<c t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', ' 甲 '],
    [
      'inline rich text',
      '<c t="inlineStr"><is><r><t>甲</t></r><r><rPr><b/></rPr><t>乙</t></r></is></c>',
      '甲乙',
    ],
    ['what a formula came to', '<c t="str"><f>A1&amp;"x"</f><v>甲x</v></c>', '甲x'],
    ['a number that a formula came to', '<c><f>1+1</f><v>2</v></c>', '2'],
    ['a formula without a result', '<c><f>1+1</f></c>', ''],
    ['true', '<c t="b"><v>1</v></c>', 'TRUE'],
    ['false', '<c t="b"><v>0</v></c>', 'FALSE'],
    ['an error', '<c t="e"><v>#N/A</v></c>', '#N/A'],
    ['a number', '<c><v>13800138000</v></c>', '13800138000'],
    ['a number as Java writes it', '<c t="n"><v>1.3800138E10</v></c>', '13800138000'],
    ['a date', '<c s="1"><v>46347.5</v></c>', '2026/11/21 12:00'],
    ['a date in ISO form', '<c s="1" t="d"><v>2026-11-21T12:00:00Z</v></c>', '2026/11/21 12:00'],
    ['leading zeros', '<c s="2"><v>2108</v></c>', '02108'],
    ['a percentage', '<c s="3"><v>0.25</v></c>', '25%'],
    [
      'text with references',
      '<c t="str"><v>a &lt;b&gt; &amp; &quot;c&quot; &#x4e2d;&#25991; &#x1F600;</v></c>',
      'a <b> & "c" 中文 😀',
    ],
    ['a CDATA section', '<c t="str"><v><![CDATA[<&amp;>]]></v></c>', '<&amp;>'],
    ['characters that XML cannot hold', '<c t="str"><v>a_x000D__x000A_b_x005F_x</v></c>', 'a\nb_x'],
    ['line ends of Windows', '<c t="str"><v>a\r\nb\rc</v></c>', 'a\nb\nc'],
    ['letters beyond the first plane', '<c t="str"><v>𠮷野家</v></c>', '𠮷野家'],
    ['comments within', '<c t="str"><!-- x --><v>甲<!-- y -->乙</v></c>', '甲乙'],
  ])('%s', async (_, xml, text) => {
    const cells = await cellsOf(`<row>${xml}<c><v>9</v></c></row>`, {
      strings: '<si><t>甲</t></si><si><r><t>乙</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>',
      formats: [22, '00000', 9],
    });
    expect(cells).toEqual([[text, '9']]);
  });

  it('stand where their references say, in whatever order', async () => {
    expect(
      await cellsOf(
        '<row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="B1"><v>5</v></c></row>',
      ),
    ).toEqual([['', '5', ''], [], ['1', '', '3']]);
  });

  it('of a row in several pieces are one row, as one shop writes its header', async () => {
    const cells = await cellsOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>',
    );
    expect(cells).toEqual([['1', '2']]);
  });

  it('count on without references', async () => {
    expect(
      await cellsOf('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>'),
    ).toEqual([['1', '', '3'], [], ['4', '', '']]);
  });

  it('covered by a merged one are empty', async () => {
    const data = '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row>';
    const bytes = xlsxOf({ sheets: [{ data, after: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>' }] });
    expect((await readCells(bytes)).cells).toEqual([
      ['1', '2'],
      ['', '4'],
    ]);
  });

  it('of hidden rows and columns are read', async () => {
    const cells = await cellsOf(
      '<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>',
    );
    expect(cells).toEqual([['1'], ['2']]);
  });

  it('dates count from 1904 where the workbook says so', async () => {
    const more = { formats: ['yyyy-mm-dd'], is1904: true };
    expect(await cellsOf('<row><c s="1"><v>44885</v></c></row>', more)).toEqual([['2026-11-21']]);
  });
});

describe('how Excel files are written', () => {
  const strict = (xml: string): string =>
    xml.replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');

  it.each([
    ['prefixes', sheetXml(plainRows([HEADER])).replaceAll(/<(\/?)(?!\?)/gu, '<$1x:')],
    ['strict namespaces', strict(sheetXml(plainRows([HEADER])))],
    [
      'single quotes and line breaks in tags',
      sheetXml(plainRows([HEADER])).replaceAll('t="inlineStr"', "\n t\t=\n'inlineStr'\r\n"),
    ],
    ['a byte order mark', `\ufeff${sheetXml(plainRows([HEADER]))}`],
    ['UTF-16 little-endian', utf16(sheetXml(plainRows([HEADER])).replace('UTF-8', 'UTF-16'), true)],
    ['UTF-16 big-endian', utf16(sheetXml(plainRows([HEADER])).replace('UTF-8', 'UTF-16'), false)],
    ['UTF-16 without a mark', utf16(sheetXml(plainRows([HEADER])).replace('UTF-8', 'UTF-16'), true, '')],
    ['a comment at the end', `${sheetXml(plainRows([HEADER]))}<!---->\n`],
  ])('%s are read', async (_, data) => {
    const bytes = xlsxOf({
      sheets: [{ data: typeof data === 'string' ? new Uint8Array(Buffer.from(data)) : data }],
    });
    expect((await readCells(bytes)).cells).toEqual([HEADER]);
  });

  it.each([
    ['sizes behind the data', { descriptor: true }],
    ['sizes in 64 bits', { zip64: true }],
    ['both', { descriptor: true, zip64: true }],
    ['nothing packed', { method: 0 }],
    ['names without UTF-8', { flags: 0 }],
  ])('a zip with %s is read', async (_, how) => {
    const parts = xlsxParts({ sheets: [{ data: plainRows([HEADER]) }] });
    expect((await readCells(zipOf(parts.map((part) => ({ ...part, ...how }))))).cells).toEqual([HEADER]);
  });

  it('names of parts in capitals and with backslashes are found', async () => {
    const parts = xlsxParts({ sheets: [{ data: plainRows([HEADER]) }] });
    const renamed = parts.map((part) => ({
      ...part,
      name: String(part.name).replace('xl/work', 'XL\\Work'),
    }));
    expect((await readCells(zipOf(renamed))).cells).toEqual([HEADER]);
  });

  it('a sheet is the same however its bytes are cut into pieces', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => [
      `甲${index}`,
      index * 7_919,
      '<&>'.repeat(index % 9),
    ]);
    const data = plainRows(rows);
    const stored = xlsxParts({ sheets: [{ data }] }).map((part) => ({ ...part, method: 0 }));
    const expected = rows.map((row) => row.map(String));
    expect((await readCells(xlsxOf({ sheets: [{ data }] }))).cells).toEqual(expected);
    expect((await readCells(zipOf(stored))).cells).toEqual(expected);
  });
});

describe('sheets of a workbook', () => {
  const workbook = xlsxOf({
    sheets: [
      { name: '隐藏', data: plainRows([HEADER, ORDER, ['A1002', ...ORDER.slice(1)]]), state: 'hidden' },
      { name: '空', data: '' },
      { name: '说明', data: plainRows([['请不要修改表头'], ['谢谢']]) },
      { name: '订单', data: plainRows([HEADER, ORDER]) },
    ],
  });

  it('the first on show that looks like orders is read, and the others are listed', async () => {
    const { read, orders, problems } = await readPlain(workbook);
    expect(orders).toHaveLength(1);
    expect(read.source).toMatchObject({ kind: 'xlsx', encoding: '', delimiter: '', headerRow: 1 });
    expect(read.source.sheets).toEqual([
      { id: '1', name: '隐藏', hidden: true, rows: 3, firstRow: 0 },
      { id: '2', name: '空', hidden: false, rows: 0, firstRow: 0 },
      { id: '3', name: '说明', hidden: false, rows: 2, firstRow: 0 },
      { id: '4', name: '订单', hidden: false, rows: 2, firstRow: 1 },
    ]);
    expect(problems).toEqual(['1 other-sheets']);
  });

  it.each(['隐藏', '1'])('%s is read where a person chooses it', async (sheet) => {
    const { orders, problems } = await readPlain(workbook, { sheet });
    expect(orders).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('one that is not there is refused, and an empty one says so', async () => {
    expect(await contentRefusal(workbook, { sheet: '5' })).toBe('sheet-unknown');
    expect(await contentRefusal(workbook, { sheet: '空' })).toBe('empty');
  });

  it('a broken one that nobody asked for does no harm', async () => {
    const bytes = xlsxOf({ sheets: [{ data: plainRows([HEADER, ORDER]) }, { data: '<row><c>' }] });
    const { read, orders } = await readPlain(bytes);
    expect(orders).toHaveLength(1);
    expect(read.source.sheets?.[1]).toMatchObject({ rows: null, firstRow: 0 });
  });
});

describe('numbers of orders and phones in number cells', () => {
  const rows = (cells: string): Uint8Array =>
    xlsxOf({ sheets: [{ data: `${plainRows([HEADER])}<row>${cells}</row>` }] });
  const text = (value: string): string => `<c t="str"><v>${value}</v></c>`;

  it('come out with all their digits', async () => {
    const { orders, problems } = await readPlain(
      rows(
        `<c><v>123456789012345</v></c>${text('张三')}<c><v>1.3800138001E10</v></c>${text('浙江省杭州市余杭区示例路1号')}`,
      ),
    );
    expect(problems).toEqual([]);
    expect(orders[0]).toMatchObject({ orderNo: '123456789012345', recipient: { phone: '13800138001' } });
  });

  it.each([
    ['4.12345678901234E+18', '13800138000', '2 digits-lost orderNo !'],
    ['4123456789012346000', '13800138000', '2 digits-lost orderNo !'],
    ['1234567890123450', '13800138000', '2 digits-lost orderNo !'],
  ])('%s is refused, since digits are gone', async (orderNo, phone, problem) => {
    const cells = `<c><v>${orderNo}</v></c>${text('张三')}<c><v>${phone}</v></c>${text('浙江省杭州市余杭区示例路1号')}`;
    expect((await readPlain(rows(cells))).problems).toEqual([problem]);
  });

  it('a phone that came as `1.38E+10` is refused as in a CSV', async () => {
    const cells = `${text('A1')}${text('张三')}${text('1.38E+10')}${text('浙江省杭州市余杭区示例路1号')}`;
    expect((await readPlain(rows(cells))).problems).toEqual(['2 phone-ruined recipient.phone !']);
  });

  it('a cell that is too long is a problem of its row alone', async () => {
    const long = `${text('A1')}${text('张三')}${text('13800138000')}${text('长'.repeat(20_000))}`;
    const { problems } = await readPlain(rows(long));
    expect(problems).toEqual(['2 cell-too-long !']);
  });
});
