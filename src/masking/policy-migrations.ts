/** A policy document of an older version, not checked yet. */
export type PolicyDocument = Readonly<Record<string, unknown>>;

/**
 * What turns a document of one version into the next: entry 0 makes version 2 of version 1, and so on. Version 1 is
 * the first that was ever saved.
 */
export const POLICY_MIGRATIONS: readonly ((document: PolicyDocument) => PolicyDocument)[] = [addParcelRules];

/** Version 1 had rules for the two sides alone: goods and remark were scrubbed, masks were stars. */
function addParcelRules(document: PolicyDocument): PolicyDocument {
  return {
    glyph: 'star',
    goods: { rule: 'goods.scrub' },
    remark: { rule: 'remark.scrub' },
    pickup: { rule: 'pickup.shown-digits' },
    conditions: [],
    ...document,
  };
}

/** Runs every migration from `version` on and sets the document's version. */
export function migratePolicy(
  document: PolicyDocument,
  version: number,
  migrations: typeof POLICY_MIGRATIONS = POLICY_MIGRATIONS,
): PolicyDocument {
  return migrations
    .slice(version - 1)
    .reduce((older, migrate, index) => ({ ...migrate(older), version: version + index + 1 }), document);
}
