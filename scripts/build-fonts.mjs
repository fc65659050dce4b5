/**
 * Makes the font files that the app fetches and the shell reads: `public/fonts/<FONT_FILES>.ttf.gz`, each a gzipped
 * TrueType font cut with HarfBuzz's subsetter, and the fonts' licences beside them. Same inputs, same bytes.
 *
 * `chinese-*-common` and `chinese-*-whole` share their glyph ids (RETAIN_GIDS), so that a scene laid out with one can
 * be drawn with the other. Does nothing when the outputs are newer than everything they are made from.
 *
 * Run it as `node scripts/build-fonts.mjs [OUTPUT_FOLDER]`, or call `buildFonts(folder)`.
 */
import { copyFile, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';

const require = createRequire(import.meta.url);
const SCRIPT = fileURLToPath(import.meta.url);
export const FONT_FOLDER = path.resolve(path.dirname(SCRIPT), '../public/fonts');

const WASM = require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm');
const LATIN = path.dirname(require.resolve('@expo-google-fonts/noto-sans/package.json'));
const CHINESE = path.dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));

/** hb_subset_flags_t and hb_subset_sets_t of hb-subset.h. */
const NO_HINTING = 0x1;
const RETAIN_GIDS = 0x2;
const NO_LAYOUT_CLOSURE = 0x200;
const UNICODE_SET = 1;
const DROP_TABLE_SET = 3;
const NAME_ID_SET = 4;
const FEATURE_SET = 6;

/** Latin with Vietnamese, Greek and Cyrillic, with their marks, punctuation, currency signs and number forms. */
const LATIN_RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x52f],
  [0x1ab0, 0x1aff],
  [0x1c80, 0x1c8f],
  [0x1d00, 0x1fff],
  [0x2000, 0x206f],
  [0x2070, 0x20cf],
  [0x20d0, 0x20ff],
  [0x2100, 0x218f],
  [0x2190, 0x22ff],
  [0x2c60, 0x2c7f],
  [0x2de0, 0x2dff],
  [0x2e00, 0x2e7f],
  [0xa640, 0xa69f],
  [0xa720, 0xa7ff],
  [0xab30, 0xab6f],
];

/** Never mapped by a font: U+FFFD stands for text that was lost, and a variation selector chooses no other glyph. */
const NEVER = [
  [0xfffd, 0xfffd],
  [0xfe00, 0xfe0f],
  [0xe0100, 0xe01ef],
];

/** Characters of given names and trade that GB 2312 lacks and that would else make the whole font load. */
const BEYOND_GB2312 =
  '喆堃昇翀玥祎婳旻珺珈璟璠垚犇燊骉镕瑄玮翊颋烨嫄昉晞湉滢煊珩琬瑀璐祺禛筠翾苒茜菡蓁蕤赟铖锳頔颢骐麾晟暐濛潆宥勍冇囧俪妤姮婕嬿瞾甯啰仝粿焗咗嘅嘢佢哋邨滘圳埗鲗涌氹疍㙟\u20AC·—–…“”‘’•℃№™©®×÷±≤≥';

const JOBS = [
  ...['latin-regular', 'latin-bold'].map((file) => ({
    file,
    source: latin(file),
    ranges: LATIN_RANGES,
    layout: true,
  })),
  ...['chinese-regular', 'chinese-bold'].flatMap((name) => [
    { file: `${name}-common`, source: chinese(name), ranges: commonRanges(), layout: false },
    { file: `${name}-whole`, source: chinese(name), ranges: [[0x20, 0x10ffff]], layout: false },
  ]),
];

function latin(file) {
  return path.join(
    LATIN,
    file === 'latin-bold' ? '700Bold/NotoSans_700Bold.ttf' : '400Regular/NotoSans_400Regular.ttf',
  );
}

function chinese(name) {
  const bold = name === 'chinese-bold';
  return path.join(CHINESE, bold ? '700Bold/NotoSansSC_700Bold.ttf' : '400Regular/NotoSansSC_400Regular.ttf');
}

/** All of GB 2312 (its signs and its 6,763 ideographs), ASCII, CJK punctuation, kana, full-width forms and the list above. */
function commonRanges() {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const characters = new Set(BEYOND_GB2312);
  for (let row = 0xa1; row <= 0xf7; row++) {
    if (row > 0xa9 && row < 0xb0) continue;
    for (let cell = 0xa1; cell <= 0xfe; cell++) characters.add(decoder.decode(Uint8Array.of(row, cell)));
  }
  const points = [...characters]
    .map((character) => character.codePointAt(0))
    // Unassigned cells decode to the private use area.
    .filter((point) => point >= 0x20 && !(point >= 0xe000 && point <= 0xf8ff));
  return [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x3000, 0x30ff],
    [0xff00, 0xffef],
    ...points.map((point) => [point, point]),
  ];
}

