import { describe, expect, it } from 'vitest';
import { readCells } from '../testing/read-cells.ts';
import { bytesFrom, joinBytes } from '../testing/zip-writer.ts';

async function cellsOf(page: string): Promise<readonly (readonly string[])[]> {
  return (await readCells(bytesFrom(page))).cells;
}

describe('tables of a page', () => {
  it.each([
    [
      'text',
      '甲 &amp; 乙&nbsp;丙 &#20013;&#x6587; &lt;b&gt; &unknown; &yen;5',
      '甲 & 乙\u00a0丙 中文 <b> &unknown; ¥5',
    ],
    ['white space', '\n   甲 \t 乙\n', '甲 乙'],
    ['line breaks', '甲<br>乙<br/>丙', '甲\n乙\n丙'],
    ['paragraphs', '<p>甲</p><p>乙</p>', '甲\n乙'],
    [
      'other elements',
      '<b>甲</b><span style="x > y">乙</span><!-- no --><script>no</script><style>no</style>',
      '甲乙',
    ],
    ['a sign that begins no tag', '1 < 2', '1 < 2'],
  ])('%s', async (_, inner, text) => {
    expect(await cellsOf(`<table><tr><td>${inner}</td><td>.</td></tr></table>`)).toEqual([[text, '.']]);
  });

  it('spans leave the cells that they cover empty', async () => {
    expect(
      await cellsOf(
        '<table><tr><td rowspan="2">a</td><td colspan=2>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr><tr><td>f</td></tr></table>',
      ),
    ).toEqual([
      ['a', 'b', '', 'c'],
      ['', 'd', 'e', ''],
      ['f', '', '', ''],
    ]);
  });

  it('end tags may be left out', async () => {
    expect(await cellsOf('<html><TABLE><TR><TD>a<TD>b<TR><TD>c</TABLE>')).toEqual([
      ['a', 'b'],
      ['c', ''],
    ]);
  });

  it('a table in a cell is a sheet of its own, and the one with orders is read', async () => {
    const orders =
      '<table><tr><td>订单编号<td>收件人<td>手机<td>地址</tr><tr><td>1<td>张三<td>13800138000<td>示例路1号</table>';
    const { content, cells } = await readCells(
      bytesFrom(`<html><table><tr><td>菜单</td><td>${orders}</td></tr></table></html>`),
    );
    expect(cells).toHaveLength(2);
    expect(content.sheets.map(({ rows }) => rows)).toEqual([1, 2]);
  });

  it('what Excel shows as a power of ten keeps its digits where the page has them', async () => {
    const cells =
      '<td x:num="13812345678">1.38E+10</td><td x:num="4.12345678901234E+18">4.12E+18</td><td>1.38E+10</td>';
    expect(await cellsOf(`<html><table><tr>${cells}</tr></table>`)).toEqual([
      ['13812345678', '4.12E+18', '1.38E+10'],
    ]);
  });

  it('a page in GBK says so, or is found out', async () => {
    // 中文 and 收件人 in GBK.
    const gbk = Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4, 0xca, 0xd5, 0xbc, 0xfe, 0xc8, 0xcb]);
    for (const head of [
      '<html><meta http-equiv="Content-Type" content="text/html; charset=gb2312">',
      '<html>',
    ]) {
      const page = joinBytes([
        bytesFrom(`${head}<table><tr><td>`),
        gbk,
        bytesFrom('</td></tr></table></html>'),
      ]);
      const { content, cells } = await readCells(page);
      expect(cells).toEqual([['中文收件人']]);
      expect(content.encoding).toBe('gb18030');
    }
  });
});

describe('XML spreadsheets of Excel 2003', () => {
  const workbook = (rows: string, encoding = 'UTF-8'): string =>
    `<?xml version="1.0" encoding="${encoding}"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Styles><Style ss:ID="s1"><NumberFormat ss:Format="00000"/></Style><Style ss:ID="s2"><NumberFormat ss:Format="Short Date"/></Style></Styles><Worksheet ss:Name="a"><Table>${rows}</Table></Worksheet></Workbook>`;

  it('texts, numbers and dates in their formats, places and comments', async () => {
    const rows =
      '<Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell ss:StyleID="s1"><Data ss:Type="Number">2108</Data></Cell><Cell ss:StyleID="s2"><Data ss:Type="DateTime">2026-11-21T00:00:00.000</Data></Cell></Row>' +
      '<Row ss:Index="3"><Cell ss:Index="2" ss:MergeAcross="1"><Data ss:Type="Number">13812345678</Data><Comment><Data>no</Data></Comment></Cell><Cell><Data ss:Type="Boolean">1</Data></Cell></Row>';
    const { content, cells } = await readCells(bytesFrom(workbook(rows)));
    expect(content.kind).toBe('xml');
    expect(cells).toEqual([['甲', '02108', '2026/11/21', ''], [], ['', '13812345678', '', 'TRUE']]);
  });

  it('in GBK they are decoded first', async () => {
    const [before = '', after = ''] = workbook(
      '<Row><Cell><Data ss:Type="String">@</Data></Cell></Row>',
      'gb2312',
    ).split('@');
    const page = joinBytes([bytesFrom(before), Uint8Array.from([0xd6, 0xd0, 0xce, 0xc4]), bytesFrom(after)]);
    expect((await readCells(page)).cells).toEqual([['中文']]);
  });
});
