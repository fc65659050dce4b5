/**
 * Counts mobile number segments by their first three digits and city into `src/masking/judge/segment-counts-data.ts`.
 *
 * Use: npm pack query-mobile-phone-area@1.0.6, unpack it, then
 * node scripts/build-segments.mjs package/data/mobilephones.data
 * The package is MIT, © 2015 SuperID; its data is of November 2015. A segment is the first seven digits of a mobile; each belongs
 * to one city. Cities stand below one name each, as they are today: a prefecture by its stem, not by its seat.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error('use: node scripts/build-segments.mjs mobilephones.data');
  process.exit(2);
}

/** What the data calls a place by another name than that of the prefecture or city of today. */
const TODAY = {
  巢湖: '合肥',
  莱芜: '济南',
  吉首: '湘西',
  海拉尔: '呼伦贝尔',
  临河: '巴彦淖尔',
  集宁: '乌兰察布',
  都匀: '黔南',
  仙桃: '江汉',
  潜江: '江汉',
};
const NATIONS = '(?:(?:哈萨克|柯尔克孜|蒙古|哈尼|傈僳|朝鲜|布依|土家|景颇|藏|回|羌|彝|白|傣|壮|苗|侗)族?)+';
const LEVEL = new RegExp(`(?:(?:${NATIONS})?自治州|柯尔克孜|地区|林区|盟|区)$`, 'u');

function stemOf(city) {
  const name = city.replace(/（.*）/u, '');
  const stem = name.replace(LEVEL, '');
  return TODAY[stem] ?? stem;
}

const lines = new Map(
  gunzipSync(readFileSync(file))
    .toString()
    .split('----------\n')
    .map((block) => {
      const [head, ...rest] = block.split('\n');
      return [head, rest.map((line) => line.trim().split(',')).filter((pair) => pair.length === 2)];
    }),
);
const areas = new Map(lines.get('area'));
const prefixes = [...lines.keys()].filter((head) => head.startsWith('number-')).map((head) => head.slice(7));

/** By city: its province and its counts by prefix. */
const cities = new Map();
let total = 0;
for (const [at, prefix] of prefixes.entries()) {
  for (const [area] of lines.get(`number-${prefix}`)) {
    const [province, city] = areas.get(area).split(/\s+/u);
    if (province === '香港') continue;
    const stem = stemOf(city);
    const known = cities.get(stem) ?? { province, counts: prefixes.map(() => 0) };
    if (known.province !== province) throw new Error(`two cities have the name ${stem}`);
    known.counts[at] += 1;
    cities.set(stem, known);
    total += 1;
  }
}
if (total < 300_000) throw new Error('this is not the table of segments');

/** Signs of one count: below `SINGLE` one, above it two. */
const signs = Array.from({ length: 0x7f - 0x21 }, (_, at) => String.fromCharCode(0x21 + at))
  .filter((sign) => !`\\'\``.includes(sign))
  .map((sign) => (sign === '/' ? '¡' : sign));
const SINGLE = 64;
function pack(count) {
  if (count < SINGLE) return signs[count];
  const rest = count - SINGLE;
  const high = SINGLE + Math.floor(rest / signs.length);
  if (high >= signs.length) throw new Error(`no signs for ${count}`);
  return signs[high] + signs[rest % signs.length];
}

const provinces = new Map();
for (const entry of cities) {
  const { province } = entry[1];
  provinces.set(province, [...(provinces.get(province) ?? []), entry]);
}
const rows = [...provinces.values()].flat();
const names = [...provinces].map(([province, entries]) => `${province}:${entries.map(([city]) => city)}`);
const columns = prefixes.map((_, at) => rows.map(([, { counts }]) => pack(counts[at])).join(''));
const made = `// Made by scripts/build-segments.mjs; do not edit. Source: npm query-mobile-phone-area 1.0.6 (data of November 2015), MIT licence,
// © 2015 SuperID (segment-counts-data.LICENSE). How many seven-digit segments a city has of each prefix: one string a prefix, one or
// two signs a city in the order of the names (\`segment-counts.ts\` reads it).

// prettier-ignore
export const SEGMENT_CITIES = '${names.join(' ')}';

// prettier-ignore
export const SEGMENT_COUNTS: Readonly<Record<string, string>> = {
${columns.map((column, at) => `  ${prefixes[at]}: '${column}',`).join('\n')}
};
`;
writeFileSync(new URL('../src/masking/judge/segment-counts-data.ts', import.meta.url), made);
console.log(
  `${total} segments, ${rows.length} cities, ${prefixes.length} prefixes, ${gzipSync(made, { level: 9 }).length} bytes gzipped`,
);
