const BLOCK = 1 << 18;

/** Collects bytes in blocks: nothing is copied twice before the whole is put together. */
export class ByteSink {
  readonly #full: Uint8Array[] = [];
  #block = new Uint8Array(BLOCK);
  #used = 0;
  #before = 0;

  get length(): number {
    return this.#before + this.#used;
  }

  /** Text of characters up to U+00FF. */
  text(text: string): void {
    if (text.length > this.#block.length - this.#used) this.#turn(text.length);
    const block = this.#block;
    const start = this.#used;
    for (let at = 0; at < text.length; at++) block[start + at] = text.charCodeAt(at);
    this.#used += text.length;
  }

  bytes(bytes: Uint8Array): void {
    if (bytes.length > this.#block.length - this.#used) this.#turn(bytes.length);
    this.#block.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  join(): Uint8Array {
    const whole = new Uint8Array(this.length);
    let at = 0;
    for (const block of [...this.#full, this.#block.subarray(0, this.#used)]) {
      whole.set(block, at);
      at += block.length;
    }
    return whole;
  }

  #turn(needed: number): void {
    this.#full.push(this.#block.subarray(0, this.#used));
    this.#before += this.#used;
    this.#block = new Uint8Array(Math.max(BLOCK, needed));
    this.#used = 0;
  }
}
