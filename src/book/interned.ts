/** Values that many rows share, each kept once and known by a small number from 0. */
export class Interned<T> {
  readonly #numbers = new Map<string, number>();
  readonly #values: T[] = [];

  /** The number of the value with this key; `make` is called where it is new. */
  number(key: string, make: () => T): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.length;
    this.#numbers.set(key, number);
    this.#values.push(make());
    return number;
  }

  at(number: number): T | undefined {
    return this.#values[number];
  }

  entries(): IterableIterator<[number, T]> {
    return this.#values.entries();
  }

  /** Forgets what no row has any more. The others keep their numbers. */
  keepOnly(used: ReadonlySet<number>, nothing: T): void {
    for (const [key, number] of this.#numbers) {
      if (used.has(number)) continue;
      this.#numbers.delete(key);
      this.#values[number] = nothing;
    }
  }
}
