import { Adler } from './adler.ts';
import { BitWriter } from './bit-writer.ts';
import { Matches } from './matches.ts';
import { PAGE_DISTANCE_LENGTHS, PAGE_HEAD, PAGE_LITERAL_LENGTHS } from './page-codes.ts';
import { codeOf } from './prefix-code.ts';
import { END, writeLiteral, writeRepeat } from './symbols.ts';
import type { BlockCodes } from './symbols.ts';

/**
 * Packs the operators of one page after another in zlib format (RFC 1950, 1951). A general compressor makes 180 KB of
 * tables and a code of its own for every 2 KB page, which took a tenth of the time of a job; here the tables are kept,
 * and the code is the same for all, made beforehand for such operators (`scripts/build-page-codes.mjs`). The same bytes
 * always come out alike, whatever came before.
 */
export class PageDeflater {
  readonly #out = new BitWriter();
  readonly #matches = new Matches();

  pack(bytes: Uint8Array): Uint8Array {
    const out = this.#out;
    out.start(HEAD_BYTES + Math.ceil((bytes.length * LONGEST_CODE) / 8));
    out.bits(ZLIB, 16);
    out.copy(PAGE_HEAD.bytes);
    out.bits(PAGE_HEAD.rest, PAGE_HEAD.restBits);
    this.#matches.find(bytes, {
      literal: (byte) => {
        writeLiteral(out, CODES, byte);
      },
      repeat: (length, distance) => {
        writeRepeat(out, CODES, length, distance);
      },
    });
    writeLiteral(out, CODES, END);
    out.align();
    if (out.length > bytes.length + PAGE_HEAD.bytes.length) this.#store(bytes);
    const sum = new Adler();
    sum.add(bytes, 1);
    out.word(sum.value);
    return out.take();
  }

  /** What the code does not suit stands as it is (RFC 1951, 3.2.4). */
  #store(bytes: Uint8Array): void {
    const out = this.#out;
    out.start(HEAD_BYTES + bytes.length + 5 * Math.ceil(bytes.length / MOST_STORED));
    out.bits(ZLIB, 16);
    let at = 0;
    do {
      const part = bytes.subarray(at, at + MOST_STORED);
      at += MOST_STORED;
      out.bits(at < bytes.length ? 0 : 1, 8);
      out.bits(part.length, 16);
      out.bits(~part.length & 0xffff, 16);
      out.copy(part);
    } while (at < bytes.length);
  }
}

/** Deflate with a 32 KB window, no dictionary, fastest level (RFC 1950, 2.2). */
const ZLIB = 0x0178;
/** Head and end of a stream. */
const HEAD_BYTES = 256;
const LONGEST_CODE = 15;
const MOST_STORED = 0xffff;

const CODES: BlockCodes = {
  literal: codeOf(PAGE_LITERAL_LENGTHS),
  distance: codeOf(PAGE_DISTANCE_LENGTHS),
};
