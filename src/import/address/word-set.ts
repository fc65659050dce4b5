/** A list of words that a text is searched for in one pass: far quicker than one expression with as many alternatives. */
export class WordSet {
  readonly #byFirst = new Map<number, string[]>();
  /** Which low bytes a first character has: most characters of a text are done with here. */
  readonly #low = new Uint8Array(256);

  /** Words apart by spaces. */
  constructor(words: string) {
    for (const word of words.split(' ')) {
      const first = word.charCodeAt(0);
      this.#low[first & 0xff] = 1;
      const list = this.#byFirst.get(first);
      if (list === undefined) this.#byFirst.set(first, [word]);
      else list.push(word);
    }
  }

  /** Whether any of the words stands in the text. */
  isIn(text: string): boolean {
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#low[code & 0xff] === 0) continue;
      const words = this.#byFirst.get(code);
      if (words !== undefined && words.some((word) => text.startsWith(word, at))) return true;
    }
    return false;
  }

  /** The length of the longest word at a place of a text; 0 for none. */
  lengthAt(text: string, at: number): number {
    const code = text.charCodeAt(at);
    if (this.#low[code & 0xff] === 0) return 0;
    let longest = 0;
    for (const word of this.#byFirst.get(code) ?? []) {
      if (word.length > longest && text.startsWith(word, at)) longest = word.length;
    }
    return longest;
  }
}
