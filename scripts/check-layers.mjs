#!/usr/bin/env node
/**
 * Holds `src/` to `layers.json`: who may import whom (types included), no cycles, no orphans, restricted files, one
 * adapter file for each library. First the same rules must refuse a small tree of forbidden imports, one of each kind,
 * and let the allowed ones pass: a check that refuses nothing proves nothing.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { layerRules } from './layers/rules.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const canaryRoot = fileURLToPath(new URL('canaries/layers/', import.meta.url));

const table = JSON.parse(readFileSync(`${root}layers.json`, 'utf8'));
const canary = JSON.parse(readFileSync(`${canaryRoot}expected.json`, 'utf8'));

const problems = [
  ...checkCanary(await violations(canaryRoot, layerRules(canary.table))),
  ...checkSource(await violations(root, layerRules(table))),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(`\n${problems.length} problem(s). The rules are in layers.json.`);
  process.exit(1);
}

/**
 * @param {string} baseDir
 * @param {ReturnType<typeof layerRules>} rules
 */
async function violations(baseDir, rules) {
  const { output } = await cruise(
    ['src'],
    {
      baseDir,
      ruleSet: { forbidden: rules },
      validate: true,
      tsPreCompilationDeps: 'specify',
      doNotFollow: { path: 'node_modules' },
      enhancedResolveOptions: {
        exportsFields: ['exports'],
        conditionNames: ['import', 'node', 'default'],
        extensions: ['.ts', '.tsx', '.js', '.mjs'],
      },
    },
    { extensions: ['.ts', '.tsx', '.js', '.mjs', '.css', '.json'] },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser gave text instead of a graph');
  const files = output.modules.map((module) => module.source).filter((source) => source.startsWith('src/'));
  const imports = output.modules.flatMap((module) => module.dependencies);
  const found = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
  return { files, imports, found };
}

/** @param {Awaited<ReturnType<typeof violations>>} result */
function checkCanary({ found }) {
  const expected = new Set(canary.refused);
  return [
    ...canary.refused.filter((line) => !found.includes(line)).map((line) => `canary got through: ${line}`),
    ...found.filter((line) => !expected.has(line)).map((line) => `canary refused by mistake: ${line}`),
  ];
}

/** @param {Awaited<ReturnType<typeof violations>>} result */
function checkSource({ files, imports, found }) {
  const empty = Object.keys(table.layers).filter(
    (layer) => !files.some((file) => file.startsWith(`src/${layer}/`)),
  );
  const planned = new Set(table.planned);
  const { dependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  const listed = [...Object.keys(table.adapters), ...Object.keys(table.frameworks)];
  console.log(
    `layers: ${files.length} files, ${imports.length} imports, ${canary.refused.length} canaries refused`,
  );
  return [
    ...found,
    ...(imports.length === 0 ? ['no imports found in src/: the check looked at nothing'] : []),
    ...empty.filter((layer) => !planned.has(layer)).map((layer) => `layers.json: no file in src/${layer}/`),
    ...table.planned
      .filter((layer) => !empty.includes(layer))
      .map((layer) => `layers.json: ${layer} is here now`),
    ...Object.keys(table.restricted)
      .filter((file) => !files.includes(`src/${file}`))
      .map((file) => `layers.json: restricted file src/${file} does not exist`),
    ...Object.keys(dependencies)
      .filter((library) => !listed.includes(library))
      .map((library) => `layers.json: ${library} of package.json has no adapter`),
    ...listed
      .filter((library) => library !== 'node:' && !(library in dependencies))
      .map((library) => `layers.json: ${library} is not in package.json`),
  ];
}
