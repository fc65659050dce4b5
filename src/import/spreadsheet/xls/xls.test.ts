import { describe, expect, it } from 'vitest';
import { readCells } from '../testing/read-cells.ts';
import {
  begin,
  cell,
  compoundFile,
  double,
  sharedTexts,
  wideText,
  xlsOf,
  xlsStream,
} from '../testing/xls-writer.ts';
import type { RecordToWrite } from '../testing/xls-writer.ts';
import { bytesFrom, joinBytes, le } from '../testing/zip-writer.ts';

async function cellsOf(records: readonly RecordToWrite[], globals: readonly RecordToWrite[] = []) {
  return (await readCells(xlsOf({ sheets: [records], globals }))).cells;
}

const format = (id: number, code: string): RecordToWrite => [
  0x041e,
  joinBytes([le([id, 2]), wideText(code)]),
];
const style = (id: number): RecordToWrite => [0x00e0, le([0, 2], [id, 2], [0, 4], [0, 4], [0, 4], [0, 4])];
const formula = (row: number, column: number, result: Uint8Array): RecordToWrite => [
  0x0006,
  joinBytes([le([row, 2], [column, 2], [0, 2]), result, le([0, 2], [0, 4], [0, 2])]),
];

describe('cells of an old Excel sheet', () => {
  it('labels, numbers, whole numbers in four bytes and several in a record', async () => {
    const many: RecordToWrite = [
      0x00bd,
      le([1, 2], [0, 2], [0, 2], [(7 << 2) | 2, 4], [0, 2], [((-150 << 2) | 3) >>> 0, 4], [1, 2]),
    ];
    expect(
      await cellsOf([
        cell.label(0, 0, '订单'),
        cell.label(0, 1, 'plain'),
        cell.number(0, 2, 13_812_345_678),
        cell.rk(0, 3, 0x3ff00000),
        many,
      ]),
    ).toEqual([
      ['订单', 'plain', '13812345678', '1'],
      ['7', '-1.5', '', ''],
    ]);
  });

  it('what formulas came to: numbers, texts, truths, errors and nothing', async () => {
    const other = (kind: number, value: number): Uint8Array =>
      le([kind, 1], [0, 1], [value, 1], [0, 3], [0xffff, 2]);
    expect(
      await cellsOf([
        formula(0, 0, double(2.5)),
        formula(0, 1, other(0, 0)),
        [0x0207, wideText('甲乙')],
        formula(0, 2, other(1, 1)),
        formula(0, 3, other(2, 0x2a)),
        formula(0, 4, other(3, 0)),
        [0x0205, le([0, 2], [5, 2], [0, 2], [1, 1], [0, 1])],
        [0x0205, le([0, 2], [6, 2], [0, 2], [7, 1], [1, 1])],
      ]),
    ).toEqual([['2.5', '甲乙', 'TRUE', '#N/A', '', 'TRUE', '#DIV/0!']]);
  });

  it('numbers in their formats, dates from 1900 and from 1904', async () => {
    const globals = [
      format(164, 'yyyy"年"m"月"d"日"'),
      format(165, '00000'),
      style(0),
      style(164),
      style(165),
      style(14),
    ];
    const cells = [cell.number(0, 0, 46_347, 1), cell.number(0, 1, 2_108, 2), cell.number(0, 2, 46_347, 3)];
    expect(await cellsOf(cells, globals)).toEqual([['2026年11月21日', '02108', '2026/11/21']]);
    const in1904 = [cell.number(0, 0, 44_885, 1)];
    expect(await cellsOf(in1904, [[0x0022, le([1, 2])], ...globals])).toEqual([['2026年11月21日']]);
  });

  it('a long number without its digits is shown as ruined', async () => {
    expect(await cellsOf([cell.number(0, 0, 4_123_456_789_012_345_678)])).toEqual([['4.12346E+18']]);
  });

  it('cells covered by a merged one are empty', async () => {
    const merged: RecordToWrite = [0x00e5, le([1, 2], [0, 2], [1, 2], [0, 2], [0, 2])];
    expect(
      await cellsOf([cell.label(0, 0, 'a'), cell.label(1, 0, 'b'), cell.label(1, 1, 'c'), merged]),
    ).toEqual([
      ['a', ''],
      ['', 'c'],
    ]);
  });

  it('a chart within the sheet is passed over', async () => {
    expect(
      await cellsOf([
        cell.label(0, 0, 'a'),
        begin(0x20),
        cell.label(5, 5, 'x'),
        [0x000a, new Uint8Array(0)],
        cell.label(1, 0, 'b'),
      ]),
    ).toEqual([['a'], ['b']]);
  });
});

describe('shared texts', () => {
  it('go on in the next record, narrow or wide anew', async () => {
    const head = joinBytes([le([2, 4], [2, 4]), le([6, 2], [0, 1]), bytesFrom('abc')]);
    const rest = joinBytes([le([1, 1], [0x4e2d, 2], [0x6587, 2], [0x5b57, 2]), wideText('乙')]);
    expect(await cellsOf([cell.shared(0, 0, 0), cell.shared(0, 1, 1)], [[0x00fc, head, rest]])).toEqual([
      ['abc中文字', '乙'],
    ]);
  });

  it('begin in the next record without a mark of their own', async () => {
    const head = joinBytes([le([2, 4], [2, 4]), wideText('ab')]);
    expect(
      await cellsOf([cell.shared(0, 0, 0), cell.shared(0, 1, 1)], [[0x00fc, head, wideText('cd')]]),
    ).toEqual([['ab', 'cd']]);
  });

  it('leave out what rich text and phonetics add, even across records', async () => {
    const rich = joinBytes([le([2, 2], [0x0c, 1], [2, 2], [6, 4]), bytesFrom('ab'), new Uint8Array(5)]);
    const rest = joinBytes([new Uint8Array(9), wideText('cd')]);
    const head = joinBytes([le([2, 4], [2, 4]), rich]);
    expect(await cellsOf([cell.shared(0, 0, 0), cell.shared(0, 1, 1)], [[0x00fc, head, rest]])).toEqual([
      ['ab', 'cd'],
    ]);
  });
});

describe('how old workbooks are written', () => {
  const sheets = [[cell.label(0, 0, 'a')], [cell.label(0, 0, 'b')]];

  it('a hidden sheet is not read before one on show', async () => {
    const { content, cells } = await readCells(xlsOf({ sheets, hidden: [0] }));
    expect(cells).toEqual([['b']]);
    expect(content.sheets.map(({ name }) => name)).toEqual(['Sheet1', 'Sheet2']);
  });

  it('a stream without its container is read', async () => {
    expect((await readCells(xlsStream({ sheets }))).cells).toEqual([['a']]);
  });

  it('a stream of many sectors, its table in several, is put together', async () => {
    const records = Array.from({ length: 9_000 }, (_, row) => cell.label(row, 0, `Reihe ${row}`));
    const stream = xlsStream({ sheets: [records], globals: [sharedTexts([])] });
    expect(stream.length).toBeGreaterThan(200_000);
    const { cells } = await readCells(compoundFile('Workbook', stream));
    expect(cells).toHaveLength(9_000);
    expect(cells[8_999]).toEqual(['Reihe 8999']);
  });
});
