import { SHEET_LIMITS } from '../../limits.ts';
import type { Budget } from '../budget.ts';
import { refuse } from '../refusal.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';
import { Inflating } from './inflate.ts';

const STORED = 0;
const DEFLATED = 8;

/** Packed bytes of the first piece; the worst of deflate makes 4 MB of them. */
const FIRST_PIECE = 4_096;
const LARGEST_PIECE = 131_072;
/** Bytes that a piece should unpack to: a few milliseconds of work. */
const WANTED = 262_144;

/**
 * Unpacks one file of a zip and gives its bytes piece by piece, a few hundred KB at a time; nothing is held. Counts what comes
 * out as it comes, so that a forged size is found before it costs anything. Refuses a file that does not unpack
 * to what the directory said (size, CRC-32), an encrypted one, and packing methods other than deflate.
 */
export async function* unpack(
  zip: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
  pause: () => Promise<void>,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.encrypted) refuse('password-protected');
  if (entry.method !== STORED && entry.method !== DEFLATED) refuse('zip-unsupported');
  const packed = zip.subarray(entry.start, entry.start + entry.packed);
  const inflating = entry.method === DEFLATED ? new Inflating() : undefined;
  let at = 0;
  let piece = inflating === undefined ? WANTED : FIRST_PIECE;
  let size = 0;
  let crc = 0;
  do {
    const end = Math.min(packed.length, at + piece);
    const taken = packed.subarray(at, end);
    const out = inflating === undefined ? taken : inflating.push(taken, end === packed.length);
    if (out === undefined) return refuse('zip-damaged');
    size += out.length;
    budget.unpack(out.length);
    if (size > entry.size) refuse('zip-sizes-forged');
    if (size > SHEET_LIMITS.ratioFrom && size > end * SHEET_LIMITS.ratio) refuse('unpacks-suspiciously');
    crc = crc32(out, crc);
    if (inflating !== undefined) piece = nextPiece(piece, out.length);
    at = end;
    if (out.length > 0) yield out;
    await pause();
  } while (at < packed.length);
  if (size !== entry.size) refuse('zip-sizes-forged');
  if (crc !== entry.crc) refuse('zip-damaged');
}

/** More packed bytes at a time where little comes out of them, fewer where much does. */
function nextPiece(piece: number, made: number): number {
  if (made > WANTED * 2) return Math.max(FIRST_PIECE / 4, piece >> 1);
  return made < WANTED ? Math.min(LARGEST_PIECE, piece * 2) : piece;
}

/** A whole file of a zip, at most `limit` bytes of it. */
export async function unpackWhole(
  zip: Uint8Array,
  entry: ZipEntry,
  limit: number,
  budget: Budget,
  pause: () => Promise<void>,
): Promise<Uint8Array> {
  if (entry.size > limit) refuse('too-large', { params: { limit } });
  const whole = new Uint8Array(entry.size);
  let at = 0;
  for await (const chunk of unpack(zip, entry, budget, pause)) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
