import { hashTexts } from '../../base/hash-text.ts';

/**
 * Tells which of many items have the same texts. Nearly all have texts of their own, so no map of all is made: hashes
 * are sorted, and only texts whose hash another has are compared.
 */
export class Alike<Item> {
  readonly #textsOf: (item: Item) => readonly string[];
  readonly #items: Item[] = [];
  readonly #hashes: number[] = [];

  /** `textsOf` gives clean texts, of all items as many, and always the same. */
  constructor(textsOf: (item: Item) => readonly string[]) {
    this.#textsOf = textsOf;
  }

  add(item: Item): void {
    this.#items.push(item);
    this.#hashes.push(hashTexts(this.#textsOf(item)));
  }

  /** The items that have the same texts as another, group by group, in the order in which they came. */
  groups(): readonly (readonly Item[])[] {
    const twice = repeatedIn(this.#hashes);
    if (twice.size === 0) return [];
    const groups = new Map<string, Item[]>();
    this.#items.forEach((item, at) => {
      if (!twice.has(this.#hashes[at] ?? 0)) return;
      const key = this.#textsOf(item).join(SEPARATOR);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    });
    return [...groups.values()].filter(({ length }) => length > 1);
  }
}

/** Stands in no clean text. */
const SEPARATOR = '\u0001';

function repeatedIn(numbers: readonly number[]): ReadonlySet<number> {
  const inOrder = Float64Array.from(numbers).sort();
  const twice = new Set<number>();
  for (let at = 1; at < inOrder.length; at += 1) {
    const number = inOrder[at];
    if (number !== undefined && number === inOrder[at - 1]) twice.add(number);
  }
  return twice;
}
