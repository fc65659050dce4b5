import { inflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { mm } from '../../base/length.ts';
import type { Bitmap } from '../bitmap.ts';
import { headGrid } from '../raster/dot-grid.ts';
import { crc16Xmodem } from './crc16.ts';
import { bitmapOf } from './testing/label-paper.ts';
import { printEscPos } from './testing/byte-printers.ts';
import {
  brotherSettings,
  cpclSettings,
  eplSettings,
  escPosSettings,
  jobBytes,
  tsplSettings,
  zplSettings,
} from './testing/settings.ts';
import { runLengthsOf, z64Of } from './zpl-graphic.ts';

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const fromHex = (digits: string): Uint8Array => new Uint8Array(Buffer.from(digits, 'hex'));

/** White but for one row of black from `from` to before `to`. */
const oneRow = (width: number, height: number, row: number, from: number, to: number): Bitmap =>
  bitmapOf(
    Array.from({ length: height }, (_, down) =>
      Array.from({ length: width }, (__, across) => down === row && across >= from && across < to),
    ),
  );

describe('check sum of Z64', () => {
  test('is the CRC-16/XMODEM of the catalogue', () => {
    expect(crc16Xmodem('123456789')).toBe(0x31c3);
  });

  // From labels in public repositories that were made by Zebra's own designer.
  it.each([
    ['eJzj4KAKYJChDmCwoQ5gEKAOYAAAavEfEQ==', 0x24ef, 288],
    ['eJxjYKAnOADEDxgYGD8AMZBmBvKZgULsQMxEV4fAAQBLYQRC', 0x3cc2, 256],
  ])('of %s is the published one', (data, sum, bytes) => {
    expect(crc16Xmodem(data)).toBe(sum);
    expect(inflateSync(Buffer.from(data, 'base64'))).toHaveLength(bytes);
  });

  test('always has four digits', () => {
    for (let byte = 0; byte < 256; byte += 1) {
      expect(z64Of(Uint8Array.of(byte, byte >> 1, 0))).toMatch(/^:Z64:[A-Za-z0-9+/]+={0,2}:[0-9A-F]{4}$/);
    }
  });
});

describe('run lengths of ZPL', () => {
  it.each([
    ['a row of white', '0000', 2, ','],
    ['a row of black', 'FFFF', 2, '!'],
    ['white to the end', 'A500', 2, 'A5,'],
    ['black to the end', 'A5FF', 2, 'A5!'],
    ['a row that comes again', 'A5A5A5', 1, 'A5::'],
    ['no repeat of a row before the first', '00', 1, ','],
    ['two digits', '1123', 2, 'H123'],
    ['19 digits', `${'7'.repeat(19)}1`, 10, 'Y71'],
    ['20 digits', `${'7'.repeat(20)}12`, 11, 'g712'],
    ['41 digits', `${'7'.repeat(41)}1`, 21, 'hG71'],
    ['399 digits', `${'7'.repeat(399)}1`, 200, 'yY71'],
    ['400 digits', `${'7'.repeat(400)}12`, 201, 'z712'],
    ['827 digits', `${'7'.repeat(827)}1`, 414, 'zzgM71'],
  ])('say %s', (_, digits, stride, said) => {
    expect(runLengthsOf(fromHex(digits), stride)).toBe(said);
  });
});

test('ZPL of a label', () => {
  const label = oneRow(12, 3, 1, 0, 4);
  expect(text(jobBytes(zplSettings(label), label))).toBe(
    '^XA^MNY^PW12^LL3^LH0,0^LS0^FO0,0^GFA,6,6,2,,F,,^FS^PQ1^XZ',
  );
  const more = { darkness: 7, speed: 4, cutter: 'each', media: { kind: 'continuous', feed: 20 } } as const;
  expect(text(jobBytes(zplSettings(label, { ...more, graphic: 'hex', copies: 5 }), label))).toBe(
    '~SD07^XA^MNN^PW12^LL23^LH0,0^LS0^PR4^MMC^FO0,0^GFA,6,6,2,0000F0000000^FS^PQ5^XZ',
  );
});

test('ZPL puts no more than 99,999 bytes in a field', () => {
  const label = oneRow(800, 1_200, 999, 0, 8);
  const said = text(jobBytes(zplSettings(label), label));
  expect(said).toContain('^FO0,0^GFA,99900,99900,100,,');
  expect(said).toContain('^FO0,999^GFA,20100,20100,100,HF,,:');
});

test('TSPL of a label: black is 0, the rest of a last byte 1, only rows with ink', () => {
  const label = oneRow(812, 100, 50, 0, 4);
  const said = jobBytes(tsplSettings(label, { darkness: 8, speed: 4, copies: 2 }), label);
  expect(text(said.subarray(0, -115))).toBe(
    [
      '\r\nSIZE 101.5 mm,12.5 mm\r\nGAP 2 mm,0 mm\r\nDIRECTION 0,0\r\nREFERENCE 0,0\r\nOFFSET 0 mm\r\n',
      'DENSITY 8\r\nSPEED 4\r\nCLS\r\nBITMAP 0,50,102,1,0,',
    ].join(''),
  );
  expect(hex(said.subarray(-115))).toBe(
    `0f${'ff'.repeat(101)}0d0a${Buffer.from('PRINT 1,2\r\n').toString('hex')}`,
  );
});

test('TSPL says black marks, paper without end and the cutter', () => {
  const label = oneRow(8, 8, 0, 0, 1);
  const marks = tsplSettings(label, { media: { kind: 'mark', mark: 24 }, cutter: 'each' });
  expect(text(jobBytes(marks, label))).toContain('\r\nBLINE 3 mm,0 mm\r\n');
  expect(text(jobBytes(marks, label))).toContain('\r\nSET TEAR OFF\r\nSET CUTTER 1\r\n');
  const endless = tsplSettings(label, { media: { kind: 'continuous', feed: 16 } });
  expect(text(jobBytes(endless, label))).toContain('SIZE 1 mm,3 mm\r\nGAP 0 mm,0 mm\r\n');
});

test.each([
  [undefined, '^LS0^FO', 'OFFSET 0 mm\r\nCLS'],
  ['none', '^LS0^MMT^FO', 'OFFSET 0 mm\r\nSET CUTTER OFF\r\nSET TEAR ON\r\nCLS'],
  ['each', '^LS0^MMC^FO', 'OFFSET 0 mm\r\nSET TEAR OFF\r\nSET CUTTER 1\r\nCLS'],
] as const)('a cutter that is said to be %s is told so', (cutter, zpl, tspl) => {
  const label = oneRow(8, 8, 0, 0, 1);
  const said = cutter === undefined ? {} : { cutter };
  expect(text(jobBytes(zplSettings(label, said), label))).toContain(zpl);
  expect(text(jobBytes(tsplSettings(label, said), label))).toContain(tspl);
});

test.each([
  [203, 800],
  [300, 1_180],
  [600, 2_360],
] as const)('TSPL says 100 mm of a label of 100 mm at %i dpi', (dpi, dots) => {
  const label = oneRow(dots, 8, 0, 0, 1);
  expect(headGrid({ width: mm(100), height: mm(50) }, dpi).columns).toBe(dots);
  const said = text(jobBytes(tsplSettings(label, { dpi, headWidth: 3_000 }), label));
  expect(said).toContain('\r\nSIZE 100 mm,');
});

test('EPL2 of a label: black is 0', () => {
  const label = oneRow(12, 3, 1, 0, 4);
  const said = jobBytes(eplSettings(label, { darkness: 8, speed: 3 }), label);
  expect(text(said)).toBe('\nN\nq12\nQ3,16\nD8\nS3\nZT\nGW0,1,2,1,\x0f\xff\nP1\n');
  const marks = eplSettings(label, { media: { kind: 'mark', mark: 24 } });
  expect(text(jobBytes(marks, label))).toContain('\nQ3,B24+0\n');
  const endless = eplSettings(label, { media: { kind: 'continuous', feed: 16 } });
  expect(text(jobBytes(endless, label))).toContain('\nQ19,0\n');
});

test('CPCL of a label', () => {
  const label = oneRow(12, 3, 1, 0, 4);
  const said = jobBytes(cpclSettings(label, { darkness: 1, speed: 2, copies: 4 }), label);
  expect(text(said)).toBe(
    '! 0 200 200 3 4\r\nPAGE-WIDTH 12\r\nCONTRAST 1\r\nSPEED 2\r\nCG 2 1 0 1 \xf0\x00\r\nGAP-SENSE\r\nFORM\r\nPRINT\r\n',
  );
  const marks = cpclSettings(label, { graphic: 'eg', media: { kind: 'mark', mark: 24 } });
  expect(text(jobBytes(marks, label))).toContain('EG 2 1 0 1 F000\r\nBAR-SENSE\r\nFORM\r\nPRINT\r\n');
  const endless = cpclSettings(label, { graphic: 'eg', media: { kind: 'continuous', feed: 8 } });
  expect(text(jobBytes(endless, label))).toBe(
    '! 0 200 200 11 1\r\nPAGE-WIDTH 12\r\nEG 2 1 0 1 F000\r\nPRINT\r\n',
  );
});

test('ESC/POS of a label: bands of at most 240 rows, then a form feed', () => {
  const label = oneRow(812, 500, 0, 0, 8);
  const said = jobBytes(escPosSettings(label), label);
  expect(hex(said.subarray(0, 11))).toBe('1b401d7630006600f000ff');
  expect(hex(said.subarray(2 + 2 * (8 + 240 * 102)).subarray(0, 8))).toBe('1d76300066001400');
  expect(said).toHaveLength(2 + 3 * 8 + 500 * 102 + 1);
  expect(said.at(-1)).toBe(0x0c);
  expect(printEscPos(said).events.map(({ rows }) => rows)).toEqual([240, 240, 20, 0]);
});

test('ESC/POS feeds paper without end, and cuts each label or the job', () => {
  const label = oneRow(8, 1, 0, 0, 1);
  const each = escPosSettings(label, { media: { kind: 'continuous', feed: 300 }, cutter: 'each' });
  expect(hex(jobBytes(each, label))).toBe('1b401d7630000100010080' + '1b4aff1b4a2d' + '1d564200');
  const end = escPosSettings(label, { media: { kind: 'continuous', feed: 0 }, cutter: 'end' });
  expect(hex(jobBytes(end, label, label))).toBe(
    '1b401d7630000100010080' + '1b401d7630000100010080' + '1d564200',
  );
});

test('Brother: the head of a job and of a page, rows from the right behind 12 white dots', () => {
  const label = oneRow(696, 220, 36, 688, 696);
  const said = hex(jobBytes(brotherSettings(label, { cutter: 'each' }), label));
  expect(said.startsWith(`${'00'.repeat(400)}1b401b6961011b697a`)).toBe(true);
  const page = said.slice(800 + 12);
  expect(page.slice(0, 26)).toBe(`1b697ac60a3e00960000000000`);
  expect(page.slice(26, 68)).toBe('1b694d401b6941011b694b081b696423004d005a67');
  expect(page.slice(68)).toBe(`005a000ff0${'00'.repeat(87)}${'5a'.repeat(148)}1a`);
});

// The examples of Brother's references, but for the flags of quality (40) and recovery (80), which are always asked for.
test('Brother: the print information of die-cut labels of 29 × 90 mm (QL-700, 3.1)', () => {
  const label = oneRow(306, 991, 1, 0, 8);
  const settings = brotherSettings(label, { roll: '29x90', media: { kind: 'gap', gap: 35 } });
  expect(hex(jobBytes(settings, label)).slice(804, 804 + 34)).toBe(
    '1b696101' + '1b697ace0b1d5adf030000' + '0000',
  );
});

test('TSPL sends rows with ink only, and joins those that are near', () => {
  const rows = (...black: number[]): Bitmap =>
    bitmapOf(Array.from({ length: 60 }, (_, row) => [black.includes(row), false]));
  const bitmaps = (label: Bitmap): string[] =>
    text(jobBytes(tsplSettings(label), label)).match(/BITMAP [\d,]+/g) ?? [];
  expect(bitmaps(rows(3, 11))).toEqual(['BITMAP 0,3,1,9,0,']);
  expect(bitmaps(rows(3, 12, 59))).toEqual(['BITMAP 0,3,1,1,0,', 'BITMAP 0,12,1,1,0,', 'BITMAP 0,59,1,1,0,']);
  expect(bitmaps(rows())).toEqual([]);
});