async function openSubsetter() {
  const { instance } = await WebAssembly.instantiate(await readFile(WASM));
  const hb = instance.exports;
  hb._initialize();
  return (font, { ranges, layout }) => {
    const data = hb.malloc(font.length);
    new Uint8Array(hb.memory.buffer).set(font, data);
    const blob = hb.hb_blob_create(data, font.length, 2 /* writable */, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    hb.hb_blob_destroy(blob);
    const input = hb.hb_subset_input_create_or_fail();
    const unicodes = hb.hb_subset_input_set(input, UNICODE_SET);
    for (const [first, last] of ranges) {
      for (let point = first; point <= last; point++) hb.hb_set_add(unicodes, point);
    }
    for (const [first, last] of NEVER) {
      for (let point = first; point <= last; point++) hb.hb_set_del(unicodes, point);
    }
    hb.hb_subset_input_set_flags(input, NO_HINTING | (layout ? 0 : RETAIN_GIDS | NO_LAYOUT_CLOSURE));
    const dropped = hb.hb_subset_input_set(input, DROP_TABLE_SET);
    const tables = [
      'DSIG',
      'STAT',
      'gasp',
      'meta',
      'vhea',
      'vmtx',
      'VORG',
      'BASE',
      ...(layout ? [] : ['GSUB', 'GPOS', 'GDEF']),
    ];
    for (const table of tables) hb.hb_set_add(dropped, tag(table));
    const features = hb.hb_subset_input_set(input, FEATURE_SET);
    hb.hb_set_clear(features);
    for (const feature of ['ccmp', 'locl', 'mark', 'mkmk', 'kern']) hb.hb_set_add(features, tag(feature));
    const names = hb.hb_subset_input_set(input, NAME_ID_SET);
    // Copyright, family, style, full name, version, PostScript name, licence and its address.
    for (const name of [13, 14]) hb.hb_set_add(names, name);
    const subset = hb.hb_subset_or_fail(face, input);
    if (subset === 0) throw new Error('the subsetter refused a font');
    const result = hb.hb_face_reference_blob(subset);
    const offset = hb.hb_blob_get_data(result, 0);
    const bytes = new Uint8Array(hb.memory.buffer).slice(offset, offset + hb.hb_blob_get_length(result));
    hb.hb_blob_destroy(result);
    hb.hb_face_destroy(subset);
    hb.hb_subset_input_destroy(input);
    hb.hb_face_destroy(face);
    hb.free(data);
    return bytes;
  };
}

function tag(name) {
  return [...name].reduce((value, letter) => (value << 8) | letter.charCodeAt(0), 0) >>> 0;
}

async function modified(file) {
  const found = await stat(file).catch(() => null);
  return found === null ? 0 : found.mtimeMs;
}

/** Written beside and moved, so that nobody reads half a file when two builds run at once. */
async function writeWhole(file, bytes) {
  const part = `${file}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, file).catch(async (error) => {
    await rm(part, { force: true });
    throw error;
  });
}

/** Makes what is missing or old. Gives the names of the files made. */
export async function buildFonts(folder = FONT_FOLDER) {
  await mkdir(folder, { recursive: true });
  const made = [];
  const subset = { cut: null };
  for (const job of JOBS) {
    const target = path.join(folder, `${job.file}.ttf.gz`);
    const inputs = await Promise.all([job.source, WASM, SCRIPT].map(modified));
    if ((await modified(target)) > Math.max(...inputs)) continue;
    subset.cut ??= await openSubsetter();
    const font = subset.cut(await readFile(job.source), job);
    await writeWhole(target, gzipSync(font, { level: 9, mtime: 0 }));
    made.push(job.file);
  }
  await copyFile(path.join(LATIN, 'LICENSE_FONT'), path.join(folder, 'OFL-noto-sans.txt'));
  await copyFile(path.join(CHINESE, 'LICENSE_FONT'), path.join(folder, 'OFL-noto-sans-sc.txt'));
  return made;
}

if (process.argv[1] === SCRIPT) {
  const made = await buildFonts(process.argv[2]);
  console.log(made.length === 0 ? 'fonts: up to date' : `fonts: made ${made.join(', ')}`);
}
