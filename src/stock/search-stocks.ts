import { paperOfSize } from './catalogue.ts';
import type { Catalogue, CatalogueEntry, Paper } from './catalogue.ts';
import { findSize } from './size-words.ts';
import type { WrittenSize } from './size-words.ts';
import { labelsPerPage } from './stock.ts';
import type { Size, Stock } from './stock.ts';

/** What a person asked for. Every part of it must be met. */
interface Query {
  readonly size: WrittenSize | undefined;
  readonly perSheet: number | undefined;
  readonly words: readonly string[];
}

const COUNT =
  /(?<![\p{L}\p{N}.,/-])(\d{1,4})\s*(?:(?:labels?\s+)?(?:per|a|\/)\s*(?:sheet|page)|-?up\b|[个枚格]|张?每[页张])/u;
const COUNT_AFTER = /每[页张]\s*(\d{1,4})\s*[个枚格张]?/u;

/** Points of a word that is, or begins, or (of three signs and more) is in something that a stock is called. */
const POINTS = { part: 60, alias: 50, perSheet: 45, equivalent: 40, word: 30, start: 10, inside: 3 } as const;
/** Points of a size that is the label's, of the label's turned, and of the page's. */
const SIZE_POINTS = { label: 60, turned: 40, page: 20 } as const;
/** A stock of the first list comes before a further one that fits as well. */
const FIRST_LIST = 5;
const SHORTEST_INSIDE = 3;

/** What a stock is found by. */
interface Indexed {
  readonly entry: CatalogueEntry;
  readonly names: readonly Name[];
}

interface Name {
  readonly name: string;
  readonly points: number;
}

/**
 * Makes a search of the catalogue: it gives the stocks that every word of a query fits, best first, and of equals in the
 * order of the catalogue. A query is a brand, a part number or another number of the same part, a size (`100x150`,
 * `4x6in`), a count (`24 per sheet`), a paper, a shape or kind, words of the description, or some of these. No word: all.
 */
export function stockSearch({ entries, papers }: Catalogue): (query: string) => readonly CatalogueEntry[] {
  const index = entries.map((entry): Indexed => ({ entry, names: namesOf(entry, papers) }));
  return (query) => {
    const asked = readQuery(query);
    if (asked.size === undefined && asked.perSheet === undefined && asked.words.length === 0) return entries;
    return index
      .map((indexed) => ({ entry: indexed.entry, points: pointsOf(indexed, asked) }))
      .filter(({ points }) => points > 0)
      .toSorted((one, other) => other.points - one.points)
      .map(({ entry }) => entry);
  };
}

function readQuery(query: string): Query {
  const text = query.normalize('NFKC').toLowerCase();
  const found = findSize(text);
  const rest = found?.rest ?? text;
  const count = COUNT.exec(rest) ?? COUNT_AFTER.exec(rest);
  const words = (count === null ? rest : rest.replace(count[0], ' ')).split(/[\s,;，、；]+/u);
  return {
    size: found?.size,
    perSheet: count === null ? undefined : Number(count[1]),
    words: words.map(bare).filter((word) => word !== ''),
  };
}

/** 0: one part of the query is not met. */
function pointsOf({ entry, names }: Indexed, query: Query): number {
  const { stock } = entry;
  const parts = [
    ...(query.size === undefined ? [] : [sizePoints(stock, query.size)]),
    ...(query.perSheet === undefined ? [] : [query.perSheet === labelsPerPage(stock) ? POINTS.perSheet : 0]),
    ...(query.words.length === 0 ? [] : wordPoints(names, query.words)),
  ];
  if (parts.includes(0)) return 0;
  return parts.reduce((sum, points) => sum + points, entry.further ? 0 : FIRST_LIST);
}

function sizePoints(stock: Stock, { meanings, within }: WrittenSize): number {
  const is = (size: Size, width: number, height: number) =>
    Math.abs(size.width - width) <= within && Math.abs(size.height - height) <= within;
  const points = meanings.flatMap(({ width, height }, index) => [
    is(stock.label, width, height) ? SIZE_POINTS.label - index : 0,
    is(stock.label, height, width) ? SIZE_POINTS.turned - index : 0,
    stock.kind === 'sheet' && (is(stock.page, width, height) || is(stock.page, height, width))
      ? SIZE_POINTS.page - index
      : 0,
  ]);
  return Math.max(...points);
}

function wordPoints(names: readonly Name[], words: readonly string[]): readonly number[] {
  return words.map((word) =>
    names.reduce((best, { name, points }) => Math.max(best, likeness(name, word, points)), 0),
  );
}

function likeness(name: string, word: string, points: number): number {
  if (name === word) return points;
  if (name.startsWith(word)) return POINTS.start + points / 10;
  return word.length >= SHORTEST_INSIDE && name.includes(word) ? POINTS.inside : 0;
}

/** All that a stock goes by, without spaces and hyphens. */
function namesOf(
  { stock, product, description, tags }: CatalogueEntry,
  papers: readonly Paper[],
): readonly Name[] {
  const count = labelsPerPage(stock);
  const paper = paperOfSize(papers, stock.kind === 'sheet' ? stock.page : stock.label);
  const texts = [stock.name.en, stock.name['zh-CN'], description, product?.brand ?? '', paper?.name ?? ''];
  const equivalents = product?.equivalents ?? [];
  const words = [...texts, ...equivalents, ...tags, stock.id]
    .flatMap((text) => [...text.split(/[\s,;]+/u), ...text.split(/[\s,;()（）/-]+/u)])
    .concat(kindWords(stock), paper?.id ?? '', product?.brand ?? '');
  return [
    { name: bare(product?.part ?? ''), points: POINTS.part },
    ...(product?.aliases ?? []).map((alias) => ({ name: bare(alias), points: POINTS.alias })),
    ...(count === undefined ? [] : [{ name: String(count), points: POINTS.perSheet }]),
    ...equivalents.map((each) => ({
      name: bare(each.split(' ').slice(1).join('')),
      points: POINTS.equivalent,
    })),
    ...[...new Set(words.map(bare))].map((name) => ({ name, points: POINTS.word })),
  ].filter(({ name }) => name !== '');
}

function kindWords({ kind, label }: Stock): readonly string[] {
  const shape = label.shape === 'round' ? ['round', 'circle', '圆形'] : ['rectangular', '矩形'];
  const kinds = {
    sheet: ['sheet', '整张', '标签纸'],
    roll: ['roll', '卷', '卷装'],
    waybill: ['waybill', '面单'],
  };
  return [...shape, ...kinds[kind]];
}

/** `DK-1201` and `dk 1201` are one part. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#]+/gu, '');
}
