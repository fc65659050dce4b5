import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../zip/crc32.ts';

/** A file to pack, and what is to be said of it that is not true. */
export interface FileToPack {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array | string;
  /** 8 where absent; others are written as if they were packed so. */
  readonly method?: number;
  readonly flags?: number;
  /** In the directory and in the file's own header. */
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** In the file's own header alone. */
  readonly ownSize?: number;
  readonly ownName?: string;
  /** Sizes behind the data, as streaming writers put them. */
  readonly descriptor?: boolean;
  /** Sizes in 64 bits. */
  readonly zip64?: boolean;
  /** Where its header is said to be. */
  readonly offset?: number;
  /** Packed bytes as they are. */
  readonly raw?: Uint8Array;
}

export interface ZipForgery {
  readonly comment?: string;
  readonly count?: number;
  readonly directoryShift?: number;
  readonly disk?: number;
  readonly before?: Uint8Array;
}

const text = new TextEncoder();

export function bytesFrom(data: Uint8Array | string): Uint8Array {
  return typeof data === 'string' ? text.encode(data) : data;
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** Little-endian numbers of so many bytes each. */
export function le(...fields: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  const out: number[] = [];
  for (const [value, bytes] of fields) {
    let rest = value;
    for (let index = 0; index < bytes; index += 1) {
      out.push(rest % 256);
      rest = Math.floor(rest / 256);
    }
  }
  return Uint8Array.from(out);
}

/** Writes a zip (APPNOTE 6.3), truthful but for what it is asked to forge. */
export function zipOf(files: readonly FileToPack[], forgery: ZipForgery = {}): Uint8Array {
  const parts: Uint8Array[] = [forgery.before ?? new Uint8Array(0)];
  const directory: Uint8Array[] = [];
  let at = parts[0]?.length ?? 0;
  for (const file of files) {
    const name = bytesFrom(file.name);
    const own = file.ownName === undefined ? name : bytesFrom(file.ownName);
    const data = bytesFrom(file.data);
    const method = file.method ?? 8;
    const packedData = file.raw ?? (method === 8 ? new Uint8Array(deflateRawSync(data)) : data);
    const flags = (file.flags ?? 0x0800) | (file.descriptor === true ? 8 : 0);
    const crc = file.crc ?? crc32(data, 0);
    const size = file.size ?? data.length;
    const packed = file.packed ?? packedData.length;
    const isBehind = file.descriptor === true;
    const long = file.zip64 === true;
    const extra = long
      ? le([1, 2], [24, 2], [size, 8], [packed, 8], [file.offset ?? at, 8])
      : new Uint8Array(0);
    const sizes = (mine: number): readonly (readonly [number, number])[] =>
      long
        ? [
            [0xffffffff, 4],
            [0xffffffff, 4],
          ]
        : [
            [packed, 4],
            [mine, 4],
          ];
    const header = le(
      [0x04034b50, 4],
      [20, 2],
      [flags, 2],
      [method, 2],
      [0, 4],
      [isBehind ? 0 : crc, 4],
      ...(isBehind
        ? ([
            [0, 4],
            [0, 4],
          ] as const)
        : sizes(file.ownSize ?? size)),
      [own.length, 2],
      [0, 2],
    );
    const behind = isBehind ? le([0x08074b50, 4], [crc, 4], [packed, 4], [size, 4]) : new Uint8Array(0);
    directory.push(
      le(
        [0x02014b50, 4],
        [20, 2],
        [20, 2],
        [flags, 2],
        [method, 2],
        [0, 4],
        [crc, 4],
        ...sizes(size),
        [name.length, 2],
        [extra.length, 2],
        [0, 2],
        [0, 2],
        [0, 2],
        [0, 4],
        [long ? 0xffffffff : (file.offset ?? at), 4],
      ),
      name,
      extra,
    );
    parts.push(header, own, packedData, behind);
    at += header.length + own.length + packedData.length + behind.length;
  }
  const list = joinBytes(directory);
  const comment = bytesFrom(forgery.comment ?? '');
  const count = forgery.count ?? files.length;
  const isLong = files.some(({ zip64 }) => zip64 === true);
  if (isLong) {
    const end = at + list.length;
    const end64 = le(
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 4],
      [0, 4],
      [count, 8],
      [count, 8],
      [list.length, 8],
      [at, 8],
    );
    const locator = le([0x07064b50, 4], [0, 4], [end, 8], [1, 4]);
    const last = le(
      [0x06054b50, 4],
      [0, 4],
      [0xffff, 2],
      [0xffff, 2],
      [0xffffffff, 4],
      [0xffffffff, 4],
      [0, 2],
    );
    return joinBytes([...parts, list, end64, locator, last]);
  }
  const end = le(
    [0x06054b50, 4],
    [forgery.disk ?? 0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [list.length, 4],
    [at + (forgery.directoryShift ?? 0), 4],
    [comment.length, 2],
  );
  return joinBytes([...parts, list, end, comment]);
}
