import { sha256 } from '@noble/hashes/sha2.js';

/** Bytes of a piece: few enough that nothing has to be found in one piece of memory, many enough that pieces are few. */
const PIECE = 1024 * 1024;

/** A file in pieces, as it is written: the whole is never in memory twice. */
export class ByteParts {
  readonly #full: Uint8Array<ArrayBuffer>[] = [];
  readonly #size: number;
  #piece: Uint8Array<ArrayBuffer>;
  #used = 0;
  #length = 0;

  constructor(size = PIECE) {
    this.#size = size;
    this.#piece = new Uint8Array(size);
  }

  get length(): number {
    return this.#length;
  }

  add(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.#used === this.#size) {
        this.#full.push(this.#piece);
        this.#piece = new Uint8Array(this.#size);
        this.#used = 0;
      }
      const taken = Math.min(bytes.length - at, this.#size - this.#used);
      this.#piece.set(bytes.subarray(at, at + taken), this.#used);
      this.#used += taken;
      at += taken;
    }
    this.#length += bytes.length;
  }

  /** The pieces in their order; nothing may be added afterwards. The last one is cut to what it holds. */
  pieces(): readonly Uint8Array<ArrayBuffer>[] {
    return this.#used === 0 ? this.#full : [...this.#full, this.#piece.slice(0, this.#used)];
  }
}

/** SHA-256 of a file in pieces, as lower-case hex: what a browser itself hashes must be in one piece, of which it makes a copy. */
export function digestPieces(pieces: readonly Uint8Array[]): string {
  const hash = sha256.create();
  for (const piece of pieces) hash.update(piece);
  return Array.from(hash.digest(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
