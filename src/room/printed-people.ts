import type { ShownBefore } from '../masking/judge/judge-batch.ts';
import { showsAllOf } from '../masking/judge/showing.ts';
import type { Showing } from '../masking/judge/showing.ts';
import type { Tokenizer } from '../masking/token.ts';

/** More people than one day's labels; the oldest are forgotten. */
const MOST_PEOPLE = 200_000;

/**
 * How much of whom was on labels that were made since the orders were last cleared: for warning of a label that, with an earlier
 * one, tells more than either. It outlives a file that another takes the place of, and a deleted batch: their labels are on paper.
 * People are known by a keyed code alone, in memory only. Whoever has both this memory and the key could try every number against
 * the codes; the key keeps off anybody who has the codes alone.
 */
export class PrintedPeople {
  readonly #token: () => Tokenizer | undefined;
  readonly #showings = new Map<string, readonly Showing[]>();

  constructor(token: () => Tokenizer | undefined) {
    this.#token = token;
  }

  /** Without a key nobody is remembered. */
  add(person: string, showing: Showing): void {
    const code = this.#codeOf(person);
    if (code === undefined) return;
    const before = this.#showings.get(code) ?? [];
    if (before.some((other) => showsAllOf(other, showing))) return;
    this.#showings.delete(code);
    this.#showings.set(code, [...before.filter((other) => !showsAllOf(showing, other)), showing]);
    if (this.#showings.size > MOST_PEOPLE) {
      const [oldest] = this.#showings.keys();
      if (oldest !== undefined) this.#showings.delete(oldest);
    }
  }

  readonly before: ShownBefore = (person) => {
    if (this.#showings.size === 0) return [];
    const code = this.#codeOf(person);
    return (code === undefined ? undefined : this.#showings.get(code)) ?? [];
  };

  #codeOf(person: string): string | undefined {
    return person === '' ? undefined : this.#token()?.('phone', person);
  }
}
