#!/usr/bin/env node
/**
 * Holds the texts of all languages together: the same keys with the same variables, each key used, each used key
 * there, nothing left in English. Plural forms (`_one`, `_other`) count as one key. A canary shows first that each
 * kind of mistake is found.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const LANGUAGES = { en: 'src/i18n/en.ts', 'zh-CN': 'src/i18n/zh-CN.ts' };

/** Keys that code puts together: the part before the `${…}`, and where the rest comes from. */
const DYNAMIC = JSON.parse(readFileSync(path.join(root, 'scripts/i18n-dynamic.json'), 'utf8'));

/** Texts that are the same in Chinese because they are names. */
const SAME_IN_CHINESE = new Set(['Hushlabel', 'English', 'PDF', 'GitHub']);

const CANARY = {
  en: {
    a: 'One {{n}} thing',
    b: 'Two',
    c: { d: 'Three', x_one: '{{count}} x', x_other: '{{count}} xs' },
    unused: 'U',
  },
  'zh-CN': {
    a: '一 {{m}}',
    c: { d: 'This was left in English', x_other: '{{count}} 个' },
    unused: '无',
    more: '多',
  },
  code: "t('a'); t('b'); t('c.d'); t('c.x', { count: 1 }); t('gone'); t(`dyn.${x}`); t('more');",
  finds: [
    'zh-CN: a: variables are {{m}}, in en {{n}}',
    'zh-CN: b is missing',
    'en: more is missing',
    'zh-CN: c.d: English words',
    'canary.tsx: gone is no key',
    'canary.tsx: dyn. is put together but not in scripts/i18n-dynamic.json',
    'unused is used nowhere',
  ],
};

const canaryFound = check(
  { en: CANARY.en, 'zh-CN': CANARY['zh-CN'] },
  [{ file: 'canary.tsx', text: CANARY.code }],
  {},
);
const problems = [
  ...CANARY.finds.filter((line) => !canaryFound.includes(line)).map((line) => `canary got through: ${line}`),
  ...canaryFound
    .filter((line) => !CANARY.finds.includes(line))
    .map((line) => `canary found by mistake: ${line}`),
];

