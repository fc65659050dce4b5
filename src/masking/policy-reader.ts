import { CHINESE_DIGITS } from './fold/digit-forms.ts';
import { foldText } from './fold/fold.ts';
import type { PolicyExpectation, PolicyProblem } from './policy.ts';

/** Carries the first problem out of the depth of a document; `parse-policy.ts` turns it into a value. */
export class PolicyRefused extends Error {
  readonly problem: PolicyProblem;
  constructor(problem: PolicyProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refusePolicy(
  code: PolicyProblem['code'],
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): never {
  throw new PolicyRefused({ code, params: { path, ...params } });
}

/** Refuses what is not of the kind that belongs there. */
export function refuseKind(path: string, expected: PolicyExpectation): never {
  refusePolicy('policy-type', path, { expected });
}

/** The entries of an object that has these keys, perhaps some optional ones, and no other: none inherited. */
export function readObject(
  value: unknown,
  path: string,
  keys: readonly string[],
  optional: readonly string[] = [],
): ReadonlyMap<string, unknown> {
  if (!isPlainObject(value)) refuseKind(path, 'object');
  const entries = new Map<string, unknown>(Object.entries(value));
  for (const key of entries.keys()) {
    if (!keys.includes(key) && !optional.includes(key))
      refusePolicy('policy-unknown-key', pathTo(path, readableKey(key)));
  }
  for (const key of keys) {
    if (!entries.has(key)) refusePolicy('policy-missing-key', pathTo(path, key));
  }
  return entries;
}

export function readText(value: unknown, path: string, longest: number): string {
  if (typeof value !== 'string') refuseKind(path, 'text');
  if (value.length < 1 || value.length > longest)
    refusePolicy('policy-length', path, { min: 1, max: longest });
  if (/[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}]/u.test(value)) {
    refuseKind(path, 'plain-text');
  }
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(value.replace(BLANK, ''))) {
    refuseKind(path, 'visible-text');
  }
  return value;
}

/** Signs that print as nothing: fillers of Hangul, the blank pattern of Braille. */
const BLANK = /[\u115f\u1160\u3164\uffa0\u2800]/gu;
const WORDS = /^[\p{L}\p{M}\p{N} .,，。、·…:：()（）&'’-]+$/u;
const MOST_DIGITS = 6;
/** Of a folded text: 一三八 says what 138 says. */
const ANY_DIGIT = new RegExp(`[0-9${CHINESE_DIGITS}]`, 'g');

/** Words that stand in the place of a value on a label: none that look like a value, and none that a spreadsheet runs. */
export function readWords(value: unknown, path: string, longest: number): string {
  const text = readText(value, path, longest);
  const digits = foldText(text).text.match(ANY_DIGIT)?.length ?? 0;
  if (!WORDS.test(text) || /^-/.test(text)) refuseKind(path, 'words-only');
  if (digits > MOST_DIGITS) refuseKind(path, 'few-digits');
  if (text !== text.trim()) refuseKind(path, 'no-outer-space');
  return text;
}

/** One of some ids. */
export function readChoice<T extends string>(value: unknown, path: string, choices: readonly T[]): T {
  const choice = choices.find((id) => id === value);
  return choice ?? refusePolicy('policy-type', path, { expected: choices.join(' | ') });
}

export function readCount(value: unknown, path: string, max: number, min = 0): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    refuseKind(path, 'whole-number');
  }
  if (value < min || value > max) refusePolicy('policy-range', path, { min, max });
  return value + 0;
}

export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

export function pathTo(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** Keys come from strangers: only those that look like a key are named. */
function readableKey(key: string): string {
  return /^[\w-]{1,40}$/.test(key) ? key : '?';
}
