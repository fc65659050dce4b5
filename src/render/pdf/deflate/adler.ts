const MODULUS = 65521;

/** Adler-32 (RFC 1950, 8.2). */
export class Adler {
  #a = 1;
  #b = 0;

  /** Adds `bytes` `times` over: each time adds the same to `a`, and so to `b` a little more than the time before. */
  add(bytes: Uint8Array, times: number): void {
    let sum = 0;
    let weighted = 0;
    for (const byte of bytes) {
      sum += byte;
      weighted += sum;
    }
    const steps = (bytes.length * ((times * (times - 1)) / 2)) % MODULUS;
    // Of rows up to 4 KB, repeated some thousand times, every product stays far below 2^53.
    this.#b = (this.#b + times * (bytes.length * this.#a + weighted) + steps * (sum % MODULUS)) % MODULUS;
    this.#a = (this.#a + times * sum) % MODULUS;
  }

  get value(): number {
    return ((this.#b << 16) | this.#a) >>> 0;
  }
}
