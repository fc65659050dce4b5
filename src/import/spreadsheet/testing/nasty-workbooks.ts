import { repeated } from './nasty-file.ts';
import type { NastyFile } from './nasty-file.ts';
import { MAIN, plainRows, relationships, sheetXml, xlsxOf } from './xlsx-writer.ts';
import type { WrittenWorkbook } from './xlsx-writer.ts';
import { zipOf } from './zip-writer.ts';

const ROWS = [
  ['订单编号', '收件人', '手机', '地址'],
  ['1001', '张三', '13800138000', '浙江省杭州市余杭区示例路1号'],
];
const GOOD = plainRows(ROWS);
const X = '<c r="B2" t="inlineStr"><is><t>x</t></is></c>';

function sheet(data: string | Uint8Array, more: Partial<WrittenWorkbook> = {}): () => Uint8Array {
  return () => xlsxOf({ sheets: [{ data }], ...more });
}

function whole(xml: string): () => Uint8Array {
  return sheet(`<?xml version="1.0"?>${xml}`);
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (!isLittle) Buffer.from(bytes.buffer).swap16();
  return bytes;
}

const LAUGHS =
  '<!DOCTYPE x [<!ENTITY a "AAAAAAAAAA"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

export const NASTY_WORKBOOKS: readonly NastyFile[] = [
  {
    name: 'far cell',
    extension: 'xlsx',
    bytes: whole(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData></worksheet>`,
    ),
    expected: 'too-many-columns',
  },
  {
    name: 'far row',
    extension: 'xlsx',
    bytes: sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
    expected: 'too-many-rows',
  },
  {
    name: 'dimension that lies',
    extension: 'xlsx',
    bytes: whole(
      `<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${GOOD}</sheetData></worksheet>`,
    ),
    expected: 2,
  },
  {
    name: 'a million blank cells far out',
    extension: 'xlsx',
    bytes: sheet(`${GOOD}<row r="900000">${repeated('<c r="XFC900000" s="1"/>', 20_000)}</row>`),
    expected: 2,
  },
  {
    name: 'row number without end',
    extension: 'xlsx',
    bytes: sheet('<row r="99999999999999999999"><c><v>1</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'row number zero',
    extension: 'xlsx',
    bytes: sheet('<row r="0"><c><v>1</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'cell reference of letters only',
    extension: 'xlsx',
    bytes: sheet('<row r="1"><c r="ABCDEFGHIJ"><v>1</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'cell of another row',
    extension: 'xlsx',
    bytes: sheet('<row r="1"><c r="A7"><v>1</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'two values for one cell',
    extension: 'xlsx',
    bytes: sheet(`<row r="2">${X}${X}</row>`),
    expected: 'sheet-damaged',
  },
  {
    name: 'document type with entities',
    extension: 'xlsx',
    bytes: whole(
      `${LAUGHS}<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;&c;</t></is></c></row></sheetData></worksheet>`,
    ),
    expected: 'xml-doctype',
  },
  {
    name: 'document type in the workbook part',
    extension: 'xlsx',
    bytes: sheet(GOOD, {
      parts: [{ name: 'xl/workbook.xml', data: `<?xml version="1.0"?>${LAUGHS}<workbook/>` }],
    }),
    expected: 'xml-doctype',
  },
  {
    name: 'document type in the relationships',
    extension: 'xlsx',
    bytes: sheet(GOOD, { parts: [{ name: '_rels/.rels', data: `${LAUGHS}<Relationships/>` }] }),
    expected: 'xml-doctype',
  },
  {
    name: 'document type in UTF-16',
    extension: 'xlsx',
    bytes: sheet(utf16(`<?xml version="1.0"?>${LAUGHS}<worksheet/>`, true)),
    expected: 'xml-doctype',
  },
  {
    name: 'entity that nobody defined',
    extension: 'xlsx',
    bytes: sheet('<row><c t="inlineStr"><is><t>&nbsp;</t></is></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'character reference out of Unicode',
    extension: 'xlsx',
    bytes: sheet('<row><c t="inlineStr"><is><t>&#x110000;</t></is></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'reference without an end',
    extension: 'xlsx',
    bytes: sheet('<row><c t="inlineStr"><is><t>&amp</t></is></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'elements nested a million deep',
    extension: 'xlsx',
    bytes: sheet(`${GOOD}${repeated('<a>', 300_000)}`),
    expected: 'sheet-damaged',
  },
  {
    name: 'tag without an end',
    extension: 'xlsx',
    bytes: sheet(`<row ${repeated('a="1" ', 100_000)}`),
    expected: 'sheet-damaged',
  },
  {
    name: 'attribute without an end',
    extension: 'xlsx',
    bytes: sheet(`<row r="${repeated('1', 400_000)}`),
    expected: 'sheet-damaged',
  },
  {
    name: 'tags that do not nest',
    extension: 'xlsx',
    bytes: sheet('<row><c></row></c>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'sheet that ends within a row',
    extension: 'xlsx',
    bytes: whole(`<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v>`),
    expected: 'sheet-damaged',
  },
  { name: 'sheet that is empty', extension: 'xlsx', bytes: whole(''), expected: 'sheet-damaged' },
  {
    name: 'sheet of binary data',
    extension: 'xlsx',
    bytes: sheet(new Uint8Array(3000).map((_, index) => (index * 131) & 0xff)),
    expected: 'sheet-damaged',
  },
  {
    name: 'two root elements',
    extension: 'xlsx',
    bytes: whole(`<worksheet/><worksheet/>`),
    expected: 'sheet-damaged',
  },
  {
    name: 'comment without an end',
    extension: 'xlsx',
    bytes: whole('<worksheet><!-- <sheetData>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'shared string that is not there',
    extension: 'xlsx',
    bytes: sheet('<row><c t="s"><v>7</v></c></row>', { strings: '<si><t>x</t></si>' }),
    expected: 'sheet-damaged',
  },
  {
    name: 'shared strings part missing',
    extension: 'xlsx',
    bytes: sheet('<row><c t="s"><v>0</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'shared string number below zero',
    extension: 'xlsx',
    bytes: sheet('<row><c t="s"><v>-1</v></c></row>', { strings: '<si><t>x</t></si>' }),
    expected: 'sheet-damaged',
  },
  {
    name: 'shared string of a million letters',
    extension: 'xlsx',
    bytes: sheet('<row><c t="s"><v>0</v></c></row>', {
      strings: `<si><t>${repeated('长', 400_000)}</t></si>`,
    }),
    expected: 1,
  },
  {
    name: 'long text shared by too many cells',
    extension: 'xlsx',
    bytes: sheet(repeated(`<row>${repeated('<c t="s"><v>0</v></c>', 100)}</row>`, 200), {
      strings: `<si><t>${repeated('长', 9_999)}</t></si>`,
    }),
    expected: 'too-much-text',
  },
  {
    name: 'shared strings nested in themselves',
    extension: 'xlsx',
    bytes: sheet(GOOD, { strings: repeated('<si>', 5_000) + repeated('</si>', 5_000), parts: [] }),
    expected: 'workbook-damaged',
  },
  {
    name: 'sheet that points to the workbook',
    extension: 'xlsx',
    bytes: sheet(GOOD, {
      parts: [
        { name: 'xl/_rels/workbook.xml.rels', data: relationships([['rId1', 'worksheet', 'workbook.xml']]) },
      ],
    }),
    expected: 'empty',
  },
  {
    name: 'workbook that points to itself',
    extension: 'xlsx',
    bytes: sheet(GOOD, {
      parts: [{ name: '_rels/.rels', data: relationships([['rId1', 'officeDocument', '_rels/.rels']]) }],
    }),
    expected: 'workbook-damaged',
  },
  {
    name: 'sheet part missing',
    extension: 'xlsx',
    bytes: sheet(GOOD, { without: ['xl/worksheets/sheet1.xml'] }),
    expected: 'workbook-damaged',
  },
  {
    name: 'workbook part missing',
    extension: 'xlsx',
    bytes: sheet(GOOD, { without: ['xl/workbook.xml'] }),
    expected: 'workbook-damaged',
  },
  {
    name: 'ten thousand sheets',
    extension: 'xlsx',
    bytes: sheet(GOOD, {
      parts: [
        {
          name: 'xl/workbook.xml',
          data: `<workbook><sheets>${repeated('<sheet name="a" r:id="rId1"/>', 10_000)}</sheets></workbook>`,
        },
      ],
    }),
    expected: 'workbook-damaged',
  },
  {
    name: 'sheet outside of the file',
    extension: 'xlsx',
    bytes: sheet(GOOD, {
      parts: [
        {
          name: 'xl/_rels/workbook.xml.rels',
          data: relationships([['rId1', 'worksheet', '../../../../etc/passwd']]),
        },
      ],
    }),
    expected: 'workbook-damaged',
  },
  {
    name: 'number that is a word',
    extension: 'xlsx',
    bytes: sheet('<row><c><v>12ab</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'cell type that does not exist',
    extension: 'xlsx',
    bytes: sheet('<row><c t="q"><v>1</v></c></row>'),
    expected: 'sheet-damaged',
  },
  {
    name: 'merged ranges over everything',
    extension: 'xlsx',
    bytes: () =>
      xlsxOf({
        sheets: [
          {
            data: repeated('<row><c><v>1</v></c></row>', 2_000),
            after: `<mergeCells>${repeated('<mergeCell ref="A1:XFD1048576"/>', 20_000)}</mergeCells>`,
          },
        ],
      }),
    expected: 'sheet-damaged',
  },
  {
    name: 'number format of brackets',
    extension: 'xlsx',
    bytes: sheet('<row><c s="1"><v>44000.5</v></c></row>', { formats: [repeated('[h', 5_000)] }),
    expected: 1,
  },
  {
    name: 'number format of a thousand sections',
    extension: 'xlsx',
    bytes: sheet('<row><c s="1"><v>-1</v></c></row>', { formats: [repeated('0;', 1_000)] }),
    expected: 1,
  },
  {
    name: 'date beyond the year 9999',
    extension: 'xlsx',
    bytes: sheet('<row><c s="1"><v>1e300</v></c></row>', { formats: ['yyyy-mm-dd'] }),
    expected: 1,
  },
  {
    name: 'style that does not exist',
    extension: 'xlsx',
    bytes: sheet('<row><c s="4294967295"><v>5</v></c></row>'),
    expected: 1,
  },
  {
    name: 'binary workbook',
    extension: 'xlsb',
    bytes: () =>
      zipOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: '_rels/.rels', data: relationships([['rId1', 'officeDocument', 'xl/workbook.bin']]) },
        { name: 'xl/workbook.bin', data: new Uint8Array(9) },
      ]),
    expected: 'workbook-binary',
  },
  {
    name: 'text document',
    extension: 'docx',
    bytes: () =>
      zipOf([
        { name: '[Content_Types].xml', data: '<Types/>' },
        { name: '_rels/.rels', data: relationships([['rId1', 'officeDocument', 'word/document.xml']]) },
        { name: 'word/document.xml', data: '<document/>' },
      ]),
    expected: 'no-table-inside',
  },
  {
    name: 'XML in an encoding of its own',
    extension: 'xlsx',
    bytes: sheet('<?xml version="1.0" encoding="EBCDIC-CP-US"?><worksheet/>'),
    expected: 'xml-encoding',
  },
  {
    name: 'bytes that are not UTF-8',
    extension: 'xlsx',
    bytes: () =>
      xlsxOf({
        sheets: [
          {
            data: new Uint8Array(
              Buffer.from(sheetXml('<row><c t="str"><v>\u00ff\u00c0\u0080</v></c></row>'), 'latin1'),
            ),
          },
        ],
      }),
    expected: 1,
  },
  { name: 'no rows at all', extension: 'xlsx', bytes: sheet(''), expected: 'empty' },
];
