/** Bits into bytes, from the least significant up (RFC 1951, 3.1.1). The buffer is kept from one use to the next. */
export class BitWriter {
  #bytes = new Uint8Array(1 << 14);
  #used = 0;
  #pending = 0;
  #count = 0;

  /** Starts anew; no more than `capacity` bytes are written before `take`. */
  start(capacity: number): void {
    if (this.#bytes.length < capacity) this.#bytes = new Uint8Array(capacity);
    this.#used = 0;
    this.#pending = 0;
    this.#count = 0;
  }

  /** Up to 24 bits. */
  bits(value: number, count: number): void {
    this.#pending |= value << this.#count;
    this.#count += count;
    while (this.#count >= 8) {
      this.#bytes[this.#used++] = this.#pending;
      this.#pending >>>= 8;
      this.#count -= 8;
    }
  }

  /** Fills the last byte with zeros. */
  align(): void {
    if (this.#count > 0) this.bits(0, 8 - this.#count);
  }

  /** Whole bytes, where the last one is full. */
  copy(bytes: Uint8Array): void {
    this.#bytes.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** The most significant byte first, where the last one is full. */
  word(value: number): void {
    for (let shift = 24; shift >= 0; shift -= 8) this.bits((value >>> shift) & 0xff, 8);
  }

  /** Bytes since `start`. */
  get length(): number {
    return this.#used;
  }

  /** What was written since `start`. */
  take(): Uint8Array {
    return this.#bytes.slice(0, this.#used);
  }
}
