import { parseInk } from '../base/ink.ts';
import type { Ink } from '../base/ink.ts';
import type { Problem } from '../base/problem.ts';

export const TEMPLATE_PROBLEMS = [
  /** The text is longer than a template may be. params: limit */
  'template-too-large',
  /** The text is not JSON. */
  'template-not-json',
  /** It is no template, or one made by a later version of the program. params: version, newest */
  'template-schema',
  'template-newer',
  /** params of the rest: path, such as `elements[3].width` */
  'template-unknown-key',
  'template-missing-key',
  /** Not of the kind that belongs there. params: path, expected */
  'template-type',
  /** A number or a count out of bounds. params: path, min, max */
  'template-range',
  /** Two elements with one id. */
  'template-duplicate-id',
  /** An element reaches over the label's edge. */
  'template-outside-label',
  /** All elements together hold more than a template may, from this one on. */
  'template-too-many-words',
  'template-too-many-codes',
  'template-too-many-pictures',
  /** Whether a sealed code is there would tell of what is in it. */
  'template-sealed-condition',
  /** A line binds a field that does not exist. params: path, suggestion */
  'template-unknown-field',
  'template-unclosed-binding',
  /** A binding has a pipe that does not exist. params: path, suggestion */
  'template-unknown-pipe',
  /** A pipe whose argument it does not take, or that does not belong there. params: path, pipe */
  'template-pipe-argument',
] as const;
export type TemplateProblem = Problem<(typeof TEMPLATE_PROBLEMS)[number]>;

/** Carries the first problem out of the depth of a document; `parse-template.ts` turns it into a value. */
export class DocumentRefused extends Error {
  readonly problem: TemplateProblem;
  constructor(problem: TemplateProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(
  code: TemplateProblem['code'],
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw new DocumentRefused({ code, params: { path, ...params } });
}

/** A document's object with exactly the keys that its place allows: no other key, none inherited. */
export class ObjectReader {
  readonly path: string;
  readonly #entries: ReadonlyMap<string, unknown>;

  constructor(value: unknown, path: string, required: readonly string[], optional: readonly string[] = []) {
    this.path = path;
    this.#entries = new Map(
      isPlainObject(value) ? Object.entries(value) : refuse('template-type', path, { expected: 'object' }),
    );
    for (const key of this.#entries.keys()) {
      if (!required.includes(key) && !optional.includes(key))
        refuse('template-unknown-key', this.at(readableKey(key)));
    }
    for (const key of required) {
      if (!this.#entries.has(key)) refuse('template-missing-key', this.at(key));
    }
  }

  at(key: string): string {
    return this.path === '' ? key : `${this.path}.${key}`;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  value(key: string): unknown {
    return this.#entries.get(key);
  }

  number(key: string, min: number, max: number): number {
    const value = this.value(key);
    if (typeof value !== 'number' || !Number.isFinite(value))
      refuse('template-type', this.at(key), { expected: 'number' });
    if (value < min || value > max) refuse('template-range', this.at(key), { min, max });
    // JSON has a negative zero, which prints as zero.
    return value + 0;
  }

  whole(key: string, min: number, max: number): number {
    const value = this.number(key, min, max);
    return Number.isInteger(value)
      ? value
      : refuse('template-type', this.at(key), { expected: 'whole-number' });
  }

  boolean(key: string): boolean {
    const value = this.value(key);
    return typeof value === 'boolean'
      ? value
      : refuse('template-type', this.at(key), { expected: 'boolean' });
  }

  text(key: string, minLength: number, maxLength: number): string {
    return checkText(this.value(key), this.at(key), minLength, maxLength);
  }

  oneOf<const Choice extends string>(key: string, choices: readonly Choice[]): Choice {
    const value = this.value(key);
    const choice = choices.find((known) => known === value);
    return choice ?? refuse('template-type', this.at(key), { expected: choices.join(' | ') });
  }

  /** Black, white or a colour; `also`: what may stand in the place of one. */
  ink(key: string): Ink;
  ink<const Other extends string>(key: string, also: Other): Ink | Other;
  ink(key: string, also?: string): string {
    const value = this.value(key);
    const ink = typeof value === 'string' ? parseInk(value) : undefined;
    if (ink !== undefined) return ink;
    if (also !== undefined && value === also) return also;
    const expected = ['black', 'white', ...(also === undefined ? [] : [also]), '#rrggbb'].join(' | ');
    return refuse('template-type', this.at(key), { expected });
  }

  list<T>(key: string, min: number, max: number, read: (value: unknown, path: string) => T): readonly T[] {
    const value = this.value(key);
    if (!Array.isArray(value)) refuse('template-type', this.at(key), { expected: 'list' });
    if (value.length < min || value.length > max) refuse('template-range', this.at(key), { min, max });
    return Array.from(value, (item: unknown, index) => read(item, `${this.at(key)}[${index}]`));
  }
}

/**
 * Control characters, halves of pairs, ends of lines, what no text has (U+FFFE, U+FFFF and their like), signs and tags
 * that are not seen, and what turns the direction of writing round: 000831 may be read as 138000.
 */
const UNPLAIN =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** A string without control characters or halves of surrogate pairs, of a bounded length. */
export function checkText(value: unknown, path: string, minLength: number, maxLength: number): string {
  if (typeof value !== 'string') refuse('template-type', path, { expected: 'text' });
  if (value.length < minLength || value.length > maxLength) {
    refuse('template-range', path, { min: minLength, max: maxLength });
  }
  if (UNPLAIN.test(value)) refuse('template-type', path, { expected: 'plain-text' });
  return value;
}

function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** Keys come from strangers: only those that look like a key are named. */
function readableKey(key: string): string {
  return /^[\w-]{1,40}$/.test(key) && !/[0-9]/.test(key) ? key : '?';
}
