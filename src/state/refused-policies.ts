import type { Language } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import { policyIdOf } from './settings.ts';

/** A stored policy that the room would not read. It stays stored as it was until a person deletes it: a later version may read it. */
export interface RefusedPolicy {
  readonly document: unknown;
  readonly problem: Problem;
}

/** As much of a name as a policy may have. */
const LONGEST_NAME = 60;

/** What to call it: by the name in it where there is one, else by its id; undefined where it has neither. */
export function refusedName({ document }: RefusedPolicy, language: Language): string | undefined {
  const name = property(property(document, 'name'), language);
  const text = typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
  return text === '' ? policyIdOf(document) : text;
}

/** Ids that no other policy may take: the refused one could not come back under its own. */
export function refusedIds(refused: readonly RefusedPolicy[]): readonly string[] {
  return refused.flatMap(({ document }) => policyIdOf(document) ?? []);
}

/** Carries nothing but the id, as for every policy. */
export function refusedFileName({ document }: RefusedPolicy): string {
  return `hushlabel-policy-${policyIdOf(document) ?? 'stored'}.json`;
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
