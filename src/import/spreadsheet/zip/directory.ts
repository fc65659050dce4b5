import { SHEET_LIMITS } from '../../limits.ts';
import type { TextDecoding } from '../../text-decoding.ts';
import { u16, u32, u64 } from '../little-endian.ts';
import { refuse } from '../refusal.ts';

/** One file of a zip, its place checked and its sizes agreeing wherever they are written. */
export interface ZipEntry {
  /** With `/` between folders; ends in `/` where it is a folder. May hold personal data: never in a message. */
  readonly name: string;
  /** 0 stored, 8 deflate; others cannot be unpacked. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes in the zip, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its bytes begin. */
  readonly start: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;

/** Bits of the flags (APPNOTE 4.4.4). */
const ENCRYPTED = 0x0001;
const SIZES_BEHIND = 0x0008;
const STRONGLY_ENCRYPTED = 0x0040;
const UTF_8 = 0x0800;
const DIRECTORY_ENCRYPTED = 0x2000;
const AES = 99;

/**
 * Reads the list of files at the end of a zip (PKWARE APPNOTE 6.3). Takes nothing on trust: the directory must lie where it
 * says, each file's own header must repeat what the directory says, no two may overlap, and what they claim to unpack to must be
 * within `SHEET_LIMITS`. Refuses `zip-damaged`, `zip-too-many-entries`, `unpacks-too-large`, `zip-unsupported`.
 */
export function readDirectory(bytes: Uint8Array, decoding: TextDecoding): readonly ZipEntry[] {
  const { start, end, count } = findDirectory(bytes);
  if (count > SHEET_LIMITS.entries) {
    refuse('zip-too-many-entries', { params: { limit: SHEET_LIMITS.entries } });
  }
  const entries: ZipEntry[] = [];
  const spans: { from: number; to: number }[] = [];
  const names = new Set<string>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + CENTRAL_LENGTH > end || u32(bytes, at) !== CENTRAL) refuse('zip-damaged');
    const nameLength = u16(bytes, at + 28);
    const extraLength = u16(bytes, at + 30);
    const next = at + CENTRAL_LENGTH + nameLength + extraLength + u16(bytes, at + 32);
    if (next > end) refuse('zip-damaged');
    const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    const extra = bytes.subarray(
      at + CENTRAL_LENGTH + nameLength,
      at + CENTRAL_LENGTH + nameLength + extraLength,
    );
    const flags = u16(bytes, at + 8);
    const { packed, size, offset } = sizesOf(bytes, at, extra);
    const entry = {
      name: entryName(nameBytes, (flags & UTF_8) !== 0, decoding),
      method: u16(bytes, at + 10),
      encrypted: (flags & (ENCRYPTED | STRONGLY_ENCRYPTED | DIRECTORY_ENCRYPTED)) !== 0,
      crc: u32(bytes, at + 16),
      packed,
      size,
    };
    total += size;
    checkClaims(entry.packed, size, total);
    const data = dataStart(bytes, offset, start, nameBytes, flags, entry);
    spans.push({ from: offset, to: data + packed });
    if (names.has(entry.name)) refuse('zip-damaged');
    names.add(entry.name);
    entries.push({ ...entry, encrypted: entry.encrypted || entry.method === AES, start: data });
    at = next;
  }
  if (at !== end) refuse('zip-damaged');
  refuseOverlaps(spans, start);
  return entries;
}

/** Whether bytes begin like a zip; an empty one begins with its end. */
export function isZip(bytes: Uint8Array): boolean {
  const magic = u32(bytes, 0);
  return magic === LOCAL || magic === END;
}

interface Directory {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

function findDirectory(bytes: Uint8Array): Directory {
  const at = findEnd(bytes);
  const disk = u16(bytes, at + 4);
  if (disk !== 0 && disk !== FULL_16) refuse('zip-unsupported');
  const count = u16(bytes, at + 10);
  const length = u32(bytes, at + 12);
  const start = u32(bytes, at + 16);
  if (count === FULL_16 || length === FULL_32 || start === FULL_32) return findDirectory64(bytes, at);
  // Bytes between directory and end, or before the first file, would be read by others in another way.
  if (start + length !== at) refuse('zip-damaged');
  return { start, end: at, count };
}

/** The end record must reach the end of the file with its comment, or else somebody cut or lengthened it. */
function findEnd(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - END_LENGTH - FULL_16);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes[at] !== 0x50 || u32(bytes, at) !== END) continue;
    if (at + END_LENGTH + u16(bytes, at + 20) === bytes.length) return at;
  }
  return refuse('zip-damaged');
}

