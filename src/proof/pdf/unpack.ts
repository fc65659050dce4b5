import { attempt } from './fault.ts';
import { inflate, inflateRaw } from './inflate.ts';
import type { Inflated } from './inflate.ts';

/** What packed data says once it is inflated, and how far it reached. */
interface Found {
  readonly parts: readonly Uint8Array[];
  readonly end: number;
  readonly whole: boolean;
}

/** Attempts at packed data in one piece of bytes, and bytes that one check may inflate in all. */
const MAX_ATTEMPTS = 4096;
const MAX_INFLATED = 1 << 28;
const MAX_PART = 1 << 26;
const MAX_DEPTH = 3;

/** Packers that are not undone here, by what their data begins with. */
const OTHER_PACKERS: readonly (readonly number[])[] = [
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x04, 0x22, 0x4d, 0x18], // lz4
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21, 0x1a], // rar
];

/**
 * Finds and inflates packed data in any bytes: gzip (RFC 1952), zlib (RFC 1950), the entries of a zip file, and deflate
 * alone (RFC 1951) where it is all that there is. One for a check: what it may inflate is bounded.
 */
export class Unpacker {
  /** Whether something packed could not be inflated: another packer, a password, too much of it. */
  incomplete = false;
  private budget = MAX_INFLATED;

  /** Whether bytes begin as packed data does that says what it is. */
  begins(bytes: Uint8Array): boolean {
    return isOtherPacker(bytes) || readerAt(bytes, 0) !== undefined;
  }

  /** Packed parts wherever they begin. */
  *parts(bytes: Uint8Array): Generator<Uint8Array> {
    if (isOtherPacker(bytes)) this.incomplete = true;
    let attempts = 0;
    for (let at = 0; at + 2 < bytes.length && attempts < MAX_ATTEMPTS;) {
      const read = readerAt(bytes, at) ?? (at === 0 ? headed(bytes) : undefined);
      if (!read) {
        at += 1;
        continue;
      }
      attempts += 1;
      const found = this.read(() => read(bytes, at, this.cap()));
      if (found) yield* found.parts;
      at = found && found.whole ? Math.max(found.end, at + 1) : at + 1;
    }
    if (attempts === 0 && !isTextual(bytes)) yield* this.rawDeflate(bytes)?.parts ?? [];
  }

  /** Whether bytes are text, or packed text: then a search of them and of their `parts` leaves nothing out. */
  isText(bytes: Uint8Array, depth = 0): boolean {
    if (isOtherPacker(bytes)) return false;
    if (isTextual(bytes)) return true;
    if (depth >= MAX_DEPTH) return false;
    // The entries of a zip file may be pictures; most often they are the sheets of a workbook.
    if (isZip(bytes, 0)) return [...this.parts(bytes)].every((part) => this.isText(part, depth + 1));
    const read = readerAt(bytes, 0) ?? headed(bytes);
    const framed = read && this.read(() => read(bytes, 0, this.cap()));
    const found = framed?.whole && framed.end === bytes.length ? framed : this.rawDeflate(bytes);
    return found?.parts.every((part) => this.isText(part, depth + 1)) ?? false;
  }

  private rawDeflate(bytes: Uint8Array): Found | undefined {
    // Text is no deflate: its first byte would be a block of a kind that does not exist, or its codes would not add up.
    if (bytes.length < 4 || bytes.length > MAX_PART) return undefined;
    const found = this.read(() => asFound(inflateRaw(bytes, 0, bytes.length, this.cap())));
    return found?.whole && found.end === bytes.length ? found : undefined;
  }

  private cap(): number {
    return Math.min(MAX_PART, this.budget);
  }

  private read(run: () => Found): Found | undefined {
    if (this.budget <= 0) {
      this.incomplete = true;
      return undefined;
    }
    const read = attempt(run);
    if ('fault' in read) {
      if (read.fault !== 'bad-filter') this.incomplete = true;
      return undefined;
    }
    this.budget -= read.value.parts.reduce((sum, part) => sum + part.length, 0);
    return read.value;
  }
}

type Reader = (bytes: Uint8Array, at: number, cap: number) => Found;

function readerAt(bytes: Uint8Array, at: number): Reader | undefined {
  const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (first === 0x1f && second === 0x8b && bytes[at + 2] === 8) return gzip;
  if (isZip(bytes, at)) return zipEntry;
  // zlib with a window of 32 KB is what every program writes.
  if (first === 0x78 && ((first << 8) | second) % 31 === 0 && (second & 32) === 0) return zlib;
  return undefined;
}

/** zlib with a smaller window: only where the bytes begin with it, since such two bytes stand in any text. */
function headed(bytes: Uint8Array): Reader | undefined {
  const [first = 0, second = 0] = bytes;
  return (first & 0x8f) === 8 && ((first << 8) | second) % 31 === 0 && (second & 32) === 0 ? zlib : undefined;
}

function isZip(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 3 && bytes[at + 3] === 4;
}

function isOtherPacker(bytes: Uint8Array): boolean {
  return OTHER_PACKERS.some((magic) => magic.every((byte, at) => bytes[at] === byte));
}

function asFound({ bytes, end, whole }: Inflated): Found {
  return { parts: bytes.length > 0 ? [bytes] : [], end, whole };
}

function zlib(bytes: Uint8Array, at: number, cap: number): Found {
  return asFound(inflate(bytes, at, bytes.length, cap));
}

function gzip(bytes: Uint8Array, at: number, cap: number): Found {
  const flags = bytes[at + 3] ?? 0;
  let from = at + 10;
  if ((flags & 4) !== 0) from += 2 + ((bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8));
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    while (from < bytes.length && bytes[from] !== 0) from += 1;
    from += 1;
  }
  if ((flags & 2) !== 0) from += 2;
  const found = asFound(inflateRaw(bytes, Math.min(from, bytes.length), bytes.length, cap));
  // Checksum and length stand behind the data.
  return { ...found, end: Math.min(found.end + 8, bytes.length) };
}

/** One entry; what is stored and not packed is found as it stands. */
function zipEntry(bytes: Uint8Array, at: number, cap: number): Found {
  const two = (offset: number): number => (bytes[at + offset] ?? 0) | ((bytes[at + offset + 1] ?? 0) << 8);
  const from = at + 30 + two(26) + two(28);
  if (two(8) !== 8 || (two(6) & 1) !== 0) return { parts: [], end: from, whole: two(8) === 0 };
  return asFound(inflateRaw(bytes, Math.min(from, bytes.length), bytes.length, cap));
}

const SAMPLE = 1 << 16;

/** Whether bytes are text that can be searched as it stands: no control characters but in UTF-16. */
export function isTextual(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let zeros = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32)) controls += 1;
  }
  const marked = (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  return (controls === 0 && (zeros === 0 || zeros * 4 >= sample.length)) || (marked && zeros > 0);
}
