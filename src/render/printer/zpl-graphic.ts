import { encodeBase64 } from '../../base/base64.ts';
import { deflate } from '../pdf/deflate/deflate.ts';
import { crc16Xmodem } from './crc16.ts';

/** Rows in hexadecimal, two digits for each byte. */
export function hexOf(bits: Uint8Array): string {
  let text = '';
  for (const byte of bits) text += HEX[byte] ?? '';
  return text;
}

/**
 * Rows in hexadecimal with Zebra's run lengths (ZPL II Programming Guide, "Alternative Data Compression Scheme"):
 * `G`…`Y` before a digit repeat it 1…19 times, `g`…`z` 20, 40…400 times, both add up; `,` fills the row with 0, `!` with F,
 * and `:` is the row before once more.
 */
export function runLengthsOf(bits: Uint8Array, stride: number): string {
  const rows: string[] = [];
  let before: string | undefined;
  for (let start = 0; start < bits.length; start += stride) {
    const row = hexOf(bits.subarray(start, start + stride));
    rows.push(row === before ? ':' : rowRuns(row));
    before = row;
  }
  return rows.join('');
}

function rowRuns(row: string): string {
  const filler = row.at(-1);
  if (filler !== '0' && filler !== 'F') return runs(row);
  let end = row.length;
  while (end > 0 && row[end - 1] === filler) end -= 1;
  return runs(row.slice(0, end)) + (filler === '0' ? ',' : '!');
}

function runs(digits: string): string {
  let text = '';
  for (let at = 0; at < digits.length;) {
    const digit = digits.charAt(at);
    let end = at + 1;
    while (digits[end] === digit) end += 1;
    text += end - at > 1 ? repeat(end - at) + digit : digit;
    at = end;
  }
  return text;
}

const TWENTIES = 'ghijklmnopqrstuvwxyz';
const ONES = 'GHIJKLMNOPQRSTUVWXY';
const MOST = 400;

/** The letters that repeat a digit so many times. */
function repeat(count: number): string {
  const most = Math.floor(count / MOST);
  const rest = count % MOST;
  const twenties = TWENTIES.charAt(Math.floor(rest / 20) - 1);
  return 'z'.repeat(most) + twenties + ONES.charAt((rest % 20) - 1);
}

/** Rows as zlib data in base64 with its check sum; the sum is over the base64 text. */
export function z64Of(bits: Uint8Array): string {
  const data = encodeBase64(deflate(bits));
  return `:Z64:${data}:${crc16Xmodem(data).toString(16).toUpperCase().padStart(4, '0')}`;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
