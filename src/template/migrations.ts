/**
 * What turns a document of one version into the next: entry 0 makes version 2 of version 1, and so on. A migration
 * takes and gives plain JSON that is not checked yet; the parser checks the outcome.
 */
export type Migration = (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * Version 1 is the first that was ever saved. Version 2 added what an element may have, gave lines a style, and made a
 * condition of what was a list of fields of which one had to have something.
 */
export const MIGRATIONS: readonly Migration[] = [
  (document) => ({
    ...document,
    ...(Array.isArray(document['elements'])
      ? { elements: document['elements'].map((element) => withCondition(styledLine(element))) }
      : {}),
  }),
];

/** A line's `dashed` as its style. What is no such line stays as it is, for the parser to refuse. */
function styledLine(element: unknown): unknown {
  if (typeof element !== 'object' || element === null || Array.isArray(element)) return element;
  const { dashed, ...rest } = Object.fromEntries<unknown>(Object.entries(element));
  if (rest['kind'] !== 'line' || typeof dashed !== 'boolean' || 'style' in rest) return element;
  return { ...rest, style: dashed ? 'dashed' : 'solid' };
}

function withCondition(element: unknown): unknown {
  if (typeof element !== 'object' || element === null || !('showIf' in element)) return element;
  const { showIf } = element;
  if (!Array.isArray(showIf)) return element;
  const tests = Array.from(showIf, (field: unknown) => ({ field, is: 'filled' }));
  return { ...element, showIf: { match: 'any', tests } };
}

/** Runs every migration from `version` on. The document's own `version` is set by this function. */
export function migrate(
  document: Readonly<Record<string, unknown>>,
  version: number,
  migrations: readonly Migration[] = MIGRATIONS,
): Readonly<Record<string, unknown>> {
  return migrations
    .slice(version - 1)
    .reduce((older, migration, index) => ({ ...migration(older), version: version + index + 1 }), document);
}
