/** Reads a printer's input from its start, as a printer does; throws at the first thing that it does not know. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw this.wrong('the input ends within a command');
    this.#at += 1;
    return byte;
  }

  take(count: number): Uint8Array {
    const taken = this.#bytes.subarray(this.#at, this.#at + count);
    if (taken.length < count) throw this.wrong('the input ends within data');
    this.#at += count;
    return taken;
  }

  /** Text up to an end, which is read as well. */
  until(end: string): string {
    let text = '';
    while (!text.endsWith(end)) text += String.fromCharCode(this.byte());
    return text.slice(0, -end.length);
  }

  /** Text up to one of these characters, which stays. */
  before(ends: string): string {
    let text = '';
    for (;;) {
      const byte = this.#bytes[this.#at];
      if (byte === undefined || ends.includes(String.fromCharCode(byte))) return text;
      text += String.fromCharCode(byte);
      this.#at += 1;
    }
  }

  /** A whole number and the sign after it. */
  number(end: string): number {
    const digits = this.until(end);
    if (!/^\d{1,9}$/.test(digits)) throw this.wrong('not a whole number');
    return Number(digits);
  }

  expect(...wanted: number[]): void {
    for (const byte of wanted) if (this.byte() !== byte) throw this.wrong(`not ${byte.toString(16)}`);
  }

  littleEndian(bytes: number): number {
    let value = 0;
    for (let at = 0; at < bytes; at += 1) value += this.byte() * 256 ** at;
    return value;
  }

  wrong(why: string): Error {
    return new Error(`byte ${this.#at}: ${why}`);
  }
}
