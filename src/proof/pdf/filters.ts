import { PdfFault } from './fault.ts';
import { inflate } from './inflate.ts';
import { hexValue, isSpace } from './lexer.ts';
import { PdfDict, dictOf, isArray, nameOf } from './objects.ts';
import type { PdfStream, PdfValue } from './objects.ts';

/** The filters of ISO 32000-1, table 6, and their short names in inline images. */
const FILTERS = {
  FlateDecode: 'flate',
  Fl: 'flate',
  LZWDecode: 'lzw',
  LZW: 'lzw',
  ASCIIHexDecode: 'hex',
  AHx: 'hex',
  ASCII85Decode: 'ascii85',
  A85: 'ascii85',
  RunLengthDecode: 'run-length',
  RL: 'run-length',
  DCTDecode: 'picture',
  DCT: 'picture',
  JPXDecode: 'picture',
  CCITTFaxDecode: 'picture',
  CCF: 'picture',
  JBIG2Decode: 'picture',
} as const;

export interface Decoded {
  readonly bytes: Uint8Array;
  /** False where the data was broken or had bytes behind its end; `bytes` is what could be read. */
  readonly whole: boolean;
  /** The picture format that `bytes` still is in (JPEG …); empty where it was decoded to the end. */
  readonly picture: string;
}

const MAX_FILTERS = 8;

/**
 * Undoes a stream's filters. `resolve` looks up references in its dictionary. Refuses (by a fault) an unknown filter and
 * more than `cap` bytes after any step.
 */
export function decodeStream(
  stream: PdfStream,
  resolve: (value: PdfValue) => PdfValue,
  cap: number,
): Decoded {
  const listOf = (long: string, short: string): readonly PdfValue[] => {
    const value = resolve(stream.dict.get(long) ?? stream.dict.get(short));
    if (value === null) return [];
    return isArray(value) ? value : [value];
  };
  const filters = listOf('Filter', 'F');
  const parameters = listOf('DecodeParms', 'DP');
  if (filters.length > MAX_FILTERS) throw new PdfFault('too-deep');
  let bytes = stream.source.subarray(stream.start, stream.end);
  let whole = true;
  for (const [index, filter] of filters.entries()) {
    const name = nameOf(resolve(filter));
    const kind = Object.hasOwn(FILTERS, name) ? FILTERS[name as keyof typeof FILTERS] : undefined;
    const given = dictOf(resolve(parameters[index] ?? null));
    const dict = new PdfDict(new Map([...given.entries].map(([key, value]) => [key, resolve(value)])));
    switch (kind) {
      case 'flate': {
        const inflated = inflate(bytes, 0, bytes.length, cap);
        // A line end between the data and `endstream` may be counted in Length.
        whole &&= inflated.whole && bytes.length - inflated.end <= 2 && allSpace(bytes, inflated.end);
        bytes = unpredict(inflated.bytes, dict);
        break;
      }
      case 'lzw':
        bytes = unpredict(lzw(bytes, dict.get('EarlyChange') !== 0, cap), dict);
        break;
      case 'hex':
        bytes = asciiHex(bytes);
        break;
      case 'ascii85':
        bytes = ascii85(bytes, cap);
        break;
      case 'run-length':
        bytes = runLength(bytes, cap);
        break;
      case 'picture':
        if (index !== filters.length - 1) throw new PdfFault('bad-filter');
        return { bytes, whole, picture: name };
      default:
        throw new PdfFault('bad-filter');
    }
    if (bytes.length > cap) throw new PdfFault('too-large');
  }
  return { bytes, whole, picture: '' };
}

function allSpace(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < bytes.length; at += 1) if (!isSpace(bytes[at])) return false;
  return true;
}

function asciiHex(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array((bytes.length + 1) >> 1);
  let count = 0;
  for (const byte of bytes) {
    if (byte === 0x3e) break;
    const digit = hexValue(byte);
    if (digit < 0) {
      if (isSpace(byte)) continue;
      throw new PdfFault('bad-filter');
    }
    out[count >> 1] = count % 2 === 0 ? digit << 4 : (out[count >> 1] ?? 0) | digit;
    count += 1;
  }
  return out.subarray(0, (count + 1) >> 1);
}

function ascii85(bytes: Uint8Array, cap: number): Uint8Array {
  const out = new ByteSink(cap);
  let group = 0;
  let count = 0;
  for (const byte of bytes) {
    if (byte === 0x7e) break;
    if (isSpace(byte)) continue;
    if (byte === 0x7a && count === 0) {
      for (let index = 0; index < 4; index += 1) out.push(0);
      continue;
    }
    if (byte < 0x21 || byte > 0x75) throw new PdfFault('bad-filter');
    group = group * 85 + byte - 0x21;
    count += 1;
    if (count === 5) {
      for (let shift = 24; shift >= 0; shift -= 8) out.push(Math.floor(group / 2 ** shift) & 255);
      group = 0;
      count = 0;
    }
  }
  if (count > 1) {
    for (let pad = count; pad < 5; pad += 1) group = group * 85 + 84;
    for (let index = 0; index < count - 1; index += 1)
      out.push(Math.floor(group / 2 ** (24 - index * 8)) & 255);
  }
  return out.done();
}

