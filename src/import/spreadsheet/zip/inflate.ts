import { Inflate } from 'fflate';

const NOTHING = new Uint8Array(0);

/** Inflates raw deflate data (RFC 1951) piece by piece. */
export class Inflating {
  #out: Uint8Array = NOTHING;
  readonly #inflate = new Inflate((chunk) => {
    this.#out = chunk;
  });

  /** What comes out for these packed bytes; undefined where they are no deflate data, or where the last ones end too early. */
  push(packed: Uint8Array, isLast: boolean): Uint8Array | undefined {
    this.#out = NOTHING;
    try {
      this.#inflate.push(packed, isLast);
    } catch {
      // The library's words are of no use to a person.
      return undefined;
    }
    return this.#out;
  }
}
