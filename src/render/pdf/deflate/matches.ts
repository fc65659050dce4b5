import { FARTHEST, LONGEST, SHORTEST } from './symbols.ts';

/** What takes the parts that a text is made of. */
export interface Parts {
  literal(byte: number): void;
  /** 3 to 258 bytes that began 1 to 32,768 bytes before. */
  repeat(length: number, distance: number): void;
}

/**
 * Finds repeats in bytes, for deflate (RFC 1951, 4). Tables are kept from one text to the next: making them anew takes
 * longer than a page does.
 */
export class Matches {
  /** For each hash the last place that has it, as places of all texts so far counted on; 0 where there is none. */
  readonly #last = new Int32Array(1 << HASH_BITS);
  /** For each place the one before it with the same hash. */
  readonly #before = new Int32Array(WINDOW);
  /** Where the text begins: places before it are other texts'. */
  #start = 1;

  /** Gives the bytes to `parts`, in order: each by itself or as part of a repeat. */
  find(bytes: Uint8Array, parts: Parts): void {
    this.#begin(bytes.length);
    const start = this.#start;
    const hashable = bytes.length - SHORTEST;
    let at = 0;
    while (at < bytes.length) {
      let longest = 0;
      let distance = 0;
      if (at <= hashable) {
        const most = Math.min(LONGEST, bytes.length - at);
        let candidate = this.#enter(bytes, at) - start;
        for (let tries = TRIES; tries > 0 && candidate >= 0 && at - candidate <= WINDOW; tries -= 1) {
          if (longest === 0 || bytes[candidate + longest] === bytes[at + longest]) {
            let length = 0;
            while (length < most && bytes[candidate + length] === bytes[at + length]) length += 1;
            if (length > longest) {
              longest = length;
              distance = at - candidate;
              if (length === most) break;
            }
          }
          const earlier = (this.#before[candidate & (WINDOW - 1)] ?? 0) - start;
          // An entry that a later place has written over leads forward.
          if (earlier >= candidate) break;
          candidate = earlier;
        }
      }
      // A short repeat from far away takes more bits than its bytes.
      if (longest < SHORTEST || (longest === SHORTEST && distance > FAR)) {
        parts.literal(bytes[at] ?? 0);
        at += 1;
        continue;
      }
      parts.repeat(longest, distance);
      const end = at + longest;
      const known = Math.min(end, hashable + 1);
      // Within a long repeat every place has been seen before.
      if (longest < LONGEST) for (at += 1; at < known; at += 1) this.#enter(bytes, at);
      at = end;
    }
  }

  #begin(length: number): void {
    this.#start += this.#length;
    this.#length = length;
    if (this.#start + length < 2 ** 31) return;
    this.#last.fill(0);
    this.#start = 1;
  }
  #length = 0;

  /** Remembers a place and gives the last one with the same hash. */
  #enter(bytes: Uint8Array, at: number): number {
    const three = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
    const hash = Math.imul(three, 0x9e3779b1) >>> (32 - HASH_BITS);
    const before = this.#last[hash] ?? 0;
    this.#last[hash] = this.#start + at;
    this.#before[at & (WINDOW - 1)] = before;
    return before;
  }
}

const WINDOW = FARTHEST;
const HASH_BITS = 13;
const FAR = 4096;
/** Places looked at before the best so far is taken. */
const TRIES = 6;
