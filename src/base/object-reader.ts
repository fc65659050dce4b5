import type { Problem } from './problem.ts';

/** What is wrong with a document by its form, whatever kind it is of; each with the path of its place, such as `grids[1].columns`. */
export const DOCUMENT_PROBLEMS = [
  'document-unknown-key',
  'document-missing-key',
  /** Not of the kind that belongs there. params: path, expected */
  'document-type',
  /** A number out of bounds. params: path, min, max */
  'document-range',
  /** A text of too few or too many characters, a list of too few or too many entries. params: path, min, max */
  'document-length',
  'document-count',
] as const;

/** Carries the first problem out of the depth of a document; whoever parses it turns it into a value. */
export class DocumentRefused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Refuses the document that is being read, for what stands at `path`. */
export function refuseDocument(
  code: string,
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw new DocumentRefused({ code, params: { path, ...params } });
}

const refuse: (
  code: (typeof DOCUMENT_PROBLEMS)[number],
  path: string,
  params?: Readonly<Record<string, string | number>>,
) => never = refuseDocument;

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Letters, marks, digits, signs and plain spaces: nothing that is not seen, nor what turns writing round. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** An object of a stranger's document with exactly the keys that its place allows, none of them inherited. */
export class ObjectReader {
  readonly #path: string;
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(value: unknown, path: string, required: readonly string[], optional: readonly string[] = []) {
    this.#path = path;
    this.#values = new Map(
      isPlainObject(value) ? Object.entries(value) : refuse('document-type', path, { expected: 'object' }),
    );
    for (const key of this.#values.keys()) {
      const known = required.includes(key) || optional.includes(key);
      if (!known) refuse('document-unknown-key', this.at(/^[a-zA-Z_-]{1,40}$/.test(key) ? key : '?'));
    }
    for (const key of required) if (!this.#values.has(key)) refuse('document-missing-key', this.at(key));
  }

  at(key: string): string {
    return this.#path === '' ? key : `${this.#path}.${key}`;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  value(key: string): unknown {
    return this.#values.get(key);
  }

  number(key: string, { min, max }: Bounds): number {
    const value = this.value(key);
    if (typeof value !== 'number' || !Number.isFinite(value))
      refuse('document-type', this.at(key), { expected: 'number' });
    if (value < min || value > max) refuse('document-range', this.at(key), { min, max });
    // JSON has a negative zero, which prints as zero.
    return value + 0;
  }

  whole(key: string, bounds: Bounds): number {
    const value = this.number(key, bounds);
    return Number.isInteger(value)
      ? value
      : refuse('document-type', this.at(key), { expected: 'whole-number' });
  }

  /** Text in which everything can be seen. */
  text(key: string, max: number): string {
    const value = this.value(key);
    if (typeof value !== 'string') refuse('document-type', this.at(key), { expected: 'text' });
    if (value.length < 1 || value.length > max) refuse('document-length', this.at(key), { min: 1, max });
    if (!PLAIN.test(value)) refuse('document-type', this.at(key), { expected: 'plain-text' });
    if (!SEEN.test(value)) refuse('document-type', this.at(key), { expected: 'visible-text' });
    return value;
  }

  oneOf<const Choice extends string>(key: string, choices: readonly Choice[]): Choice {
    const value = this.value(key);
    const choice = choices.find((known) => known === value);
    return choice ?? refuse('document-type', this.at(key), { expected: choices.join(' | ') });
  }

  list<T>(key: string, { min, max }: Bounds, read: (value: unknown, path: string) => T): readonly T[] {
    const value = this.value(key);
    if (!Array.isArray(value)) refuse('document-type', this.at(key), { expected: 'list' });
    if (value.length < min || value.length > max) refuse('document-count', this.at(key), { min, max });
    return Array.from(value, (item: unknown, index) => read(item, `${this.at(key)}[${index}]`));
  }
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
