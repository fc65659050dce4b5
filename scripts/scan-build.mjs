#!/usr/bin/env node
/**
 * Reads what was built, as it will be served or run, and refuses what must not be in it: an address of a foreign
 * host, code made from text, markup from text, and, in the shell's bundle, a module that can reach a network. The
 * scan first has to find each of these in a canary.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { META_CONTENT_SECURITY_POLICY, headersFile } from './security-headers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const TEXT = /\.(js|mjs|css|html|svg|json|webmanifest)$/;

/** Hosts that are names and not addresses: nothing asks them for anything. */
const NAMES_NOT_ADDRESSES = {
  'www.w3.org': 'XML namespaces',
  'ns.adobe.com': 'XML namespaces of the metadata in a PDF/A document',
  'www.aiim.org': 'XML namespaces of the metadata in a PDF/A document',
  'react.dev': "pages that React's error messages name",
  'blocked.invalid': 'the address that the self-test must see refused (state/armour.ts); .invalid is no host',
  'base-ui.com': "pages that Base UI's error messages name",
};

/** @type {readonly { what: string, in: RegExp, pattern: RegExp, allowed?: { count: number, why: string } }[]} */
const FORBIDDEN = [
  { what: 'eval', in: /./, pattern: /\beval\s*\(/g },
  { what: 'code from text', in: /./, pattern: /\bnew\s+Function\b|(?<![\w$.])Function\s*\(\s*["'`]/g },
  {
    what: 'markup from text',
    in: /./,
    pattern:
      /\.(innerHTML|outerHTML)\s*=(?!=)|\binsertAdjacentHTML\s*\(|\bdocument\.write(ln)?\s*\(|\bsetHTMLUnsafe\s*\(/g,
    allowed: { count: 3, why: 'react-dom: the property dangerouslySetInnerHTML, which our code may not use' },
  },
  {
    what: 'device asked for',
    in: /\.m?js$/,
    pattern: /\.request(Device|Port)\s*\(/g,
    allowed: {
      count: 3,
      why: 'device/: a way to a printer each; the page alone has them, no worker (decision 17)',
    },
  },
  { what: 'inline script or handler', in: /\.(html|svg)$/, pattern: /<script(?![^>]*\bsrc=)|\son\w+\s*=/gi },
  { what: 'inline style', in: /\.html$/, pattern: /<style\b|\sstyle\s*=/gi },
  { what: 'source map', in: /\.(js|mjs|css)$/, pattern: /sourceMappingURL=/g },
  {
    what: 'network module',
    in: /\.mjs$/,
    pattern: /["'](node:)?(http|https|http2|net|tls|dgram|dns|child_process|inspector)(\/promises)?["']/g,
  },
];

const CANARIES = [
  ['a.js', 'foreign host', 'x("https://collect.example/x")'],
  ['a.css', 'foreign host', 'a { background: url(//collect.example/x) }'],
  ['a.js', 'foreign host', 'new WebSocket("wss://collect.example")'],
  ['a.js', 'eval', 'eval (x)'],
  ['a.js', 'code from text', 'new Function("a")'],
  ['a.js', 'markup from text', 'a.innerHTML=b'],
  ['a.js', 'device asked for', 'a.requestDevice({filters:[]})'],
  ['a.html', 'inline script or handler', '<script>1</script>'],
  ['a.html', 'inline style', '<p style="a:b">'],
  ['a.js', 'source map', '//# sourceMappingURL=a.js.map'],
  ['a.mjs', 'network module', 'import { request } from "node:https"'],
];

const problems = [];
for (const [file, what, text] of CANARIES) {
  if (!find(file, text).some((found) => found.what === what))
    problems.push(`canary got through: ${what}: ${text}`);
}

let scanned = 0;
const allowed = new Map();
for (const folder of ['dist', 'dist-cli']) {
  const files = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXT.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  if (!files.some((file) => /\.m?js$/.test(file))) problems.push(`${folder}: no script to scan`);
  for (const file of files) {
    scanned++;
    for (const { what, text, rule } of find(file, readFileSync(file, 'utf8'))) {
      const uses = (allowed.get(rule) ?? 0) + 1;
      allowed.set(rule, uses);
      if (uses > (rule?.allowed?.count ?? 0)) problems.push(`${path.relative(root, file)}: ${what}: ${text}`);
    }
  }
}
for (const rule of FORBIDDEN) {
  const uses = allowed.get(rule) ?? 0;
  if (rule.allowed !== undefined && uses < rule.allowed.count) {
    problems.push(`${rule.what}: ${rule.allowed.count} allowed, ${uses} found; lower the number`);
  }
}

const page = readFileSync(path.join(root, 'dist/index.html'), 'utf8');
if (!/<head>\s*<meta http-equiv="Content-Security-Policy"/.test(page)) {
  problems.push('dist/index.html: the content policy is not the first thing in <head>');
}
if (!page.replaceAll('&#39;', "'").includes(`content="${META_CONTENT_SECURITY_POLICY}"`)) {
  problems.push('dist/index.html: its content policy is not that of scripts/security-headers.mjs');
}
if (readFileSync(path.join(root, 'dist/_headers'), 'utf8') !== headersFile()) {
  problems.push('dist/_headers: not the headers of scripts/security-headers.mjs');
}

for (const problem of problems) console.error(problem);
console.log(`scan: ${scanned} files, ${CANARIES.length} canaries, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * What a file holds that it may not, with a little of the text around.
 *
 * @param {string} file @param {string} text
 */
function find(file, text) {
  const found = [];
  for (const match of text.matchAll(/(?:\b(?:https?|wss?):|["'(`=]\s*)\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)) {
    const host = match[1].toLowerCase();
    if (!Object.hasOwn(NAMES_NOT_ADDRESSES, host))
      found.push({ what: 'foreign host', text: host, rule: undefined });
  }
  for (const rule of FORBIDDEN) {
    if (!rule.in.test(file)) continue;
    for (const match of text.matchAll(rule.pattern)) {
      found.push({
        what: rule.what,
        text: text.slice(match.index - 20, match.index + 60).replace(/\s+/g, ' '),
        rule,
      });
    }
  }
  return found;
}
