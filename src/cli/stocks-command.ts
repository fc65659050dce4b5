import { loadCatalogue, paperOfSize } from '../stock/catalogue.ts';
import type { Catalogue, CatalogueEntry } from '../stock/catalogue.ts';
import { parseStock, printStock } from '../stock/parse-stock.ts';
import { stockSearch } from '../stock/search-stocks.ts';
import { doubtsAbout } from '../stock/stock-doubts.ts';
import { labelsPerPage } from '../stock/stock.ts';
import type { Size, Stock } from '../stock/stock.ts';
import { EXIT, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { readText } from './files.ts';
import { sentence } from './sentences.ts';
import { SHEET_OPTIONS, sheetJson, sheetTable } from './sheet-report.ts';
import { printTable, roundedMm } from './table.ts';

/** What `--show` was given besides, beyond the options of a sheet. */
const OPTIONS = {
  ...SHEET_OPTIONS,
  search: { type: 'string' },
  show: { type: 'string' },
  json: { type: 'boolean' },
  document: { type: 'boolean' },
} as const;

export const stocksCommand: Command = {
  name: 'stocks',
  summary: 'search the papers that labels are printed on, and show where the labels of a sheet lie',
  help: `
Usage: hushlabel stocks [--search WORDS] [--json]
       hushlabel stocks --show ID|FILE.json [OPTIONS] [--json | --document]

Lists papers: id, brand and part, size of a label in millimetres, labels per sheet, paper. With --show, where the labels
of one lie, in millimetres from the page's top left; places are numbered across, row by row.

Options:
  --search WORDS        brand, part number, size (100x150, 4x6in), count ("24 per sheet"), paper, words; each must fit
  --show ID|FILE.json   a paper of the list, or a paper of your own from a file
  --json                as JSON
  --document            the paper as a document, to be changed and given to --show

Of a sheet:
  --order across|down   row by row, or column by column; default: across
  --start N             begin the first sheet at place N
  --used N,N            places that are gone from the first sheet
  --labels N            how many labels; default: the rest of the first sheet
  --label WxH           the size of what is printed: where it lies on each place, turned if it fits only so
  --bleed MM            with this much around each label, as far as there is room
  --back long|short     places on the back page of a printer that turns the sheet over that edge
  --marks               with marks to cut along
`,
  async run(args) {
    const { values, positionals } = parseOptions(args, OPTIONS);
    if (positionals.length > 0)
      throw new UsageError('stocks takes options only; put the words after --search');
    const { search, show, json = false, document = false, ...sheet } = values;
    if (show === undefined && (document || Object.keys(sheet).length > 0))
      throw new UsageError('say which paper with --show ID');
    if (show !== undefined && search !== undefined)
      throw new UsageError('--show and --search exclude each other');
    if (document && (json || Object.keys(sheet).length > 0))
      throw new UsageError('--document goes with --show only');
    const catalogue = await loadCatalogue();
    if (show === undefined) return list(catalogue, search ?? '', json);
    const { stock, entry } = await readStock(catalogue, show);
    if (document) {
      process.stdout.write(printStock(stock));
      return EXIT.fine;
    }
    const doubts = doubtsAbout(stock, entry);
    const summary = summaryOf(catalogue, stock, entry);
    if (stock.kind !== 'sheet' && Object.keys(sheet).length > 0)
      throw new UsageError('only a sheet has places; show this paper without further options');
    if (json) {
      const places = stock.kind === 'sheet' ? sheetJson(stock, sheet) : {};
      const warnings = doubts.map((doubt) => ({ ...doubt, message: sentence(doubt) }));
      printJson({ ...summary, ...places, warnings });
      return EXIT.fine;
    }
    const table = stock.kind === 'sheet' ? sheetTable(stock, sheet) : [];
    printTable([LIST_HEAD, listRow(summary)]);
    for (const rows of table) printTable(rows);
    for (const doubt of doubts) process.stderr.write(`hushlabel: ${sentence(doubt)}\n`);
    return EXIT.fine;
  },
};

function list(catalogue: Catalogue, search: string, json: boolean) {
  const found = stockSearch(catalogue)(search);
  const summaries = found.map((entry) => summaryOf(catalogue, entry.stock, entry));
  if (json) printJson(summaries);
  else if (found.length > 0) printTable([LIST_HEAD, ...summaries.map(listRow)]);
  if (found.length === 0) process.stderr.write('hushlabel: no paper fits all of these words\n');
  return EXIT.fine;
}

/** A paper of the catalogue by its id, or one from a file. */
async function readStock(
  { entries }: Catalogue,
  named: string,
): Promise<{ readonly stock: Stock; readonly entry?: CatalogueEntry }> {
  const entry = entries.find(({ stock }) => stock.id === named);
  if (entry !== undefined) return { stock: entry.stock, entry };
  if (!/[.\\/]/.test(named)) throw new UsageError("no paper has that id; 'hushlabel stocks' shows them");
  const parsed = parseStock(await readText(named));
  if (!parsed.ok) throw new UsageError(`${named}: ${sentence(parsed.problem)}`);
  return { stock: parsed.value };
}

type Summary = ReturnType<typeof summaryOf>;

function summaryOf({ papers }: Catalogue, stock: Stock, entry?: CatalogueEntry) {
  const { shape, width, height, radius } = stock.label;
  const page: Size = stock.kind === 'sheet' ? stock.page : stock.label;
  const paper = stock.kind === 'roll' ? undefined : paperOfSize(papers, page);
  return {
    id: stock.id,
    kind: stock.kind,
    name: stock.name.en,
    brand: entry?.product?.brand,
    part: entry?.product?.part,
    aliases: entry?.product?.aliases,
    equivalents: entry?.product?.equivalents,
    description: entry?.description,
    label: { shape, width: roundedMm(width), height: roundedMm(height), radius },
    perSheet: labelsPerPage(stock),
    page: stock.kind === 'sheet' ? stock.page : undefined,
    paper: paper?.name,
    medium: paper?.pwg,
    backing: stock.kind === 'roll' ? stock.backing : undefined,
    feed: stock.kind === 'roll' ? stock.feed : undefined,
    source: entry?.source,
  };
}

const LIST_HEAD = ['ID', 'NAME', 'SIZE', 'PER SHEET', 'PAPER'];

function listRow({ id, name, label, perSheet, paper, kind, feed, page }: Summary): readonly string[] {
  const { shape, width, height } = label;
  const endless = feed?.by === 'continuous';
  const size = shape === 'round' ? `⌀ ${width}` : endless ? `${width} × ∞` : `${width} × ${height}`;
  const sheet = page === undefined ? kind : `${page.width} × ${page.height}`;
  return [id, name, size, perSheet === undefined ? '-' : String(perSheet), paper ?? sheet];
}
