import { inflateSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { LabelPaper, type PrintedLabel } from './label-paper.ts';

/** Commands whose words are only kept. `MN` and the like are said once in a label. */
const KEPT = ['MN', 'LH', 'LS', 'PR', 'MM'];

interface Field {
  readonly x: number;
  readonly y: number;
  readonly stride: number;
  readonly bytes: Uint8Array;
}

/** A printer of ZPL II that knows only what whole-label bitmaps need. */
export function printZpl(input: Uint8Array): PrintedLabel[] {
  const reader = new ByteReader(input);
  const labels: PrintedLabel[] = [];
  let before = new Map<string, string>();
  while (!reader.isAtEnd) {
    const sign = String.fromCharCode(reader.byte());
    const name = command(reader);
    if (sign === '~' && name === 'SD') {
      before = new Map([['~SD', reader.before('^~')]]);
    } else if (sign === '^' && name === 'XA') {
      labels.push(readFormat(reader, before));
      before = new Map();
    } else throw reader.wrong(`unknown command ${sign}${name}`);
  }
  return labels;
}

const command = (reader: ByteReader): string => String.fromCharCode(reader.byte(), reader.byte());

function readFormat(reader: ByteReader, before: ReadonlyMap<string, string>): PrintedLabel {
  const said = new Map(before);
  const fields: Field[] = [];
  let [width, height, copies] = [0, 0, 0];
  let origin: [number, number] | undefined;
  for (;;) {
    if (reader.byte() !== 0x5e) throw reader.wrong('no command');
    const name = command(reader);
    const keep = (): string => {
      if (said.has(name)) throw reader.wrong(`${name} twice`);
      const words = reader.before('^~');
      said.set(name, words);
      return words;
    };
    if (name === 'XZ') break;
    if (name === 'PW') width = count(reader, keep());
    else if (name === 'LL') height = count(reader, keep());
    else if (name === 'PQ') copies = count(reader, keep());
    else if (KEPT.includes(name)) keep();
    else if (name === 'FO') {
      const [x = '', y = ''] = reader.before('^~').split(',');
      origin = [count(reader, x), count(reader, y)];
    } else if (name === 'GF') {
      if (origin === undefined) throw reader.wrong('a field without a place');
      fields.push(readGraphic(reader, origin));
      origin = undefined;
    } else throw reader.wrong(`unknown command ^${name}`);
  }
  if (width === 0 || height === 0 || copies === 0 || fields.length === 0) throw reader.wrong('no label');
  // Bits that fill a row's last byte may stand beside the paper: white ones do no harm.
  const paper = new LabelPaper(width, height);
  for (const { x, y, stride, bytes } of fields) paper.burnRows(bytes, stride, x, y, 1);
  return { bitmap: paper.bitmap(), copies, said };
}

function count(reader: ByteReader, words: string): number {
  if (!/^\d{1,5}$/.test(words)) throw reader.wrong('not a number');
  return Number(words);
}

function readGraphic(reader: ByteReader, [x, y]: [number, number]): Field {
  reader.expect(0x41, 0x2c);
  const total = reader.number(',');
  if (reader.number(',') !== total) throw reader.wrong('two totals');
  // A greater count than this is taken for this one by the printer.
  if (total > 99_999) throw reader.wrong('more than a field holds');
  const stride = reader.number(',');
  const data = reader.until('^FS');
  const bytes = data.startsWith(':Z64:') ? unpack(data) : expandHex(data, stride);
  if (bytes.length !== total) throw reader.wrong(`${bytes.length} bytes where ${total} are said`);
  return { x, y, stride, bytes };
}

function unpack(data: string): Uint8Array {
  const parts = /^:Z64:([A-Za-z0-9+/]+={0,2}):([0-9A-F]{4})$/.exec(data);
  const [, text = '', sum = ''] = parts ?? [];
  if (checkSum(text) !== Number.parseInt(sum, 16)) throw new Error('a wrong check sum');
  return new Uint8Array(inflateSync(Buffer.from(text, 'base64')));
}

/** CRC-16 bit by bit: a shift register of 16 bits, polynomial x¹⁶ + x¹² + x⁵ + 1, empty at the start. */
function checkSum(text: string): number {
  let register = 0;
  for (const byte of Buffer.from(text, 'latin1')) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const out = Math.floor(register / 0x8000);
      register = (register * 2) % 0x10000;
      if (out !== Math.floor(byte / 2 ** bit) % 2) register ^= 0x1021;
    }
  }
  return register;
}

/** Hexadecimal with run lengths, row by row. */
export function expandHex(data: string, stride: number): Uint8Array {
  const digits = stride * 2;
  const rows: string[] = [];
  let row = '';
  let times = 0;
  for (const sign of data) {
    if (sign >= 'G' && sign <= 'Y') times += sign.charCodeAt(0) - 70;
    else if (sign >= 'g' && sign <= 'z') times += (sign.charCodeAt(0) - 102) * 20;
    else if (/[0-9A-F]/.test(sign)) {
      row += sign.repeat(times === 0 ? 1 : times);
      times = 0;
    } else if (times > 0) throw new Error('a run of nothing');
    else if (sign === ',') row = row.padEnd(digits, '0');
    else if (sign === '!') row = row.padEnd(digits, 'F');
    else if (sign === ':' && row === '' && rows.length > 0) row = rows.at(-1) ?? '';
    else throw new Error(`unknown sign ${sign}`);
    if (row.length > digits) throw new Error('a run over the end of its row');
    if (row.length < digits) continue;
    rows.push(row);
    row = '';
  }
  if (row !== '' || times > 0) throw new Error('a row that is not whole');
  return new Uint8Array(Buffer.from(rows.join(''), 'hex'));
}