/** @type {Record<string, unknown>} */
const texts = {};
for (const [language, file] of Object.entries(LANGUAGES)) {
  const { module } = await runnerImport(path.join(root, file), {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const [text, ...rest] = Object.values(module);
  if (rest.length > 0 || typeof text !== 'object') problems.push(`${file}: must export one object of texts`);
  texts[language] = text ?? {};
}
const code = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.(test|d)\.tsx?$/.test(entry.name))
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
  .filter((file) => !Object.values(LANGUAGES).includes(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
problems.push(...check(texts, code, DYNAMIC));

const count = flatten(texts.en).size;
if (count === 0) problems.push('no texts found');
for (const problem of problems) console.error(problem);
console.log(`i18n: ${count} texts, ${code.length} files of code, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * @param {Record<string, unknown>} languages
 * @param {readonly { file: string, text: string }[]} sources
 * @param {Record<string, string>} dynamic
 */
function check(languages, sources, dynamic) {
  const found = [];
  const tables = Object.entries(languages).map(([language, tree]) => ({
    language,
    table: group(flatten(tree)),
  }));
  const keys = new Set(tables.flatMap(({ table }) => [...table.keys()]));
  const [first] = tables;
  for (const key of keys) {
    for (const { language, table } of tables) {
      const entry = table.get(key);
      if (entry === undefined) {
        found.push(`${language}: ${key} is missing`);
        continue;
      }
      const wanted = first.table.get(key);
      if (wanted !== undefined && names(entry) !== names(wanted)) {
        found.push(
          `${language}: ${key}: variables are ${names(entry)}, in ${first.language} ${names(wanted)}`,
        );
      }
      if (language.startsWith('zh') && entry.some(isEnglish))
        found.push(`${language}: ${key}: English words`);
      if (entry.some((text) => text.trim() === '')) found.push(`${language}: ${key} is empty`);
    }
  }

  const literals = new Set();
  const prefixes = new Set();
  for (const { file, text } of sources) {
    const uses = usesIn(file, text);
    for (const key of uses.translated.filter((key) => !keys.has(key)))
      found.push(`${file}: ${key} is no key`);
    for (const prefix of uses.prefixes) {
      prefixes.add(prefix);
      if (Object.hasOwn(dynamic, prefix)) continue;
      found.push(`${file}: ${prefix} is put together but not in scripts/i18n-dynamic.json`);
    }
    for (const literal of uses.literals) literals.add(literal);
  }
  const declared = Object.keys(dynamic);
  for (const prefix of declared) {
    if (!prefixes.has(prefix)) found.push(`scripts/i18n-dynamic.json: no code puts ${prefix} together`);
    if (![...keys].some((key) => key.startsWith(prefix)))
      found.push(`scripts/i18n-dynamic.json: no key has ${prefix}`);
  }
  for (const key of keys) {
    if (literals.has(key) || declared.some((prefix) => key.startsWith(prefix))) continue;
    found.push(`${key} is used nowhere`);
  }
  return found;
}

/** `{ a: { b: 'text' } }` as `a.b` → `text`. @param {unknown} tree @param {string} [above] @returns {Map<string, string>} */
function flatten(tree, above = '') {
  const flat = new Map();
  for (const [name, value] of Object.entries(/** @type {object} */ (tree ?? {}))) {
    const key = above + name;
    if (typeof value === 'string') flat.set(key, value);
    else for (const [below, text] of flatten(value, `${key}.`)) flat.set(below, text);
  }
  return flat;
}

/** Plural forms under one key. @param {Map<string, string>} flat @returns {Map<string, string[]>} */
function group(flat) {
  const groups = new Map();
  for (const [key, text] of flat) {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, '');
    groups.set(base, [...(groups.get(base) ?? []), text]);
  }
  return groups;
}

/** The variables and tags of a text's forms. @param {readonly string[]} forms */
function names(forms) {
  const all = forms.flatMap((text) => text.match(/\{\{[^}]+\}\}|<\/?\w+\/?>/g) ?? []);
  return [...new Set(all)].sort().join(' ');
}

/** Three English words in a row, or words and no Chinese at all. @param {string} text */
function isEnglish(text) {
  const plain = text.replace(/\{\{[^}]+\}\}|<[^>]+>/g, ' ').trim();
  if (SAME_IN_CHINESE.has(plain)) return false;
  if (/[A-Za-z]{2,}[ ,]+[a-z]{2,}[ ,]+[a-z]{2,}/.test(plain)) return true;
  return /[A-Za-z]{4,}/.test(plain) && !/\p{Script=Han}/u.test(plain);
}

/**
 * The keys that a file translates, the beginnings it puts keys together from, and every other string in it (keys are
 * kept in tables too, and then handed to `t`).
 *
 * @param {string} file @param {string} text
 */
function usesIn(file, text) {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true, kind);
  const uses = { translated: [], prefixes: [], literals: [] };
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) uses.literals.push(node.text);
    if (ts.isCallExpression(node) && isTranslate(node.expression)) translated(node.arguments[0]);
    if (ts.isJsxAttribute(node) && node.name.getText() === 'i18nKey' && node.initializer !== undefined) {
      translated(ts.isJsxExpression(node.initializer) ? node.initializer.expression : node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  /** @param {ts.Node | undefined} key */
  const translated = (key) => {
    if (key === undefined) return;
    if (ts.isStringLiteralLike(key)) uses.translated.push(key.text);
    else if (ts.isTemplateExpression(key)) uses.prefixes.push(key.head.text);
    else if (ts.isConditionalExpression(key)) [key.whenTrue, key.whenFalse].forEach(translated);
  };
  visit(source);
  return uses;
}

/** `t(…)` or `something.t(…)`. @param {ts.Expression} callee */
function isTranslate(callee) {
  return (
    (ts.isIdentifier(callee) && callee.text === 't') ||
    (ts.isPropertyAccessExpression(callee) && callee.name.text === 't')
  );
}
