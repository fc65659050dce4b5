import type { Bitmap } from '../bitmap.ts';
import { ByteSink } from '../pdf/byte-sink.ts';
import { deflate } from '../pdf/deflate/deflate.ts';
import { crc32 } from './crc32.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const BIT_DEPTH = 1;
const GREYSCALE = 0;
const PER_METRE = 1;
/** Each row begins with the filter it went through: none, which suits one bit a pixel. */
const NO_FILTER = 0;

/**
 * A label as a PNG of one bit a dot (W3C PNG, third edition): header, dots in a metre, data, end, and nothing that says when, where
 * or by what it was made. Same bitmap, same bytes.
 *
 * @param dotsPerMm of both directions; the file says them, so that it is printed in true size.
 */
export function toPng(bitmap: Bitmap, dotsPerMm: number): Uint8Array {
  const perMetre = fourBytes(Math.round(dotsPerMm * 1_000));
  const sink = new ByteSink();
  sink.bytes(Uint8Array.from(SIGNATURE));
  const header = [...fourBytes(bitmap.width), ...fourBytes(bitmap.height), BIT_DEPTH, GREYSCALE, 0, 0, 0];
  addChunk(sink, 'IHDR', Uint8Array.from(header));
  addChunk(sink, 'pHYs', Uint8Array.from([...perMetre, ...perMetre, PER_METRE]));
  addChunk(sink, 'IDAT', deflate(scanlines(bitmap)));
  addChunk(sink, 'IEND', new Uint8Array());
  return sink.join();
}

/** In a PNG 0 is black. */
function scanlines({ height, stride, bits }: Bitmap): Uint8Array {
  const lines = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const line = bits.subarray(row * stride, (row + 1) * stride).map((byte) => ~byte);
    lines[row * (stride + 1)] = NO_FILTER;
    lines.set(line, row * (stride + 1) + 1);
  }
  return lines;
}

/** Length, name, data, and the check sum of the last two. */
function addChunk(sink: ByteSink, name: string, data: Uint8Array): void {
  const named = new Uint8Array(4 + data.length);
  named.set(Array.from(name, (sign) => sign.charCodeAt(0)));
  named.set(data, 4);
  sink.bytes(Uint8Array.from(fourBytes(data.length)));
  sink.bytes(named);
  sink.bytes(Uint8Array.from(fourBytes(crc32(named))));
}

/** The highest first. */
const fourBytes = (value: number): number[] => [
  (value >>> 24) & 0xff,
  (value >>> 16) & 0xff,
  (value >>> 8) & 0xff,
  value & 0xff,
];
