#!/usr/bin/env node
/**
 * Holds the texts of all languages together: the same keys with the same variables, each key used, each used key
 * there, each variable given, nothing left in English. Plural forms (`_one`, `_other`) count as one key. Which keys a
 * call of `t` can ask for is the compiler's own answer, so `t(`step.${step}`)` counts for every step.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Texts that are the same in Chinese because they are names. */
const SAME_IN_CHINESE = new Set(['Hushlabel', 'English']);

/** What `scripts/canaries/i18n` gets wrong, one mistake of each kind. */
const CANARY_FINDS = [
  'zh-CN: a: variables are m, in en n',
  'zh-CN: b is missing',
  'zh-CN: c.d: English words',
  'zh-CN: state.off is empty',
  'en: more is missing',
  'page.ts: gone is no key',
  'page.ts: given: who is not given',
  'code.never: no code says never',
  'unused is used nowhere',
  'more is used nowhere',
];

const canaryFound = (await check(path.join(root, 'scripts/canaries/i18n'))).problems;
const { problems, texts, files } = await check(path.join(root, 'src'));
problems.unshift(
  ...CANARY_FINDS.filter((line) => !canaryFound.includes(line)).map((line) => `canary got through: ${line}`),
  ...canaryFound
    .filter((line) => !CANARY_FINDS.includes(line))
    .map((line) => `canary found by mistake: ${line}`),
);
if (texts === 0) problems.push('no texts found');
for (const problem of problems) console.error(problem);
console.log(`i18n: ${texts} texts, ${files} files of code, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** @param {string} folder With `i18n/en.ts` and `i18n/zh-CN.ts`. */
async function check(folder) {
  const languages = await Promise.all(
    ['en', 'zh-CN'].map(async (language) => ({ language, table: await readTexts(folder, language) })),
  );
  const uses = usesIn(folder);
  const found = [...compare(languages)];
  const [{ table }] = languages;
  const keys = new Set(languages.flatMap((language) => [...language.table.keys()]));

  const used = new Set();
  for (const { file, key, given, tail } of uses.calls) {
    const forms = table.get(key);
    if (!keys.has(key)) found.push(`${file}: ${key} is no key`);
    used.add(key);
    // A name that comes from another stage has a sentence because some code there says it.
    if (tail !== null && file.startsWith('i18n/') && !uses.names.has(tail))
      found.push(`${key}: no code says ${tail}`);
    if (given === null || forms === undefined) continue;
    for (const variable of variables(forms).filter((name) => !given.includes(name))) {
      found.push(`${file}: ${key}: ${variable} is not given`);
    }
  }
  found.push(
    ...[...keys]
      .filter((key) => !used.has(key) && !uses.names.has(key))
      .map((key) => `${key} is used nowhere`),
  );
  return { problems: [...new Set(found)], texts: keys.size, files: uses.files };
}

/** A language's texts by key, the forms of a plural under one. @param {string} folder @param {string} language */
async function readTexts(folder, language) {
  const file = path.join(folder, 'i18n', `${language}.ts`);
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
  /** @type {Map<string, string[]>} */
  const table = new Map();
  /** @param {object} tree @param {string} above */
  const walk = (tree, above) => {
    for (const [name, value] of Object.entries(tree)) {
      if (typeof value !== 'string') {
        walk(value, `${above}${name}.`);
        continue;
      }
      const key = above + name.replace(/_(zero|one|two|few|many|other)$/, '');
      table.set(key, [...(table.get(key) ?? []), value]);
    }
  };
  for (const tree of Object.values(module)) walk(tree, '');
  return table;
}

/** @param {readonly { language: string, table: Map<string, string[]> }[]} languages */
function* compare(languages) {
  const [first] = languages;
  for (const key of new Set(languages.flatMap(({ table }) => [...table.keys()]))) {
    const wanted = first.table.get(key);
    for (const { language, table } of languages) {
      const forms = table.get(key);
      if (forms === undefined) {
        yield `${language}: ${key} is missing`;
        continue;
      }
      const [has, wants] = [variables(forms).join(' '), variables(wanted ?? forms).join(' ')];
      if (has !== wants) yield `${language}: ${key}: variables are ${has}, in ${first.language} ${wants}`;
      if (forms.some((text) => text.trim() === '')) yield `${language}: ${key} is empty`;
      if (language.startsWith('zh') && forms.some(isEnglish)) yield `${language}: ${key}: English words`;
    }
  }
}

/** Names of what is put into a text: `{{count, number}}` is `count`. @param {readonly string[]} forms */
function variables(forms) {
  const all = forms.flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name));
  return [...new Set(all)].sort();
}

/** Three English words in a row, or a long word and no Chinese at all. @param {string} text */
function isEnglish(text) {
  const plain = text.replace(/\{\{[^}]+\}\}/g, ' ').trim();
  if (SAME_IN_CHINESE.has(plain)) return false;
  if (/[A-Za-z]{2,}[ ,]+[a-z]{2,}[ ,]+[a-z]{2,}/.test(plain)) return true;
  return /[A-Za-z]{4,}/.test(plain) && !/\p{Script=Han}/u.test(plain);
}

/**
 * Every key that a call of `t` can ask for, with the variables it gives (null where the compiler must be trusted), and
 * every other string of the code: keys are kept in tables too.
 *
 * @param {string} folder
 */
function usesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|types-test|d)\.tsx?$/.test(entry.name),
    )
    .map((entry) => path.join(entry.parentPath, entry.name));
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(root, 'tsconfig.json'),
    {},
    /** @type {ts.ParseConfigFileHost} */ (
      /** @type {unknown} */ ({ ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail })
    ),
  );
  const program = ts.createProgram(names, config?.options ?? {});
  const checker = program.getTypeChecker();
  const uses = { calls: [], names: new Set(), files: 0 };
  for (const name of names) {
    const source = program.getSourceFile(name);
    const file = path.relative(folder, name).replaceAll(path.sep, '/');
    if (source === undefined || /^i18n\/(en|zh-CN)\.ts$/.test(file)) continue;
    uses.files++;
    /** @param {ts.Node} node */
    const visit = (node) => {
      const key = keyAskedFor(node);
      if (key !== undefined)
        uses.calls.push(...keysOf(checker, key).map((it) => ({ ...it, file, given: given(node) })));
      else if (
        ts.isStringLiteralLike(node) &&
        keyAskedFor(node.parent) !== node &&
        !ts.isLiteralTypeNode(node.parent)
      ) {
        uses.names.add(node.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

/** The key in `t(key)`. @param {ts.Node} node */
function keyAskedFor(node) {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't'
    ? node.arguments[0]
    : undefined;
}

/** @param {ts.TypeChecker} checker @param {ts.Expression} key @returns {{ key: string, tail: string | null }[]} */
function keysOf(checker, key) {
  const type = checker.getTypeAtLocation(key);
  const all = (type.isUnion() ? type.types : [type])
    .filter((it) => it.isStringLiteral())
    .map((it) => it.value);
  const head = ts.isTemplateExpression(key) ? key.head.text : null;
  return all.map((value) => ({ key: value, tail: head === null ? null : value.slice(head.length) }));
}

/** Names of the variables that a call gives; null where they cannot be read off. @param {ts.Node} call */
function given(call) {
  const [, params] = /** @type {ts.CallExpression} */ (call).arguments;
  if (params === undefined) return [];
  if (!ts.isObjectLiteralExpression(params) || params.properties.some(ts.isSpreadAssignment)) return null;
  return params.properties.map((property) => property.name?.getText() ?? '');
}

/** @param {ts.Diagnostic} diagnostic @returns {never} */
function fail(diagnostic) {
  throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
