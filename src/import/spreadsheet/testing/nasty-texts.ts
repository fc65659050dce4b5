import { repeated } from './nasty-file.ts';
import type { NastyFile } from './nasty-file.ts';
import { bytesFrom, joinBytes } from './zip-writer.ts';

const HEADER = '订单编号,收件人,手机,地址';
const ROW = '1001,张三,13800138000,浙江省杭州市余杭区示例路1号';
const GOOD = `${HEADER}\n${ROW}\n`;
const MILLION = 1_000_000;

function csv(name: string, text: () => string, expected: string | number): NastyFile {
  return { name, extension: 'csv', bytes: () => bytesFrom(text()), expected };
}

function raw(name: string, bytes: () => Uint8Array, expected: string | number): NastyFile {
  return { name, extension: 'csv', bytes, expected };
}

/** The text in UTF-16 without a mark, low byte first. */
function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    bytes[index * 2] = text.charCodeAt(index) & 0xff;
    bytes[index * 2 + 1] = text.charCodeAt(index) >> 8;
  }
  return bytes;
}

/** Texts with delimiters. Files over the limit of bytes are refused before they are looked at: see `encodings.test.ts`. */
export const NASTY_TEXTS: readonly NastyFile[] = [
  csv(
    'quote that never closes before twenty million letters',
    () => `${GOOD}1002,"${repeated('x', 20 * MILLION)}`,
    3,
  ),
  csv(
    'quote that never closes before a million lines',
    () => `${GOOD}1002,"a\n${repeated('x,y,z,a\n', MILLION)}`,
    'too-many-rows',
  ),
  csv('quotes that never close in every line', () => GOOD + repeated('1,"a,b,c\n', 5_000), 'quotes-broken'),
  csv('nothing but quotes', () => repeated('"', 4 * MILLION), 0),
  csv('quotes of quotes', () => `${GOOD}1002,${repeated('"', 2 * MILLION)},x,y\n`, 3),
  csv(
    'stray quotes before white space without end',
    () => `${GOOD}1,"a${repeated('"b', 100_000)}${repeated(' ', MILLION)}",c\n`,
    3,
  ),
  csv('a million columns', () => `${HEADER}${repeated(',x', MILLION)}\n${ROW}\n`, 'too-many-columns'),
  csv('a million commas in a row', () => `${GOOD}${repeated(',', MILLION)}\n`, 'too-many-columns'),
  csv(
    'a million columns in the last row',
    () => `${repeated(GOOD, 100)}1${repeated(',x', MILLION)}`,
    'too-many-columns',
  ),
  csv('a million empty lines', () => GOOD + repeated('\n', MILLION), 'too-many-rows'),
  csv('a million lines of a comma', () => GOOD + repeated(',\n', MILLION), 'too-many-rows'),
  csv('header again and again', () => repeated(`${HEADER}\n`, 50_000), 50_000),
  csv(
    'two hundred columns of one header',
    () => `${repeated('收件人,', 199)}收件人\n${repeated('张三,', 199)}张三\n`,
    2,
  ),
  csv(
    'header of a hundred thousand letters',
    () => `${repeated('收', 100_000)},手机,地址\nx,13800138000,示例路1号\n`,
    2,
  ),
  csv(
    'cell of ten million letters',
    () => `${HEADER}\n1001,张三,13800138000,${repeated('路', 10 * MILLION)}\n`,
    2,
  ),
  csv('line of ten million letters', () => repeated('x', 10 * MILLION), 0),
  csv('line ends of every kind', () => `${HEADER}\r\n${ROW}\r${ROW}\n\r${ROW}\u2028${ROW}\n`, 4),
  csv('line ends of old Macs', () => `${HEADER}\r${ROW}\r${ROW}`, 3),
  csv('NUL in every other place', () => Array.from(GOOD, (letter) => `${letter}\0\0\0`).join(''), 'not-text'),
  csv('NULs at the end', () => GOOD + repeated('\0', 500_000), 2),
  csv('NUL within a name', () => GOOD + ROW.replace('张三', '张\0三'), 3),
  csv('control characters', () => GOOD + repeated('\u001b[31m\u0007\b', 3_000), 'not-text'),
  csv(
    'formulas',
    () => `${GOOD}"=HYPERLINK(""http://x.invalid"",""y"")",=cmd|' /C calc'!A0,+1-1,@SUM(1)\n`,
    3,
  ),
  csv(
    'names of objects as headers',
    () => `__proto__,constructor,prototype,toString,订单编号,收件人,手机,地址\nx,x,x,x,${ROW}\n`,
    2,
  ),
  csv('letters that turn the line around', () => `订单编号,\u202e人件收,手机,地址\n${ROW}\n`, 2),
  csv('marks upon marks', () => `${HEADER}\n1001,a${repeated('\u0301', 200_000)},13800138000,示例路1号\n`, 2),
  csv('nothing but a mark of its encoding', () => '\ufeff', 'empty'),
  csv('marks of its encoding again and again', () => repeated('\ufeff', 1000) + GOOD, 2),
  csv('line that names a delimiter and nothing else', () => 'sep=;\n', 1),
  csv('line that names a delimiter that is none', () => `sep=x\n${GOOD}`, 3),
  csv('delimiters in quotes alone', () => `"${repeated(',', MILLION)}"\n`.repeat(3), 0),
  csv('a thousand notes above the header', () => repeated('说明\n', 1000) + GOOD, 0),
  raw('halves of UTF-16 letters', () => utf16(`${HEADER}\n1001,\ud83d,13800138000,\udc00示例路1号\n`), 2),
  raw('UTF-16 with a byte too many', () => joinBytes([utf16(GOOD), new Uint8Array([0x31])]), 3),
  raw('UTF-8 cut within a letter', () => bytesFrom(GOOD + ROW).slice(0, -2), 3),
  raw(
    'UTF-8 written longer than it must be',
    () => joinBytes([bytesFrom(GOOD), new Uint8Array([0xc0, 0xaf, 0xe0, 0x80, 0xaf, 0x0a])]),
    3,
  ),
  raw(
    'bytes that are in no encoding',
    () => new Uint8Array(200_000).map((_, index) => (index % 3 === 0 ? 0xff : 0x80 + (index % 5))),
    'encoding-undecided',
  ),
  raw('every byte there is', () => new Uint8Array(256 * 500).map((_, index) => index % 256), 'not-text'),
];