function runLength(bytes: Uint8Array, cap: number): Uint8Array {
  const out = new ByteSink(cap);
  for (let at = 0; at < bytes.length;) {
    const count = bytes[at] ?? 128;
    at += 1;
    if (count === 128) break;
    if (count < 128) {
      for (let index = 0; index <= count && at < bytes.length; index += 1, at += 1) out.push(bytes[at] ?? 0);
    } else {
      for (let index = 0; index < 257 - count; index += 1) out.push(bytes[at] ?? 0);
      at += 1;
    }
  }
  return out.done();
}

function lzw(bytes: Uint8Array, early: boolean, cap: number): Uint8Array {
  const out = new ByteSink(cap);
  const prefix = new Uint16Array(4097);
  const suffix = new Uint8Array(4097);
  const sizes = new Uint16Array(4097);
  for (let code = 0; code < 256; code += 1) {
    suffix[code] = code;
    sizes[code] = 1;
  }
  let next = 258;
  let width = 9;
  let before = -1;
  let hold = 0;
  let held = 0;
  const word = new Uint8Array(4097);
  const spell = (code: number): Uint8Array => {
    const size = sizes[code] ?? 0;
    for (let at = size - 1, from = code; at >= 0; at -= 1, from = prefix[from] ?? 0)
      word[at] = suffix[from] ?? 0;
    return word.subarray(0, size);
  };
  for (const byte of bytes) {
    hold = ((hold << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (hold >> held) & ((1 << width) - 1);
    if (code === 257) break;
    if (code === 256) {
      next = 258;
      width = 9;
      before = -1;
      continue;
    }
    if (code > next || (code === next && before < 0)) throw new PdfFault('bad-filter');
    if (before >= 0 && next < 4096) {
      prefix[next] = before;
      sizes[next] = (sizes[before] ?? 0) + 1;
      suffix[next] = spell(code === next ? before : code)[0] ?? 0;
      next += 1;
    }
    out.pushAll(spell(code));
    before = code;
    const full = next + (early ? 1 : 0);
    width = full >= 2048 ? 12 : full >= 1024 ? 11 : full >= 512 ? 10 : 9;
  }
  return out.done();
}

/** Undoes the PNG and TIFF predictors (ISO 32000-1, 7.4.4.4). */
function unpredict(bytes: Uint8Array, dict: PdfDict): Uint8Array {
  const whole = (key: string, fallback: number): number => {
    const value = dict.get(key);
    return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : fallback;
  };
  const predictor = whole('Predictor', 1);
  if (predictor === 1) return bytes;
  const colors = whole('Colors', 1);
  const bits = whole('BitsPerComponent', 8);
  const columns = whole('Columns', 1);
  if (colors > 32 || bits > 16 || columns > 1 << 20) throw new PdfFault('too-large');
  const pixel = Math.max(1, (colors * bits) >> 3);
  const row = Math.ceil((colors * bits * columns) / 8);
  return predictor === 2 ? tiff(bytes, row, colors, bits) : png(bytes, row, pixel);
}

function tiff(bytes: Uint8Array, row: number, colors: number, bits: number): Uint8Array {
  if (bits !== 8) throw new PdfFault('bad-filter');
  const out = bytes.slice();
  for (let start = 0; start < out.length; start += row) {
    const stop = Math.min(start + row, out.length);
    for (let at = start + colors; at < stop; at += 1) out[at] = (out[at] ?? 0) + (out[at - colors] ?? 0);
  }
  return out;
}

function png(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
  const rows = Math.ceil(bytes.length / (row + 1));
  const out = new Uint8Array(Math.max(0, bytes.length - rows));
  for (let line = 0; line < rows; line += 1) {
    const from = line * (row + 1);
    const type = bytes[from] ?? 0;
    if (type > 4) throw new PdfFault('bad-filter');
    const to = line * row;
    const size = Math.min(row, bytes.length - from - 1);
    for (let index = 0; index < size; index += 1) {
      const raw = bytes[from + 1 + index] ?? 0;
      const left = index >= pixel ? (out[to + index - pixel] ?? 0) : 0;
      const up = line > 0 ? (out[to + index - row] ?? 0) : 0;
      const corner = line > 0 && index >= pixel ? (out[to + index - row - pixel] ?? 0) : 0;
      const guess =
        type === 0
          ? 0
          : type === 1
            ? left
            : type === 2
              ? up
              : type === 3
                ? (left + up) >> 1
                : paeth(left, up, corner);
      out[to + index] = raw + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const toLeft = Math.abs(guess - left);
  const toUp = Math.abs(guess - up);
  const toCorner = Math.abs(guess - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** Bytes that grow to a cap. */
class ByteSink {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private readonly cap: number;
  constructor(cap: number) {
    this.cap = cap;
  }
  push(byte: number): void {
    this.reserve(1);
    this.bytes[this.length] = byte;
    this.length += 1;
  }
  pushAll(more: Uint8Array): void {
    this.reserve(more.length);
    this.bytes.set(more, this.length);
    this.length += more.length;
  }
  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
  private reserve(more: number): void {
    const wanted = this.length + more;
    if (wanted <= this.bytes.length) return;
    if (wanted > this.cap) throw new PdfFault('too-large');
    const grown = new Uint8Array(Math.max(wanted, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
