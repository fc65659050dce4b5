import { describe, expect, it } from 'vitest';
import { readCells } from '../testing/read-cells.ts';
import { odsContent, odsOf, odsTable } from '../testing/ods-writer.ts';
import { bytesFrom } from '../testing/zip-writer.ts';

async function row(cells: string): Promise<readonly string[] | undefined> {
  const table = `<table:table table:name="a"><table:table-row>${cells}</table:table-row></table:table>`;
  return (await readCells(odsOf(odsContent(table)))).cells[0];
}

const END = '<table:table-cell office:value-type="string"><text:p>.</text:p></table:table-cell>';

describe('cells of an OpenDocument sheet', () => {
  it.each([
    ['text', '<table:table-cell office:value-type="string"><text:p>甲</text:p></table:table-cell>', '甲'],
    [
      'several paragraphs',
      '<table:table-cell><text:p>甲</text:p><text:p>乙</text:p></table:table-cell>',
      '甲\n乙',
    ],
    [
      'blanks that count',
      '<table:table-cell><text:p>a<text:s text:c="3"/>b<text:s/>c<text:tab/>d<text:line-break/>e</text:p></table:table-cell>',
      'a   b c\td\ne',
    ],
    ['blanks that do not', '<table:table-cell><text:p>a\n     b</text:p></table:table-cell>', 'a b'],
    [
      'text in pieces',
      '<table:table-cell><text:p>甲<text:span>乙<text:a>丙</text:a></text:span>丁</text:p></table:table-cell>',
      '甲乙丙丁',
    ],
    [
      'a number as shown',
      '<table:table-cell office:value-type="float" office:value="1234.5"><text:p>1,234.50</text:p></table:table-cell>',
      '1,234.50',
    ],
    [
      'a number without its text',
      '<table:table-cell office:value-type="float" office:value="13800138000"/>',
      '13800138000',
    ],
    [
      'a phone shown as a power of ten',
      '<table:table-cell office:value-type="float" office:value="13812345678"><text:p>1.38E+10</text:p></table:table-cell>',
      '13812345678',
    ],
    [
      'a number whose digits are gone',
      '<table:table-cell office:value-type="float" office:value="4.12345678901235E+018"><text:p>4.12E+18</text:p></table:table-cell>',
      '4.12E+18',
    ],
    [
      'a date',
      '<table:table-cell office:value-type="date" office:date-value="2026-11-21"><text:p>21.11.2026</text:p></table:table-cell>',
      '21.11.2026',
    ],
    [
      'a date without its text',
      '<table:table-cell office:value-type="date" office:date-value="2026-11-21"/>',
      '2026-11-21',
    ],
    ['a truth', '<table:table-cell office:value-type="boolean" office:boolean-value="true"/>', 'TRUE'],
    [
      'a comment beside the text',
      '<table:table-cell><office:annotation><text:p>nein</text:p></office:annotation><text:p>ja</text:p></table:table-cell>',
      'ja',
    ],
    [
      'a comment within the text',
      '<table:table-cell><text:p>j<office:annotation><text:p>nein</text:p></office:annotation>a</text:p></table:table-cell>',
      'ja',
    ],
    [
      'a drawing',
      '<table:table-cell><draw:frame><draw:text-box><text:p>nein</text:p></draw:text-box></draw:frame><text:p>ja</text:p></table:table-cell>',
      'ja',
    ],
    ['a covered cell', '<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>', ''],
  ])('%s', async (_, cell, text) => {
    expect(await row(cell + END)).toEqual([text, '.']);
  });

  it('repeated cells and rows count each time, in groups and headers too', async () => {
    const cell = (text: string, times: number): string =>
      `<table:table-cell table:number-columns-repeated="${times}"><text:p>${text}</text:p></table:table-cell>`;
    const table = `<table:table table:name="a"><table:table-header-rows><table:table-row>${cell('h', 3)}</table:table-row></table:table-header-rows><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/></table:table-row><table:table-row-group><table:table-row table:number-rows-repeated="2">${cell('a', 2)}${cell('b', 1)}</table:table-row></table:table-row-group></table:table>`;
    expect((await readCells(odsOf(odsContent(table)))).cells).toEqual([
      ['h', 'h', 'h'],
      [],
      [],
      ['a', 'a', 'b'],
      ['a', 'a', 'b'],
    ]);
  });

  it('a hidden sheet is not read before one on show', async () => {
    const styles =
      '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const hidden = odsTable([['x']], 'a').replace('<table:table ', '<table:table table:style-name="ta9" ');
    const { content, cells } = await readCells(odsOf(odsContent(hidden + odsTable([['y']], 'b'), styles)));
    expect(cells).toEqual([['y']]);
    expect(content.sheets.map(({ hidden: isHidden }) => isHidden)).toEqual([true, false]);
  });

  it('one XML file is read as a package is', async () => {
    const flat = odsContent(odsTable([['甲', '乙']]))
      .replaceAll('office:document-content', 'office:document')
      .replace(
        '<office:document ',
        '<office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet" ',
      );
    const { content, cells } = await readCells(bytesFrom(flat));
    expect(content.kind).toBe('ods');
    expect(cells).toEqual([['甲', '乙']]);
  });
});
