/** `full`: the name itself. `variant`: another level or an earlier name. `short`: without its level (浙江, 杭州, 西湖). */
export type NameForm = 'full' | 'variant' | 'short';

/** One written form of a name, and what it may mean. */
export interface NameEntry<T> {
  readonly text: string;
  readonly full: readonly T[];
  readonly variant: readonly T[];
  readonly short: readonly T[];
}

interface MutableEntry<T> extends NameEntry<T> {
  readonly full: T[];
  readonly variant: T[];
  readonly short: T[];
}

/** Chinese characters that names are made of: U+4E00 to U+9FFF. */
const FIRST_HAN = 0x4e00;
const HAN_COUNT = 0x5200;

/** Names by their first two characters, so that a text is asked at every place for next to nothing. */
export class NameIndex<T> {
  readonly #entries = new Map<string, MutableEntry<T>>();
  readonly #buckets = new Map<number, MutableEntry<T>[]>();
  readonly #firsts = new Uint8Array(HAN_COUNT);

  add(text: string, item: T, form: NameForm): void {
    let entry = this.#entries.get(text);
    if (entry === undefined) {
      entry = { text, full: [], variant: [], short: [] };
      this.#entries.set(text, entry);
      const key = keyAt(text, 0);
      this.#firsts[text.charCodeAt(0) - FIRST_HAN] = 1;
      const bucket = this.#buckets.get(key);
      if (bucket === undefined) this.#buckets.set(key, [entry]);
      else {
        const at = bucket.findIndex((other) => other.text.length < text.length);
        bucket.splice(at < 0 ? bucket.length : at, 0, entry);
      }
    }
    if (entry.full.includes(item) || entry[form].includes(item)) return;
    entry[form].push(item);
  }

  get(text: string): NameEntry<T> | undefined {
    return this.#entries.get(text);
  }

  /** Whether a name begins with the two characters at a place of a text. */
  mayBeginAt(text: string, at: number): boolean {
    const first = text.charCodeAt(at) - FIRST_HAN;
    return first >= 0 && this.#firsts[first] === 1 && this.#buckets.has(keyAt(text, at));
  }

  /** Entries that may begin at a place of a text, longest first; each is still to be compared. */
  candidates(text: string, at: number): readonly NameEntry<T>[] {
    const first = text.charCodeAt(at) - FIRST_HAN;
    if (!(first >= 0) || this.#firsts[first] !== 1) return NONE;
    return this.#buckets.get(keyAt(text, at)) ?? NONE;
  }
}

const NONE: readonly never[] = [];

/** A small integer: a map finds those fastest. */
function keyAt(text: string, at: number): number {
  return (text.charCodeAt(at) - FIRST_HAN) * HAN_COUNT + ((text.charCodeAt(at + 1) - FIRST_HAN) | 0);
}
