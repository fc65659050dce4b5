import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import { CUT_TOLERANCE, STOCK_SCHEMA, STOCK_VERSION } from './stock.ts';
import type { Feed, Grid, LabelShape, RollStock, SheetStock, Size, Stock } from './stock.ts';
import { COMMON_STOCKS } from './waybills.ts';

/** A stock that the program knows, with what it is sold as and where its size comes from. */
export interface CatalogueEntry {
  readonly stock: Stock;
  readonly product?: Product;
  /** English, of the maker or of who wrote the size down. */
  readonly description: string;
  /** `mail`, `media`, `card`, `business-card`, `filing`, `square-label`. */
  readonly tags: readonly string[];
  /** To be found only by searching: not one of the first to offer. */
  readonly further: boolean;
  /** A public page, `libreoffice`, or `glabels:` and the name of its list; null where the size was not confirmed. */
  readonly source: string | null;
  /** Whether sources disagree about which part number belongs to this layout. */
  readonly doubtfulPart: boolean;
}

interface Product {
  readonly brand: string;
  readonly part: string;
  /** Other part numbers of the brand with this layout. */
  readonly aliases: readonly string[];
  /** Brand and part of other makers' sheets with this layout. */
  readonly equivalents: readonly string[];
}

export interface Paper extends Size {
  readonly id: string;
  readonly name: string;
  /** Name of the medium in PWG 5101.1. */
  readonly pwg: string;
}

export interface Catalogue {
  readonly papers: readonly Paper[];
  /** In the order to offer them: waybills, sheets, rolls, then the further sheets. */
  readonly entries: readonly CatalogueEntry[];
}

/** The catalogue. It is 80 kB of text: loaded at the first call, and a file of its own in the built app. */
export async function loadCatalogue(): Promise<Catalogue> {
  const { CORE_SHEET_LINES, MORE_SHEET_LINES, PAPER_LINES, ROLL_LINES } =
    await import('./catalogue-table.ts');
  const papers = rowsOf(PAPER_LINES).map(readPaper);
  const pages = new Map(papers.map((paper) => [paper.id, paper]));
  return {
    papers,
    entries: [
      ...COMMON_STOCKS.map(({ stock, source, use }) => ({
        ...{ stock, source, description: use },
        ...{ tags: [], further: false, doubtfulPart: false },
      })),
      ...rowsOf(CORE_SHEET_LINES).map((row) => readSheet(row, pages, false)),
      ...rowsOf(ROLL_LINES).map(readRoll),
      ...rowsOf(MORE_SHEET_LINES).map((row) => readSheet(row, pages, true)),
    ],
  };
}

/** The paper of this size, whichever way it lies; undefined for a size that has no name. */
export function paperOfSize(papers: readonly Paper[], { width, height }: Size): Paper | undefined {
  const is = (one: number, other: number) => Math.abs(one - other) <= CUT_TOLERANCE;
  return papers.find(
    (paper) =>
      (is(paper.width, width) && is(paper.height, height)) ||
      (is(paper.width, height) && is(paper.height, width)),
  );
}

type Row = readonly string[];

function rowsOf(lines: string): readonly Row[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function readPaper([id = '', name = '', pwg = '', size = '']: Row): Paper {
  return { id, name, pwg, ...readSize(lengthsOf(size)) };
}

function readSheet(row: Row, pages: ReadonlyMap<string, Paper>, further: boolean): CatalogueEntry {
  const [id = '', brand = '', part = '', description = '', paper = '', label = '', grids = ''] = row;
  const [source = '', aliases = '', equivalents = '', tags = '', safe = '', doubt = ''] = row.slice(7);
  const page = pages.get(paper);
  if (page === undefined) throw new Error(`the catalogue has no paper ${paper}`);
  const stock: SheetStock = {
    ...headOf(id, brand, part),
    kind: 'sheet',
    page: { width: page.width, height: page.height },
    label: readLabel(lengthsOf(label), safe),
    grids: grids.split(';').map(readGrid),
  };
  const product = { brand, part, aliases: listOf(aliases), equivalents: listOf(equivalents) };
  return {
    ...{ stock, product, description, tags: listOf(tags) },
    ...{ further, source, doubtfulPart: doubt !== '' },
  };
}

function readRoll(row: Row): CatalogueEntry {
  const [id = '', brand = '', part = '', description = '', backing = '', label = ''] = row;
  const [source = '', aliases = '', safe = ''] = row.slice(6);
  const [width, height, radius, shortest, longest] = lengthsOf(label);
  const feed: Feed =
    shortest === undefined || longest === undefined ? { by: 'gap' } : { by: 'continuous', shortest, longest };
  const stock: RollStock = {
    ...headOf(id, brand, part),
    kind: 'roll',
    ...(backing === '' ? {} : { backing: mm(Number(backing)) }),
    label: readLabel([width, height, radius], safe),
    feed,
  };
  const product = { brand, part, aliases: listOf(aliases), equivalents: [] };
  return { stock, product, description, tags: [], further: false, source, doubtfulPart: false };
}

function headOf(id: string, brand: string, part: string) {
  const name = `${brand} ${part}`;
  return { schema: STOCK_SCHEMA, version: STOCK_VERSION, id, name: { en: name, 'zh-CN': name } } as const;
}

/** One length is a round label's, across. */
function readLabel(lengths: readonly (Mm | undefined)[], safe: string): LabelShape {
  const [width, height, radius] = lengths;
  const [x, y] = lengthsOf(safe);
  return {
    shape: height === undefined ? 'round' : 'rect',
    ...readSize([width, height ?? width]),
    ...(radius === undefined ? {} : { radius }),
    ...(x === undefined || y === undefined ? {} : { safe: { x, y } }),
  };
}

function readGrid(text: string): Grid {
  const [columns = 0, rows = 0, left, top, pitchX, pitchY] = lengthsOf(text);
  return { columns, rows, left: known(left), top: known(top), pitchX: known(pitchX), pitchY: known(pitchY) };
}

function readSize([width, height]: readonly (Mm | undefined)[]): Size {
  return { width: known(width), height: known(height) };
}

function known(length: Mm | undefined): Mm {
  if (length === undefined) throw new Error('the catalogue lacks a length');
  return length;
}

function lengthsOf(text: string): readonly (Mm | undefined)[] {
  return text.split(',').map((each) => (each === '' ? undefined : mm(Number(each))));
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(';');
}
