import { repeated } from './nasty-file.ts';
import type { NastyFile } from './nasty-file.ts';
import { odsContent, odsOf, odsTable } from './ods-writer.ts';
import { begin, cell, compoundFile, sharedTexts, xlsOf, xlsStream } from './xls-writer.ts';
import type { RecordToWrite } from './xls-writer.ts';
import { bytesFrom, joinBytes, le } from './zip-writer.ts';

const ROWS = [
  ['订单编号', '收件人', '手机', '地址'],
  ['1001', '张三', '13800138000', '浙江省杭州市余杭区示例路1号'],
];

function ods(tables: string): () => Uint8Array {
  return () => odsOf(odsContent(tables));
}

const TEXT_CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';

const NASTY_ODS: readonly NastyFile[] = [
  {
    name: 'row repeated a million times',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${TEXT_CELL}</table:table-row></table:table>`,
    ),
    expected: 'too-many-rows',
  },
  {
    name: 'cell repeated to the last column',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row>${TEXT_CELL.replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="16384"')}</table:table-row></table:table>`,
    ),
    expected: 'too-many-columns',
  },
  {
    name: 'blank rows and cells to the end of the sheet',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row>${TEXT_CELL}<table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`,
    ),
    expected: 1,
  },
  {
    name: 'value behind a million blank rows',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row><table:table-row>${TEXT_CELL}</table:table-row></table:table>`,
    ),
    expected: 'too-many-rows',
  },
  {
    name: 'wide rows repeated up to the row limit',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row table:number-rows-repeated="99999">${TEXT_CELL.replace('<table:table-cell', '<table:table-cell table:number-columns-repeated="199"')}</table:table-row></table:table>`,
    ),
    expected: 'too-many-cells',
  },
  {
    name: 'long rows repeated',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row table:number-rows-repeated="90000"><table:table-cell office:value-type="string"><text:p>${repeated('长', 5_000)}</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    expected: 'too-much-text',
  },
  {
    name: 'blanks repeated without end',
    extension: 'ods',
    bytes: ods(
      `<table:table table:name="a"><table:table-row><table:table-cell office:value-type="string"><text:p>a${repeated('<text:s text:c="999999999"/>', 2_000)}b</text:p></table:table-cell></table:table-row></table:table>`,
    ),
    expected: 1,
  },
  {
    name: 'sheets within sheets',
    extension: 'ods',
    bytes: ods(repeated('<table:table table:name="a">', 50)),
    expected: 'workbook-damaged',
  },
  {
    name: 'document type',
    extension: 'ods',
    bytes: () => odsOf(`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${odsContent('').slice(38)}`),
    expected: 'xml-doctype',
  },
  {
    name: 'encrypted document',
    extension: 'ods',
    bytes: () => odsOf(new Uint8Array(500).fill(7), '<manifest:encryption-data manifest:checksum="x"/>'),
    expected: 'password-protected',
  },
  {
    name: 'encrypted package',
    extension: 'ods',
    bytes: () => odsOf('', '', [{ name: 'encrypted-package', data: 'x' }]),
    expected: 'password-protected',
  },
  { name: 'no sheets', extension: 'ods', bytes: ods(''), expected: 'workbook-damaged' },
  {
    name: 'number that is none',
    extension: 'ods',
    bytes: ods(
      '<table:table table:name="a"><table:table-row><table:table-cell office:value-type="float" office:value="abc"/></table:table-row></table:table>',
    ),
    expected: 'sheet-damaged',
  },
  {
    name: 'content that ends too early',
    extension: 'ods',
    bytes: () => odsOf(odsContent(odsTable(ROWS)).slice(0, -60)),
    expected: 'sheet-damaged',
  },
];

const LABELS: readonly RecordToWrite[] = ROWS.flatMap((row, y) =>
  row.map((text, x) => cell.label(y, x, text)),
);
const GOOD_STREAM = xlsStream({ sheets: [LABELS] });

function xls(records: readonly RecordToWrite[], globals: readonly RecordToWrite[] = []): () => Uint8Array {
  return () => xlsOf({ sheets: [records], globals });
}

const NASTY_XLS: readonly NastyFile[] = [
  {
    name: 'sectors in a circle',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { fat: new Map([[2, 0]]), streamSize: 90_000 }),
    expected: 'workbook-damaged',
  },
  {
    name: 'directory in a circle',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { fat: new Map([[8, 8]]) }),
    expected: 'workbook-damaged',
  },
  {
    name: 'sector that points to itself',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { fat: new Map([[0, 0]]), streamSize: 8_000 }),
    expected: 'workbook-damaged',
  },
  {
    name: 'sector beyond the end',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { fat: new Map([[1, 70_000]]) }),
    expected: 'workbook-damaged',
  },
  {
    name: 'chain of tables in a circle',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { difatStart: 0 }),
    expected: 'workbook-damaged',
  },
  {
    name: 'directory beyond the end',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { directoryStart: 5_000_000 }),
    expected: 'workbook-damaged',
  },
  {
    name: 'stream of 4 GB',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { streamSize: 0xfffffff0 }),
    expected: 'workbook-damaged',
  },
  {
    name: 'sectors of 2 to the 60th',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM, { sectorShift: 60 }),
    expected: 'workbook-damaged',
  },
  {
    name: 'container cut short',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', GOOD_STREAM).slice(0, 700),
    expected: 'workbook-damaged',
  },
  {
    name: 'container of 512 zeros',
    extension: 'xls',
    bytes: () =>
      joinBytes([Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(504)]),
    expected: 'workbook-damaged',
  },
  {
    name: 'new workbook encrypted into a container',
    extension: 'xlsx',
    bytes: () => compoundFile('EncryptedPackage', new Uint8Array(5_000)),
    expected: 'password-protected',
  },
  {
    name: 'encrypted stream',
    extension: 'xls',
    bytes: xls([], [[0x002f, le([1, 2], [1, 2], [0, 4])]]),
    expected: 'password-protected',
  },
  {
    name: 'workbook of Excel 95',
    extension: 'xls',
    bytes: () => compoundFile('Book', xlsStream({ sheets: [[]], version: 0x0500 })),
    expected: 'workbook-old',
  },
  {
    name: 'Excel 95 under a new name',
    extension: 'xls',
    bytes: () => compoundFile('Workbook', xlsStream({ sheets: [[]], version: 0x0500 })),
    expected: 'workbook-old',
  },
  {
    name: 'workbook of Excel 2',
    extension: 'xls',
    bytes: () => joinBytes([le([0x0009, 2], [4, 2], [2, 2], [0x10, 2]), new Uint8Array(40)]),
    expected: 'workbook-old',
  },
  {
    name: 'Word document',
    extension: 'xls',
    bytes: () => compoundFile('WordDocument', new Uint8Array(5_000)),
    expected: 'no-table-inside',
  },
  {
    name: 'record longer than the stream',
    extension: 'xls',
    bytes: () => joinBytes([xlsStream({ sheets: [LABELS], withoutEnd: true }), le([0x0204, 2], [60_000, 2])]),
    expected: 'sheet-damaged',
  },
  {
    name: 'sheet without an end',
    extension: 'xls',
    bytes: () => xlsStream({ sheets: [LABELS], withoutEnd: true }),
    expected: 'sheet-damaged',
  },
  {
    name: 'sheet that begins at the globals',
    extension: 'xls',
    bytes: () => xlsOf({ sheets: [LABELS], offset: 0 }),
    expected: 'empty',
  },
  {
    name: 'sheet that begins within a text',
    extension: 'xls',
    bytes: () => xlsOf({ sheets: [LABELS], offset: 33 }),
    expected: 'sheet-damaged',
  },
  {
    name: 'sheet beyond the end',
    extension: 'xls',
    bytes: () => xlsOf({ sheets: [LABELS], offset: 0x7fffffff }),
    expected: 'sheet-damaged',
  },
  {
    name: 'shared texts that claim to be a billion',
    extension: 'xls',
    bytes: xls(LABELS, [[0x00fc, le([1_000_000_000, 4], [1_000_000_000, 4])]]),
    expected: 'workbook-damaged',
  },
  {
    name: 'shared texts that end too early',
    extension: 'xls',
    bytes: xls(LABELS, [[0x00fc, joinBytes([le([3, 4], [3, 4]), le([9, 2], [0, 1]), bytesFrom('abc')])]]),
    expected: 'workbook-damaged',
  },
  {
    name: 'shared text longer than its record',
    extension: 'xls',
    bytes: xls(LABELS, [[0x00fc, joinBytes([le([1, 4], [1, 4]), le([65_535, 2], [1, 1])])]]),
    expected: 'workbook-damaged',
  },
  {
    name: 'shared text with four billion bytes behind it',
    extension: 'xls',
    bytes: xls(LABELS, [
      [0x00fc, joinBytes([le([1, 4], [1, 4]), le([1, 2], [4, 1], [0x7fffffff, 4], [65, 1])])],
    ]),
    expected: 'workbook-damaged',
  },
  {
    name: 'shared text cut by a record of half a letter',
    extension: 'xls',
    bytes: xls(LABELS, [
      [0x00fc, joinBytes([le([1, 4], [1, 4]), le([2, 2], [1, 1], [65, 1])]), Uint8Array.from([1, 0, 66])],
    ]),
    expected: 'workbook-damaged',
  },
  {
    name: 'shared text that is not there',
    extension: 'xls',
    bytes: xls([cell.shared(0, 0, 5)], [sharedTexts(['a'])]),
    expected: 'sheet-damaged',
  },
  {
    name: 'cell record of three bytes',
    extension: 'xls',
    bytes: xls([[0x00fd, Uint8Array.from([0, 0, 0])]]),
    expected: 'sheet-damaged',
  },
  {
    name: 'many numbers in a record of five bytes',
    extension: 'xls',
    bytes: xls([[0x00bd, Uint8Array.from([0, 0, 0, 0, 9])]]),
    expected: 'sheet-damaged',
  },
  {
    name: 'number of garbage bits',
    extension: 'xls',
    bytes: xls([cell.rk(0, 0, 0xfffffffc), cell.rk(0, 1, 0xffffffff), cell.rk(0, 2, 0x7ff00000)]),
    expected: 1,
  },
  {
    name: 'number that is not a number',
    extension: 'xls',
    bytes: xls([cell.number(0, 0, Number.NaN), cell.number(0, 1, Number.POSITIVE_INFINITY)]),
    expected: 1,
  },
  {
    name: 'column 60000',
    extension: 'xls',
    bytes: xls([cell.label(0, 60_000, 'x')]),
    expected: 'too-many-columns',
  },
  {
    name: 'sheets that begin in themselves',
    extension: 'xls',
    bytes: xls([begin(0x20), begin(0x20), begin(0x20)]),
    expected: 'sheet-damaged',
  },
  {
    name: 'merged ranges over everything',
    extension: 'xls',
    bytes: xls([
      ...LABELS,
      ...Array.from({ length: 600 }, (): RecordToWrite => [
        0x00e5,
        le(
          [1000, 2],
          ...Array.from(
            { length: 1000 },
            () =>
              [
                [0, 2],
                [65_535, 2],
                [0, 2],
                [255, 2],
              ] as const,
          ).flat(),
        ),
      ]),
    ]),
    expected: 'sheet-damaged',
  },
];

function page(text: string): () => Uint8Array {
  return () => bytesFrom(text);
}

const NASTY_PAGES: readonly NastyFile[] = [
  {
    name: 'tables nested without end',
    extension: 'xls',
    bytes: page(repeated('<table><tr><td>', 20_000)),
    expected: 'sheet-damaged',
  },
  {
    name: 'elements nested without end',
    extension: 'xls',
    bytes: page(`<table><tr><td>${repeated('<div>', 200_000)}x`),
    expected: 1,
  },
  {
    name: 'cell over a billion columns and rows',
    extension: 'xls',
    bytes: page(
      '<table><tr><td colspan="1000000000" rowspan="1000000000">x</td></tr><tr><td>y</td></tr></table>',
    ),
    expected: 'too-many-columns',
  },
  {
    name: 'tag without an end',
    extension: 'xls',
    bytes: page(`<table><tr><td ${repeated('a="b" ', 100_000)}`),
    expected: 'no-table-inside',
  },
  {
    name: 'signs that begin no tag',
    extension: 'xls',
    bytes: page(`<table><tr><td>${repeated('<', 300_000)}</td></tr></table>`),
    expected: 1,
  },
  {
    name: 'quotes that do not close',
    extension: 'xls',
    bytes: page(repeated('<table><tr><td a="><td b=\'>x', 20_000)),
    expected: 'sheet-damaged',
  },
  {
    name: 'comment without an end',
    extension: 'xls',
    bytes: page(`<table><tr><td>x</td></tr><!-- ${repeated('<td>', 1000)}`),
    expected: 1,
  },
  {
    name: 'references without end',
    extension: 'xls',
    bytes: page(`<table><tr><td>${repeated('&amp;&#0;&#xffffffff;&bogus;', 20_000)}</td></tr></table>`),
    expected: 1,
  },
  {
    name: 'page without a table',
    extension: 'xls',
    bytes: page('<html><body>请先登录</body></html>'),
    expected: 'no-table-inside',
  },
  {
    name: 'web archive',
    extension: 'xls',
    bytes: page('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\n'),
    expected: 'spreadsheet-file',
  },
  {
    name: 'XML spreadsheet with a document type',
    extension: 'xls',
    bytes: page(
      '<?xml version="1.0"?><!DOCTYPE a><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
    ),
    expected: 'xml-doctype',
  },
  {
    name: 'XML spreadsheet with a far row',
    extension: 'xls',
    bytes: page(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ss:Index="99999999"><Cell><Data ss:Type="String">x</Data></Cell></Row></Table></Worksheet></Workbook>',
    ),
    expected: 'too-many-rows',
  },
];

export const NASTY_OTHERS: readonly NastyFile[] = [...NASTY_ODS, ...NASTY_XLS, ...NASTY_PAGES];
