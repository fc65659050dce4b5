/**
 * Packs the list of Chinese administrative divisions into `src/import/address/divisions-data.ts`.
 *
 * Use: node scripts/build-divisions.mjs list.json
 * Source of list.json: https://github.com/mumuy/data_location at a40c560aba1bff85fbf3e371cdf6a923f923328f (2026-04-18),
 * MIT licence, © 2024 Haole Zheng. One line a province: `name:city=district,district;city=…;=counties without a city`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('use: node scripts/build-divisions.mjs list.json');
  process.exit(2);
}
const list = Object.entries(JSON.parse(readFileSync(source, 'utf8')));
if (list.length < 3000) throw new Error('this is not the list of divisions');
const plain = (name) => name.replace(/\(.*\)$/u, '');

const lines = [];
for (const [code, province] of list.filter(([code]) => code.endsWith('0000'))) {
  const inside = list.filter(([other]) => other.startsWith(code.slice(0, 2)) && other !== code);
  const cities = inside.filter(([other]) => other.endsWith('00'));
  const parts = cities.map(([cityCode, city]) => {
    const districts = inside.filter(
      ([other]) => other.startsWith(cityCode.slice(0, 4)) && other !== cityCode,
    );
    return `${city}=${districts.map(([, name]) => plain(name)).join(',')}`;
  });
  const direct = inside.filter(
    ([other]) => !cities.some(([cityCode]) => other.startsWith(cityCode.slice(0, 4))),
  );
  if (direct.length > 0) parts.push(`=${direct.map(([, name]) => plain(name)).join(',')}`);
  lines.push(`${province}:${parts.join(';')}`);
}

const out = new URL('../src/import/address/divisions-data.ts', import.meta.url);
writeFileSync(
  out,
  `// Made by scripts/build-divisions.mjs; do not edit. Source: github.com/mumuy/data_location a40c560a (2026-04-18),
// MIT licence, © 2024 Haole Zheng: divisions valid in April 2026. One line a province,
// \`name:city=district,district;city=…;=counties without a city\`.
// prettier-ignore
export const PACKED_DIVISIONS =
  '${lines.join("\\n' +\n  '")}';
`,
);
console.log(`${lines.length} provinces, ${list.length} divisions`);
