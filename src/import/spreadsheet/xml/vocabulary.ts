const SLOTS = 1_024;

/**
 * The few names that a reader knows, found by their bytes without making a string. Names are told apart by their local part:
 * which prefix stands for a namespace is the writer's choice, and strict and transitional Office files differ in it.
 */
export class Vocabulary {
  readonly size: number;
  readonly #words: readonly Uint8Array[];
  /** First word of each slot, and the next word of the same slot; -1 ends it. */
  readonly #first = new Int16Array(SLOTS).fill(-1);
  readonly #next: Int16Array;

  constructor(words: readonly string[]) {
    this.size = words.length;
    this.#words = words.map((word) => Uint8Array.from(word, (letter) => letter.charCodeAt(0)));
    this.#next = new Int16Array(words.length).fill(-1);
    for (const [id, word] of this.#words.entries()) {
      const slot = slotOf(word, 0, word.length);
      this.#next[id] = this.#first[slot] ?? -1;
      this.#first[slot] = id;
    }
  }

  /** Which word stands there, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    let id = this.#first[slotOf(bytes, from, to)] ?? -1;
    while (id >= 0 && !this.#is(id, bytes, from, to)) id = this.#next[id] ?? -1;
    return id;
  }

  #is(id: number, bytes: Uint8Array, from: number, to: number): boolean {
    const word = this.#words[id];
    if (word?.length !== to - from) return false;
    for (let index = 0; index < word.length; index += 1) {
      if (word[index] !== bytes[from + index]) return false;
    }
    return true;
  }
}

function slotOf(bytes: Uint8Array, from: number, to: number): number {
  const first = bytes[from] ?? 0;
  const last = bytes[to - 1] ?? 0;
  const middle = bytes[(from + to) >> 1] ?? 0;
  return ((to - from) * 131 + first * 31 + middle * 17 + last * 7) & (SLOTS - 1);
}
