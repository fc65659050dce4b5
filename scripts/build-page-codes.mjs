/**
 * Makes the prefix codes for the operators of pages, `src/render/pdf/deflate/page-codes.ts`, from the pages of PDFs that
 * Hushlabel made: `node scripts/build-page-codes.mjs LABELS.pdf…`. Run it again when pages are written another way, and
 * see in `bench/` whether files got smaller. The codes are Huffman's for what the pages hold; every symbol has one.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { createServer } from 'vite';

const TARGET = fileURLToPath(new URL('../src/render/pdf/deflate/page-codes.ts', import.meta.url));
const LITERALS = 286;
const DISTANCES = 30;
/** A symbol that no page has counts as one in so many of one that is there once. */
const SEEN = 64;
/** Extra bits grow by one each four lengths, or each two distances, but for the first two groups (RFC 1951, 3.2.5). */
const bases = (first, count, group) => {
  const found = [first];
  for (let index = 0; index < count - 1; index += 1)
    found.push(found[index] + 2 ** Math.max(0, Math.floor(index / group) - 1));
  return found;
};
const LENGTH_BASES = [...bases(3, 28, 4), 258];
const DISTANCE_BASES = bases(1, 30, 2);

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('usage: node scripts/build-page-codes.mjs LABELS.pdf…');
const literals = new Array(LITERALS).fill(1);
const distances = new Array(DISTANCES).fill(1);
const server = await createServer({ configFile: false, logLevel: 'error', server: { middlewareMode: true } });
const { Matches } = await server.ssrLoadModule('/src/render/pdf/deflate/matches.ts');
const matches = new Matches();
for (const file of files) {
  for (const page of pagesOf(await readFile(file))) {
    matches.find(page, {
      literal: (byte) => (literals[byte] += SEEN),
      repeat: (length, distance) => {
        literals[257 + LENGTH_BASES.findLastIndex((base) => base <= length)] += SEEN;
        distances[DISTANCE_BASES.findLastIndex((base) => base <= distance)] += SEEN;
      },
    });
    literals[256] += SEEN;
  }
}
await server.close();
const literalLengths = codeLengths(literals, 15);
const distanceLengths = codeLengths(distances, 15);
const head = headOf(literalLengths, distanceLengths);
const list = (numbers) => `Uint8Array.from([${[...numbers].join(', ')}])`;
await writeFile(
  TARGET,
  `/** Made by \`scripts/build-page-codes.mjs\`. */

/** How long the code of each byte, of the end, and of each length is. */
export const PAGE_LITERAL_LENGTHS = ${list(literalLengths)};

/** How long the code of each distance is. */
export const PAGE_DISTANCE_LENGTHS = ${list(distanceLengths)};

/** The start of a last block that says these lengths (RFC 1951, 3.2.7): whole bytes, and the bits after them. */
export const PAGE_HEAD = {
  bytes: ${list(head.bytes)},
  rest: ${head.rest},
  restBits: ${head.restBits},
};
`,
);

/** The streams of pages: those that show the template's fixed form. */
function* pagesOf(pdf) {
  const text = pdf.toString('latin1');
  for (const match of text.matchAll(/<<\/Filter \/FlateDecode \/Length (\d+)>>\nstream\n/g)) {
    const start = match.index + match[0].length;
    const page = inflateSync(pdf.subarray(start, start + Number(match[1])));
    if (page.subarray(0, 6).toString('latin1') === '/T Do\n') yield new Uint8Array(page);
  }
}

/** Lengths of Huffman's code, none longer than `most`: weights are flattened until it is so. */
function codeLengths(weights, most) {
  let flat = weights;
  for (;;) {
    const lengths = huffman(flat);
    if (Math.max(...lengths) <= most) return lengths;
    flat = flat.map((weight) => (weight === 0 ? 0 : Math.ceil(weight / 2) + 1));
  }
}

function huffman(weights) {
  const lengths = weights.map(() => 0);
  let trees = weights.flatMap((weight, symbol) => (weight > 0 ? [{ weight, symbols: [symbol] }] : []));
  if (trees.length === 1) lengths[trees[0].symbols[0]] = 1;
  while (trees.length > 1) {
    trees = trees.toSorted((a, b) => a.weight - b.weight);
    const [one, other, ...rest] = trees;
    const symbols = [...one.symbols, ...other.symbols];
    for (const symbol of symbols) lengths[symbol] += 1;
    trees = [{ weight: one.weight + other.weight, symbols }, ...rest];
  }
  return lengths;
}

function headOf(literalLengths, distanceLengths) {
  const runs = runsOf([...literalLengths, ...distanceLengths]);
  const counts = new Array(19).fill(0);
  for (const { symbol } of runs) counts[symbol] += 1;
  const lengths = codeLengths(counts, 7);
  const codes = canonical(lengths);
  const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const bits = [];
  const put = (value, count) => {
    for (let bit = 0; bit < count; bit += 1) bits.push((value >> bit) & 1);
  };
  put(0b101, 3);
  put(literalLengths.length - 257, 5);
  put(distanceLengths.length - 1, 5);
  put(order.length - 4, 4);
  for (const symbol of order) put(lengths[symbol], 3);
  for (const { symbol, value, extra } of runs) {
    for (const bit of codes[symbol]) bits.push(bit);
    put(value, extra);
  }
  const whole = bits.length >> 3;
  const number = (from, to) => bits.slice(from, to).reduce((sum, bit, at) => sum | (bit << at), 0);
  return {
    bytes: Array.from({ length: whole }, (_, at) => number(8 * at, 8 * at + 8)),
    rest: number(8 * whole),
    restBits: bits.length - 8 * whole,
  };
}

/** Lengths as the head says them: each by itself, 3 to 6 more of the last (16), 3 to 138 zeros (17, 18). */
function runsOf(lengths) {
  const runs = [];
  for (let at = 0; at < lengths.length;) {
    const length = lengths[at];
    let same = 1;
    while (lengths[at + same] === length) same += 1;
    at += same;
    if (length > 0) {
      runs.push({ symbol: length, value: 0, extra: 0 });
      same -= 1;
    }
    while (same >= 3) {
      const count = Math.min(same, length > 0 ? 6 : 138);
      if (length > 0) runs.push({ symbol: 16, value: count - 3, extra: 2 });
      else if (count > 10) runs.push({ symbol: 18, value: count - 11, extra: 7 });
      else runs.push({ symbol: 17, value: count - 3, extra: 3 });
      same -= count;
    }
    for (; same > 0; same -= 1) runs.push({ symbol: length, value: 0, extra: 0 });
  }
  return runs;
}

/** Each symbol's bits in the order in which they stand. */
function canonical(lengths) {
  let code = 0;
  const codes = lengths.map(() => []);
  for (let length = 1; length <= 15; length += 1) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      codes[symbol] = Array.from({ length }, (_, at) => (code >> (length - 1 - at)) & 1);
      code += 1;
    });
    code <<= 1;
  }
  return codes;
}