function findDirectory64(bytes: Uint8Array, end: number): Directory {
  const locator = end - 20;
  if (locator < 0 || u32(bytes, locator) !== LOCATOR_64) refuse('zip-damaged');
  const at = u64(bytes, locator + 8);
  if (at + 56 > locator || u32(bytes, at) !== END_64) refuse('zip-damaged');
  const start = u64(bytes, at + 48);
  if (start + u64(bytes, at + 40) !== at) refuse('zip-damaged');
  return { start, end: at, count: u64(bytes, at + 32) };
}

/** Sizes and place of a file; those that do not fit 32 bits stand in an extra field (APPNOTE 4.5.3). */
function sizesOf(
  bytes: Uint8Array,
  at: number,
  extra: Uint8Array,
): { readonly packed: number; readonly size: number; readonly offset: number } {
  let packed = u32(bytes, at + 20);
  let size = u32(bytes, at + 24);
  let offset = u32(bytes, at + 42);
  const disk = u16(bytes, at + 34);
  if (disk !== 0 && disk !== FULL_16) refuse('zip-unsupported');
  if (packed !== FULL_32 && size !== FULL_32 && offset !== FULL_32) return { packed, size, offset };
  const long = extraField(extra, 1);
  let from = 0;
  const take = (): number => {
    if (long === undefined || from + 8 > long.length) return refuse('zip-damaged');
    from += 8;
    return u64(long, from - 8);
  };
  if (size === FULL_32) size = take();
  if (packed === FULL_32) packed = take();
  if (offset === FULL_32) offset = take();
  return { packed, size, offset };
}

function extraField(extra: Uint8Array, id: number): Uint8Array | undefined {
  for (let at = 0; at + 4 <= extra.length; at += 4 + u16(extra, at + 2)) {
    if (u16(extra, at) === id) return extra.subarray(at + 4, at + 4 + u16(extra, at + 2));
  }
  return undefined;
}

function checkClaims(packed: number, size: number, total: number): void {
  if (total > SHEET_LIMITS.unpacked) {
    refuse('unpacks-too-large', { params: { limit: SHEET_LIMITS.unpacked } });
  }
  if (size > SHEET_LIMITS.ratioFrom && size > packed * SHEET_LIMITS.ratio) refuse('unpacks-suspiciously');
}

type Claims = Pick<ZipEntry, 'method' | 'crc' | 'packed' | 'size'>;

/** Where a file's bytes begin, behind its own header, which must say what the directory says. */
function dataStart(
  bytes: Uint8Array,
  offset: number,
  directory: number,
  name: Uint8Array,
  flags: number,
  claims: Claims,
): number {
  if (offset + LOCAL_LENGTH > directory || u32(bytes, offset) !== LOCAL) refuse('zip-damaged');
  const nameLength = u16(bytes, offset + 26);
  const start = offset + LOCAL_LENGTH + nameLength + u16(bytes, offset + 28);
  if (start + claims.packed > directory) refuse('zip-damaged');
  const own = bytes.subarray(offset + LOCAL_LENGTH, offset + LOCAL_LENGTH + nameLength);
  const isSameName = own.length === name.length && own.every((byte, index) => byte === name[index]);
  if (!isSameName || u16(bytes, offset + 8) !== claims.method) refuse('zip-damaged');
  if (((u16(bytes, offset + 6) ^ flags) & ENCRYPTED) !== 0) refuse('zip-damaged');
  if ((u16(bytes, offset + 6) & SIZES_BEHIND) !== 0) return start;
  const packed = u32(bytes, offset + 18);
  const size = u32(bytes, offset + 22);
  const agrees =
    u32(bytes, offset + 14) === claims.crc &&
    (packed === claims.packed || packed === FULL_32) &&
    (size === claims.size || size === FULL_32);
  if (!agrees) refuse('zip-sizes-forged');
  return start;
}

function refuseOverlaps(spans: { from: number; to: number }[], directory: number): void {
  spans.sort((a, b) => a.from - b.from);
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1]?.from ?? directory;
    if (span.to > next) refuse('zip-damaged');
  }
}

/** Chinese Windows writes names in GBK without saying so; everybody else who says nothing writes UTF-8 or plain ASCII. */
function entryName(bytes: Uint8Array, isUtf8: boolean, decoding: TextDecoding): string {
  const name = decoding.decode(bytes, 'utf-8', !isUtf8) ?? decoding.decode(bytes, 'gb18030', false) ?? '';
  return name.replaceAll('\\', '/').replace(/^\/+/u, '');
}
