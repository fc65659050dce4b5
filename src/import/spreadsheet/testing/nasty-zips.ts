import type { NastyFile } from './nasty-file.ts';
import { plainRows, sheetXml, xlsxOf, xlsxParts } from './xlsx-writer.ts';
import { joinBytes, le, zipOf } from './zip-writer.ts';
import type { FileToPack } from './zip-writer.ts';

const ROWS = [
  ['订单编号', '收件人', '手机', '地址'],
  ['1001', '张三', '13800138000', '浙江省杭州市余杭区示例路1号'],
];
const CSV = ROWS.map((row) => row.join(',')).join('\n');
const GOOD = { sheets: [{ data: plainRows(ROWS) }] };

/** A good workbook with one part forged. */
function forged(part: Partial<FileToPack>): Uint8Array {
  return zipOf(
    xlsxParts(GOOD).map((file) => (file.name === 'xl/worksheets/sheet1.xml' ? { ...file, ...part } : file)),
  );
}

function spoilt(change: (bytes: Uint8Array) => void): Uint8Array {
  const bytes = xlsxOf(GOOD);
  change(bytes);
  return bytes;
}

function many(count: number): Uint8Array {
  return zipOf(Array.from({ length: count }, (_, index) => ({ name: `a${index}.txt`, data: '', method: 0 })));
}

/** Deflate in small steps that never end: no final block. */
const ENDLESS = Uint8Array.from([0x00, 0x01, 0x00, 0xfe, 0xff, 0x41]);

