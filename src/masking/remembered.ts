/** Beyond so many keys everything is forgotten: a bound of memory, not of results. */
const MOST = 8_000;

/** Remembers what a pure function made of a key. Holds the keys, which may be texts of orders: see `run-memo.ts`. */
export class Remembered<Made> {
  readonly #known = new Map<string, Made>();

  of(key: string, make: () => Made): Made {
    let made = this.#known.get(key);
    if (made === undefined) {
      made = make();
      if (this.#known.size >= MOST) this.#known.clear();
      this.#known.set(key, made);
    }
    return made;
  }
}
