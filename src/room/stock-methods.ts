import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { mm } from '../base/length.ts';
import { MOST_BLEED, SHEET_BACKS, labelFit } from '../print/sheet-plan.ts';
import type { JobSheet } from '../print/sheet-plan.ts';
import { loadCatalogue, paperOfSize } from '../stock/catalogue.ts';
import type { Catalogue, CatalogueEntry } from '../stock/catalogue.ts';
import { parseStock } from '../stock/parse-stock.ts';
import { stockSearch } from '../stock/search-stocks.ts';
import { FILL_ORDERS, placesOnSheet } from '../stock/sheet-places.ts';
import { doubtsAbout } from '../stock/stock-doubts.ts';
import { labelsPerSheet } from '../stock/stock.ts';
import type { SheetStock, Size } from '../stock/stock.ts';
import { once } from './once.ts';
import type { SheetRequest, StockChoice, StockRoom, StockSummary } from './stock-room.ts';

/** A screenful of a list. */
const PER_PAGE = 50;
/** No search is as long. */
const LONGEST_WORDS = 200;

interface FoundSheet {
  readonly stock: SheetStock;
  /** Absent for a sheet of one's own. */
  readonly entry?: CatalogueEntry;
}

/** The catalogue, loaded when it is first asked for, and its search. */
export class StockShelf {
  readonly #loaded = once(async () => {
    const catalogue = await loadCatalogue();
    return { catalogue, search: stockSearch(catalogue) };
  });

  /** The sheets that every word fits. */
  async search(words: string): Promise<{
    readonly catalogue: Catalogue;
    readonly found: readonly FoundSheet[];
  }> {
    const { catalogue, search } = await this.#loaded();
    const found = search(words.slice(0, LONGEST_WORDS)).flatMap((entry): FoundSheet[] =>
      entry.stock.kind === 'sheet' ? [{ stock: entry.stock, entry }] : [],
    );
    return { catalogue, found };
  }

  /** One sheet: refused with `stock-unknown`, `stock-no-sheet`, or what its document is refused with. */
  async find(choice: StockChoice): Promise<Result<FoundSheet & { readonly catalogue: Catalogue }>> {
    const { catalogue } = await this.#loaded();
    if (!('id' in choice)) {
      const read = parseStock(choice.document);
      if (!read.ok) return read;
      if (read.value.kind !== 'sheet') return failure({ code: 'stock-no-sheet' });
      return success({ catalogue, stock: read.value });
    }
    const entry = catalogue.entries.find(({ stock }) => stock.id === choice.id);
    if (entry === undefined) return failure({ code: 'stock-unknown' });
    const { stock } = entry;
    return stock.kind === 'sheet'
      ? success({ catalogue, stock, entry })
      : failure({ code: 'stock-no-sheet' });
  }

  /** A job's sheet as a page asks for it, which is checked here as strictly as a file would be. */
  async read(request: SheetRequest): Promise<Result<JobSheet>> {
    const { stock, start, used, order, cutMarks, backs = 'none', bleed = 0 } = request;
    const found = await this.find(stock);
    if (!found.ok) return found;
    const max = labelsPerSheet(found.value.stock);
    const isPlace = (number: unknown): boolean =>
      typeof number === 'number' && Number.isInteger(number) && number >= 1 && number <= max;
    const isRight =
      isPlace(start) &&
      Array.isArray(used) &&
      used.length <= max &&
      used.every(isPlace) &&
      FILL_ORDERS.includes(order) &&
      SHEET_BACKS.includes(backs) &&
      typeof bleed === 'number' &&
      bleed >= 0 &&
      bleed <= MOST_BLEED &&
      typeof cutMarks === 'boolean';
    if (!isRight) return failure({ code: 'stock-fill', params: { max } });
    const fill = { order, start, used: new Set(used) };
    return success({ stock: found.value.stock, fill, cutMarks, backs, bleed: mm(bleed) });
  }
}

/** `label` gives the size of the labels of the chosen design. */
export function stockMethods(shelf: StockShelf, label: () => Size): StockRoom {
  return {
    async stocks(words, page) {
      const { catalogue, found } = await shelf.search(words);
      const from = Math.max(0, Math.floor(page)) * PER_PAGE;
      return {
        total: found.length,
        pages: Math.ceil(found.length / PER_PAGE),
        stocks: found.slice(from, from + PER_PAGE).map((each) => summaryOf(catalogue, each, label())),
      };
    },

    async stock(choice) {
      const found = await shelf.find(choice);
      if (!found.ok) return found;
      const { catalogue, stock, entry } = found.value;
      const places = placesOnSheet(stock, 'across');
      return success({
        ...summaryOf(catalogue, found.value, label()),
        places: places.map(({ number, x, y, width, height }) => ({ number, x, y, width, height })),
        doubts: doubtsAbout(stock, entry),
      });
    },
  };
}

function summaryOf({ papers }: Catalogue, { stock, entry }: FoundSheet, label: Size): StockSummary {
  return {
    id: stock.id,
    name: stock.name,
    description: entry?.description ?? null,
    shape: stock.label.shape,
    width: stock.label.width,
    height: stock.label.height,
    perSheet: labelsPerSheet(stock),
    pageWidth: stock.page.width,
    pageHeight: stock.page.height,
    paper: paperOfSize(papers, stock.page)?.name ?? null,
    fit: labelFit(stock, label),
  };
}
