#!/usr/bin/env node
/**
 * ESLint over the whole project; then it must refuse a few lines that are wrong: a configuration that lost its
 * rules would else look like clean code.
 */
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const root = fileURLToPath(new URL('..', import.meta.url));
/** Read as if they stood in this file, so that the typed rules work. */
const IN_FILE = 'src/base/result.ts';

const CANARIES = [
  ['@typescript-eslint/no-floating-promises', 'Promise.resolve(1);'],
  ['@typescript-eslint/no-explicit-any', 'export const x: any = 1;'],
  ['@typescript-eslint/no-non-null-assertion', "export const x = ['a'].at(0)!;"],
  ['@typescript-eslint/no-unsafe-assignment', "export const x: string = JSON.parse('1');"],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export const f = (x: 'a' | 'b') => { switch (x) { case 'a': } };",
  ],
  ['@typescript-eslint/ban-ts-comment', '// @ts-ignore\nexport const x = 1;'],
  ['no-console', "console.log('a');"],
  ['no-restricted-syntax', 'export default 1;'],
  ['no-restricted-syntax', "export const f = (e: Element) => { e.innerHTML = ''; };"],
  ['no-restricted-syntax', 'export enum E { A }'],
  ['no-restricted-syntax', "export const f = (): unknown => Reflect.get(navigator.usb, 'x');"],
  ['no-restricted-syntax', 'export const f = (api: { requestPort(): void }) => { api.requestPort(); };'],
  ['no-eval', "eval('1');"],
  ['max-lines', '\n'.repeat(401)],
];

const eslint = new ESLint({ cwd: root });
const results = await eslint.lintFiles(['.']);
const formatter = await eslint.loadFormatter('stylish');
const text = await formatter.format(results);
if (text !== '') console.error(text);
const problems = results.reduce((sum, result) => sum + result.errorCount + result.warningCount, 0);
// Last: what imports the file that they are read in would see them in its place.
let failed = false;
for (const [rule, code] of CANARIES) {
  const [result] = await eslint.lintText(code, { filePath: `${root}${IN_FILE}` });
  if (result?.messages.some((message) => message.ruleId === rule)) continue;
  failed = true;
  console.error(`canary got through: ${rule}: ${code.trim()}`);
}
console.log(`lint: ${results.length} files, ${problems} problems, ${CANARIES.length} canaries`);
process.exitCode = failed || problems > 0 ? 1 : 0;
