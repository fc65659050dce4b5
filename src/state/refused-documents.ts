import type { Language } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import { documentIdOf } from './settings.ts';

/**
 * A stored policy or template that the room would not read. It stays stored as it was until a person deletes it: a later
 * version may read it.
 */
export interface RefusedDocument {
  readonly document: unknown;
  readonly problem: Problem;
}

/** As much of a name as is shown. */
const LONGEST_NAME = 60;

/** What to call it: by the name in it where there is one, else by its id; undefined where it has neither. */
export function refusedName({ document }: RefusedDocument, language: Language): string | undefined {
  const name = property(property(document, 'name'), language);
  const text = typeof name === 'string' ? name.trim().slice(0, LONGEST_NAME) : '';
  return text === '' || MAY_BE_PERSONAL.test(text.normalize('NFKC')) ? idOf(document) : text;
}

/** Ids that no other one may take: the refused one could not come back under its own. */
export function refusedIds(refused: readonly RefusedDocument[]): readonly string[] {
  return refused.flatMap(({ document }) => documentIdOf(document) ?? []);
}

/** Carries nothing but the id, as every such file. */
export function refusedFileName(
  { document }: RefusedDocument,
  kind: 'policy' | 'template' | 'printer' | 'stock',
): string {
  return `hushlabel-${kind}-${idOf(document) ?? 'stored'}.json`;
}

/** A number of somebody's, an address of e-mail. */
const MAY_BE_PERSONAL = /(?:[0-9][^0-9]{0,2}){5}|@/u;

function idOf(document: unknown): string | undefined {
  const id = documentIdOf(document);
  return id === undefined || MAY_BE_PERSONAL.test(id) ? undefined : id;
}

function property(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}
