import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cancelled } from '../../base/cancel.ts';
import { SOURCE_PROBLEMS } from '../import-problems.ts';
import { readContent } from '../read-content.ts';
import { readSource } from '../read-source.ts';
import { nodeDecoding } from '../testing/read.ts';
import { odsContent, odsOf, odsTable } from './testing/ods-writer.ts';
import { QUESTION } from './testing/read-cells.ts';
import { cell, compoundFile, sharedTexts, xlsStream } from './testing/xls-writer.ts';
import { plainRows, sheetXml, xlsxOf, xlsxParts } from './testing/xlsx-writer.ts';
import { bytesFrom, zipOf } from './testing/zip-writer.ts';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`testing/fixtures/${name}`, import.meta.url)));
}

const ROWS = [
  ['订单编号', '收件人', '手机', '地址'],
  ['1001', '张三', '13800138000', '浙江省杭州市余杭区示例路1号'],
];
const STREAM = xlsStream({
  sheets: [
    [
      cell.shared(0, 0, 0),
      cell.shared(0, 1, 1),
      cell.number(1, 0, 46_347.5),
      cell.rk(1, 1, 42),
      cell.label(2, 0, '甲'),
    ],
  ],
  globals: [sharedTexts(['订单编号', '收件人'])],
});

const BOOK = {
  sheets: [{ data: '<row><c t="s" s="1"><v>0</v></c></row>' }],
  strings: '<si><t>x</t></si>',
  formats: ['0.00'],
};

/** Good bytes to spoil, and how they are brought to the reader: inside of a container with true checksums, the parts themselves. */
const SEEDS: readonly (readonly [
  name: string,
  bytes: Uint8Array,
  wrap: (bytes: Uint8Array) => Uint8Array,
])[] = [
  ['a zip', xlsxOf({ sheets: [{ data: plainRows(ROWS) }] }), same],
  ['a compound file', fixture('sheetjs.xls'), same],
  ['an old workbook', STREAM, (bytes) => compoundFile('Workbook', bytes)],
  ['a sheet of a workbook', bytesFrom(sheetXml(plainRows(ROWS))), (data) => xlsxOf({ sheets: [{ data }] })],
  ['its list of sheets', part('xl/workbook.xml'), (data) => withPart('xl/workbook.xml', data)],
  [
    'its relationships',
    part('xl/_rels/workbook.xml.rels'),
    (data) => withPart('xl/_rels/workbook.xml.rels', data),
  ],
  [
    'its shared texts',
    bytesFrom('<sst><si><t>a&amp;b</t></si></sst>'),
    (data) => withPart('xl/sharedStrings.xml', data),
  ],
  ['its styles', part('xl/styles.xml'), (data) => withPart('xl/styles.xml', data)],
  ['an OpenDocument content', bytesFrom(odsContent(odsTable(ROWS))), (data) => odsOf(data)],
  ['a page', fixture('sheetjs.html.xls'), same],
  ['an XML spreadsheet', fixture('sheetjs.xml.xls'), same],
  [
    'a zip of files',
    zipOf([
      { name: 'a.csv', data: 'a,b\n1,2' },
      { name: 'b.xlsx', data: fixture('openpyxl.xlsx') },
    ]),
    same,
  ],
];

function same(bytes: Uint8Array): Uint8Array {
  return bytes;
}

function part(name: string): Uint8Array {
  const found = xlsxParts(BOOK).find((file) => file.name === name);
  return bytesFrom(found?.data ?? '');
}

function withPart(name: string, data: Uint8Array): Uint8Array {
  return xlsxOf({ ...BOOK, parts: [{ name, data }] });
}

const KNOWN: ReadonlySet<string> = new Set(SOURCE_PROBLEMS);
const NO_PAUSE = async (): Promise<void> => undefined;

async function survives(bytes: Uint8Array): Promise<void> {
  const read = await readContent(bytes, QUESTION, { decoding: nodeDecoding, step: NO_PAUSE });
  if (!read.ok) expect(KNOWN.has(read.problem.code)).toBe(true);
}

const CHANGES = fc.array(fc.record({ at: fc.nat(), to: fc.nat({ max: 255 }) }), {
  minLength: 1,
  maxLength: 6,
});

describe('whatever the bytes, a reader gives cells or says why not', () => {
  it.each(SEEDS)('%s with some bytes changed', async (_, good, wrap) => {
    await fc.assert(
      fc.asyncProperty(CHANGES, async (changes) => {
        const bytes = good.slice();
        for (const { at, to } of changes) bytes[at % bytes.length] = to;
        await survives(wrap(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it.each(SEEDS)('%s cut short, or with a piece missing or doubled', async (_, good, wrap) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (first, second) => {
        const [from = 0, to = 0] = [first % good.length, second % good.length].sort((a, b) => a - b);
        await survives(wrap(good.slice(0, to)));
        await survives(wrap(new Uint8Array([...good.slice(0, from), ...good.slice(to)])));
        await survives(wrap(new Uint8Array([...good.slice(0, to), ...good.slice(from)])));
      }),
      { numRuns: 15 },
    );
  });

  it('any bytes behind any beginning', async () => {
    const beginnings = fc.constantFrom(
      'PK\u0003\u0004',
      'PK\u0005\u0006',
      '<html><table>',
      '<?xml?><Workbook urn:schemas-microsoft-com:office:spreadsheet>',
    );
    await fc.assert(
      fc.asyncProperty(beginnings, fc.uint8Array({ maxLength: 600 }), async (head, rest) => {
        await survives(new Uint8Array([...bytesFrom(head), ...rest]));
        await survives(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...rest]));
        await survives(new Uint8Array([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00, ...rest]));
      }),
      { numRuns: 80 },
    );
  });
});

describe('reading a large workbook', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [
    `A${row}`,
    '张三',
    13_800_138_000,
    `示例路${row}号`,
  ]);
  const bytes = xlsxOf({ sheets: [{ data: plainRows([['订单编号', '收件人', '手机', '地址'], ...rows]) }] });

  it('pauses all along', async () => {
    let pauses = 0;
    const read = await readContent(bytes, QUESTION, {
      decoding: nodeDecoding,
      step: async () => void (pauses += 1),
    });
    expect(read.ok).toBe(true);
    expect(pauses).toBeGreaterThan(10);
  });

  it('stops where it is cancelled', async () => {
    for (const after of [1, 4, 8]) {
      let pauses = 0;
      const signal = { aborted: false };
      const pause = async (): Promise<void> => {
        pauses += 1;
        if (pauses === after) signal.aborted = true;
      };
      await expect(
        readSource({ kind: 'file', bytes }, {}, { decoding: nodeDecoding, pause, signal }),
      ).rejects.toThrow(Cancelled);
      expect(pauses).toBe(after);
    }
  });
});
