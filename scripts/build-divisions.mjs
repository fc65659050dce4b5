/**
 * Packs Chinese administrative divisions, valid and former, into `src/import/address/divisions-data.ts`.
 *
 * Use: node scripts/build-divisions.mjs list.json history.json
 * Source of both: https://github.com/mumuy/data_location at a40c560aba1bff85fbf3e371cdf6a923f923328f (2026-04-18),
 * MIT licence, © 2024 Haole Zheng. One line a province: `name:city=districts/city=…/=counties without a city`. The
 * districts stand by level, each level behind its sign (`+` 区, `-` 县, `*` 市, `%` 旗, `!` written out): names of two characters
 * in a row, then the others, each behind a comma. That is a tenth less, gzipped, than names apart by commas.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { packText } from './pack-text.mjs';

const [listFile, historyFile] = process.argv.slice(2);
if (listFile === undefined || historyFile === undefined) {
  console.error('use: node scripts/build-divisions.mjs list.json history.json');
  process.exit(2);
}
const list = Object.entries(JSON.parse(readFileSync(listFile, 'utf8')));
const history = Object.entries(JSON.parse(readFileSync(historyFile, 'utf8')));
if (list.length < 3000) throw new Error('this is not the list of divisions');
if (history.length < 7000) throw new Error('this is not the history of divisions');
const current = new Map(list);
const plain = (name) => name.replace(/\(.*\)$/u, '');

const SIGNS = { 区: '+', 县: '-', 市: '*', 旗: '%' };

/** Names of districts by their levels. */
function pack(names) {
  const levels = new Map();
  for (const name of names) {
    const sign = SIGNS[name.at(-1)] ?? '!';
    const stem = sign === '!' ? name : name.slice(0, -1);
    levels.set(sign, [...(levels.get(sign) ?? []), stem]);
  }
  return [...levels]
    .map(([sign, stems]) => {
      const pairs = stems.filter((stem) => stem.length === 2).join('');
      const others = stems.filter((stem) => stem.length !== 2).map((stem) => `,${stem}`);
      return sign + pairs + others.join('');
    })
    .join('');
}

const lines = [];
for (const [code, province] of list.filter(([code]) => code.endsWith('0000'))) {
  const inside = list.filter(([other]) => other.startsWith(code.slice(0, 2)) && other !== code);
  const cities = inside.filter(([other]) => other.endsWith('00'));
  const parts = cities.map(([cityCode, city]) => {
    const districts = inside.filter(
      ([other]) => other.startsWith(cityCode.slice(0, 4)) && other !== cityCode,
    );
    return `${city}=${pack(districts.map(([, name]) => plain(name)))}`;
  });
  const direct = inside.filter(
    ([other]) => !cities.some(([cityCode]) => other.startsWith(cityCode.slice(0, 4))),
  );
  if (direct.length > 0) parts.push(`=${pack(direct.map(([, name]) => plain(name)))}`);
  lines.push(`${province}:${parts.join('/')}`);
}

/** What stays of a name when its level is left out; a former name with a stem that is still in use needs no entry. */
const stemOf = (name) =>
  name.replace(/(?:[^自]{0,16}自治[县旗州]|新区|林区|特区|矿区|地区|区|县|市|旗|盟)$/u, '') || name;
const NO_NAME =
  /^(?:市辖区|县|县级市|市?郊区|市区|新区|城区|.*直辖.*|.*市区|.*工农区|.*管理[局区]|.*分局|.*林[场业].*|.*控制区|.*委员会|.*开发区|.*行政区|.*群岛.*|.*岛礁.*|.*镇|二区|[东西南北]?城区)$/u;
const stems = (province) =>
  new Set(
    list
      .filter(([code]) => code.startsWith(province) && !code.endsWith('00'))
      .map(([, name]) => stemOf(plain(name))),
  );

/** Former names with a successor of their own (`renamed-places.ts`). */
const renamed = new Set(
  readFileSync(new URL('../src/import/address/renamed-places.ts', import.meta.url), 'utf8').match(
    /\p{Script=Han}+(?==)/gu,
  ),
);
/** A county-level city that is a prefecture now is read as that. */
const cityNames = new Set(list.filter(([code]) => code.endsWith('00')).map(([, name]) => name));
const former = [];
for (const [provinceCode, province] of list.filter(([code]) => code.endsWith('0000'))) {
  const known = stems(provinceCode.slice(0, 2));
  // Chongqing was a part of Sichuan.
  if (province === '四川省') for (const stem of stems('50')) known.add(stem);
  const cities = new Map();
  for (const [code, name] of history) {
    if (
      !code.startsWith(provinceCode.slice(0, 2)) ||
      code.endsWith('00') ||
      code.slice(2, 4) === '00' ||
      current.get(code) === name
    )
      continue;
    if (name.length < 2 || NO_NAME.test(name) || known.has(stemOf(name)) || renamed.has(name)) continue;
    const isCity = province.endsWith('市');
    const city = isCity ? '' : cityNow(`${code.slice(0, 4)}00`);
    if (city === undefined || cityNames.has(name) || (name.endsWith('区') && stemOf(city) === stemOf(name)))
      continue;
    const names = cities.get(city) ?? new Set();
    cities.set(city, names.add(name));
  }
  const parts = [...cities].map(([city, names]) => `${city}=${pack([...names])}`);
  if (parts.length > 0) former.push(`${province}:${parts.join('/')}`);
}

/** The city of today with a former district's code; prefectures of before the reform of 1983 to 2000 had others, and nobody writes those. */
function cityNow(code) {
  const then = history.find(([other]) => other === code)?.[1];
  const now = current.get(code);
  return then === undefined || now === undefined || stemOf(now) === stemOf(then) ? now : undefined;
}

const { frequent, steps, body } = packText(`${lines.join('\n')}\n\n${former.join('\n')}`);
writeFileSync(
  new URL('../src/import/address/divisions-data.ts', import.meta.url),
  `// Made by scripts/build-divisions.mjs; do not edit. Source: github.com/mumuy/data_location a40c560a (2026-04-18),
// MIT licence, © 2024 Haole Zheng: divisions valid in April 2026 and, behind a blank line, names no longer in use, below the
// cities of today. One line a province, \`name:city=districts/city=…\` (scripts/build-divisions.mjs), packed by scripts/pack-text.mjs.
import type { PackedText } from './packed-text.ts';

// prettier-ignore
export const PACKED_DIVISIONS: PackedText = {
  frequent: '${frequent}',
  steps: '${steps}',
  body: '${body}',
};
`,
);
console.log(
  `${lines.length} provinces, ${list.length} divisions, ${former.length} provinces with former ones`,
);
