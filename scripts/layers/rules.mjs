/**
 * Turns `layers.json` into rules for dependency-cruiser. Tests and `testing/` folders may use what they need from
 * anywhere, since nothing may import them; they still may not close a cycle.
 *
 * @param {{
 *   layers: Record<string, { imports: string[], types?: string[] }>,
 *   restricted: Record<string, string[]>,
 *   adapters: Record<string, string[]>,
 *   frameworks: Record<string, string[]>,
 *   entries: string[],
 * }} table Paths are from `src/`; an adapter or framework is held to a folder (`ui`) or a file (`fonts/harfbuzz.ts`).
 */
export function layerRules(table) {
  const test = '(\\.(test|types-test)\\.tsx?$|/testing/)';
  const known = folders(Object.keys(table.layers));
  const onlyTypes = ['type-only', 'type-import'];
  const rules = [
    rule(
      'unknown-folder',
      { path: '^src/', pathNot: [known, '^src/declarations/[^/]+\\.d\\.ts$'] },
      { path: '.*' },
    ),
    // Files of packages that the bundler turns into addresses: the build finds them, or fails.
    rule('unresolved', { path: '^src/' }, { couldNotResolve: true, pathNot: '^[^.].*\\.wasm\\?url$' }),
    rule('cycle', { path: '^src/' }, { circular: true }),
    rule('orphan', { orphan: true, path: '^src/', pathNot: [test, '\\.d\\.ts$', places(table.entries)] }, {}),
    rule('test-code', { path: '^src/', pathNot: test }, { path: test }),
  ];

  for (const [layer, { imports, types = [] }] of Object.entries(table.layers)) {
    const from = { path: folders([layer]), pathNot: test };
    rules.push(
      rule('layer', from, { path: '^src/', pathNot: [folders([layer, ...imports, ...types]), test] }),
    );
    if (types.length > 0) {
      rules.push(rule('layer-value', from, { path: folders(types), dependencyTypesNot: onlyTypes }));
    }
  }
  for (const [file, readers] of Object.entries(table.restricted)) {
    rules.push(
      rule('restricted', { path: '^src/', pathNot: [folders(readers), test] }, { path: places([file]) }),
    );
  }
  for (const [library, owners] of Object.entries({ ...table.adapters, ...table.frameworks })) {
    const to = library === 'node:' ? { dependencyTypes: ['core'] } : { path: packages([library]) };
    rules.push(rule('library', { path: '^src/', pathNot: [places(owners), test] }, to));
  }
  const libraries = [...Object.keys(table.adapters), ...Object.keys(table.frameworks)];
  rules.push(
    rule(
      'unlisted-library',
      { path: '^src/', pathNot: test },
      { path: 'node_modules/', pathNot: packages(libraries) },
    ),
  );
  return rules;
}

/** @param {string} name @param {object} from @param {object} to */
function rule(name, from, to) {
  return { name, severity: 'error', from, to };
}

/** @param {string[]} names */
function folders(names) {
  return `^src/(${names.map(escape).join('|')})/`;
}

/** Folders and files alike. @param {string[]} names */
function places(names) {
  return `^src/(${names.map(escape).join('|')})(/|$|\\?)`;
}

/** @param {string[]} names */
function packages(names) {
  return `(node_modules/|^)(@types/)?(${names.map(escape).join('|')})(/|$)`;
}

/** @param {string} text */
function escape(text) {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