export const NASTY_ZIPS: readonly NastyFile[] = [
  {
    name: 'sheet followed by 12 MB of blanks',
    extension: 'xlsx',
    bytes: () =>
      xlsxOf({ sheets: [{ data: `${sheetXml(plainRows(ROWS))}${' '.repeat(12 * 1024 * 1024)}` }] }),
    expected: 'unpacks-suspiciously',
  },
  {
    name: '12 MB of zeros in a text',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: new Uint8Array(12 * 1024 * 1024) }]),
    expected: 'unpacks-suspiciously',
  },
  {
    name: 'bomb that claims to be small',
    extension: 'xlsx',
    bytes: () => forged({ data: new Uint8Array(4 * 1024 * 1024), size: 1000 }),
    expected: 'zip-sizes-forged',
  },
  {
    name: 'size larger than what comes out',
    extension: 'xlsx',
    bytes: () => forged({ size: 5000 }),
    expected: 'zip-sizes-forged',
  },
  {
    name: 'sizes that differ between the two headers',
    extension: 'xlsx',
    bytes: () => forged({ ownSize: 77 }),
    expected: 'zip-sizes-forged',
  },
  {
    name: 'claims of 900 MB',
    extension: 'xlsx',
    bytes: () => forged({ size: 900 * 1024 * 1024 }),
    expected: 'unpacks-too-large',
  },
  {
    name: 'claims of 100 TB in 64 bits',
    extension: 'xlsx',
    bytes: () => forged({ size: 1e14, zip64: true }),
    expected: 'unpacks-too-large',
  },
  { name: 'wrong checksum', extension: 'xlsx', bytes: () => forged({ crc: 12345 }), expected: 'zip-damaged' },
  {
    name: 'packed data that is not deflate',
    extension: 'xlsx',
    bytes: () => forged({ raw: Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0xff]) }),
    expected: 'zip-damaged',
  },
  {
    name: 'packed data without an end',
    extension: 'xlsx',
    bytes: () => forged({ raw: ENDLESS }),
    expected: 'zip-damaged',
  },
  {
    name: 'packed data cut short',
    extension: 'xlsx',
    bytes: () => {
      const bytes = xlsxOf(GOOD);
      return bytes.slice(0, Math.floor(bytes.length / 2));
    },
    expected: 'zip-damaged',
  },
  {
    name: 'last byte missing',
    extension: 'xlsx',
    bytes: () => xlsxOf(GOOD).slice(0, -1),
    expected: 'zip-damaged',
  },
  {
    name: 'first four bytes only',
    extension: 'xlsx',
    bytes: () => xlsxOf(GOOD).slice(0, 4),
    expected: 'zip-damaged',
  },
  {
    name: 'bytes behind the end',
    extension: 'xlsx',
    bytes: () => joinBytes([xlsxOf(GOOD), new Uint8Array(9)]),
    expected: 'zip-damaged',
  },
  {
    name: 'first bytes overwritten',
    extension: 'xlsx',
    bytes: () => spoilt((bytes) => bytes.set(le([0x11223344, 4]), 0)),
    expected: 'not-text',
  },
  {
    name: 'directory elsewhere',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV }], { directoryShift: -3 }),
    expected: 'zip-damaged',
  },
  {
    name: 'more files claimed than there are',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV }], { count: 9 }),
    expected: 'zip-damaged',
  },
  {
    name: 'fewer files claimed than there are',
    extension: 'zip',
    bytes: () =>
      zipOf(
        [
          { name: 'a.csv', data: CSV },
          { name: 'b.csv', data: CSV },
        ],
        { count: 1 },
      ),
    expected: 'zip-damaged',
  },
  {
    name: 'two files at one place',
    extension: 'zip',
    bytes: () =>
      zipOf([
        { name: 'a.csv', data: CSV },
        { name: 'b.csv', data: CSV, offset: 0 },
      ]),
    expected: 'zip-damaged',
  },
  {
    name: 'overlapping files',
    extension: 'zip',
    bytes: () =>
      zipOf([
        { name: 'a.csv', data: CSV, packed: 300 },
        { name: 'b.csv', data: CSV },
      ]),
    expected: 'zip-damaged',
  },
  {
    name: 'file that reaches into the directory',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, packed: 100_000 }]),
    expected: 'zip-damaged',
  },
  {
    name: 'file that is said to be beyond the end',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, offset: 1_000_000 }]),
    expected: 'zip-damaged',
  },
  {
    name: 'another name in its own header',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, ownName: 'b.exe' }]),
    expected: 'zip-damaged',
  },
  {
    name: 'same name twice',
    extension: 'zip',
    bytes: () =>
      zipOf([
        { name: 'a.csv', data: CSV },
        { name: 'a.csv', data: CSV },
      ]),
    expected: 'zip-damaged',
  },
  { name: '2001 files', extension: 'zip', bytes: () => many(2001), expected: 'zip-too-many-entries' },
  {
    name: '65535 files claimed in 64 bits',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, zip64: true }], { count: 70_000 }),
    expected: 'zip-too-many-entries',
  },
  {
    name: 'second volume of several',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV }], { disk: 2 }),
    expected: 'zip-unsupported',
  },
  {
    name: 'unknown packing',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, method: 12 }]),
    expected: 'zip-unsupported',
  },
  {
    name: 'encrypted file',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, flags: 1 }]),
    expected: 'password-protected',
  },
  {
    name: 'AES encrypted file',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, method: 99, flags: 1 }]),
    expected: 'password-protected',
  },
  {
    name: 'zip in a zip',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.zip', data: zipOf([{ name: 'a.csv', data: CSV }]) }]),
    expected: 'zip-nested',
  },
  { name: 'zip without files', extension: 'zip', bytes: () => zipOf([]), expected: 'no-table-inside' },
  {
    name: 'zip of pictures',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.png', data: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }]),
    expected: 'no-table-inside',
  },
  {
    name: 'folders and clutter only',
    extension: 'zip',
    bytes: () =>
      zipOf([
        { name: 'a/', data: '' },
        { name: '__MACOSX/._a.csv', data: CSV },
        { name: 'Thumbs.db', data: 'x' },
      ]),
    expected: 'no-table-inside',
  },
  {
    name: 'path that climbs out',
    extension: 'zip',
    bytes: () => zipOf([{ name: '../../etc/passwd.csv', data: CSV }]),
    expected: 2,
  },
  {
    name: 'sizes in 64 bits and behind the data',
    extension: 'zip',
    bytes: () => zipOf([{ name: 'a.csv', data: CSV, zip64: true, descriptor: true }]),
    expected: 2,
  },
  {
    name: 'program that begins like a zip',
    extension: 'xlsx',
    bytes: () => joinBytes([le([0x04034b50, 4]), new Uint8Array(5000).fill(0x90)]),
    expected: 'zip-damaged',
  },
];
