import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { mm } from '../base/length.ts';
import { byFit } from '../print/fit-rank.ts';
import { MOST_BLEED, SHEET_BACKS } from '../print/sheet-plan.ts';
import type { JobSheet } from '../print/sheet-plan.ts';
import { stockWithoutPeople } from '../print/stock-people.ts';
import { asPaper } from '../stock/as-paper.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import type { Catalogue } from '../stock/catalogue.ts';
import { parseStock } from '../stock/parse-stock.ts';
import { stockSearch } from '../stock/search-stocks.ts';
import { FILL_ORDERS } from '../stock/sheet-places.ts';
import { labelsPerSheet } from '../stock/stock.ts';
import type { RollStock, Stock } from '../stock/stock.ts';
import type { Template } from '../template/template.ts';
import { once } from './once.ts';
import type { PaperKind, SheetRequest, StockChoice, StockRoom } from './stock-room.ts';
import { paperFit, summaryOf, viewOf } from './stock-views.ts';
import type { FoundPaper } from './stock-views.ts';

/** A screenful of a list. */
const PER_PAGE = 50;
/** No search is as long. */
const LONGEST_WORDS = 200;

/** The catalogue, loaded when it is first asked for, and its search. */
export class StockShelf {
  readonly #loaded = once(async () => {
    const catalogue = await loadCatalogue();
    return { catalogue, search: stockSearch(catalogue) };
  });

  /** The papers of a kind that every word fits. */
  async search(
    words: string,
    kind: PaperKind,
  ): Promise<{ readonly catalogue: Catalogue; readonly found: readonly FoundPaper[] }> {
    const { catalogue, search } = await this.#loaded();
    const found = search(words.slice(0, LONGEST_WORDS)).flatMap((entry): FoundPaper[] => {
      const stock = asPaper(entry.stock);
      return stock.kind === kind ? [{ stock, entry }] : [];
    });
    return { catalogue, found };
  }

  /** One paper: refused with `stock-unknown`, or what its document is refused with. */
  async find(choice: StockChoice): Promise<Result<FoundPaper & { readonly catalogue: Catalogue }>> {
    const { catalogue } = await this.#loaded();
    if (!('id' in choice)) {
      const read = readOwn(choice.document);
      return read.ok ? success({ catalogue, stock: asPaper(read.value) }) : read;
    }
    const entry = catalogue.entries.find(({ stock }) => stock.id === choice.id);
    if (entry === undefined) return failure({ code: 'stock-unknown' });
    return success({ catalogue, stock: asPaper(entry.stock), entry });
  }

  /** The roll in a printer; refused, beside what `find` refuses, where it is a sheet: `stock-is-sheet`. */
  async readRoll(choice: StockChoice): Promise<Result<RollStock>> {
    const found = await this.find(choice);
    if (!found.ok) return found;
    const { stock } = found.value;
    return stock.kind === 'roll' ? success(stock) : failure({ code: 'stock-is-sheet' });
  }

  /** A job's sheet as a page asks for it, which is checked here as strictly as a file would be. */
  async read(request: SheetRequest): Promise<Result<JobSheet>> {
    const { stock, start, used, order, cutMarks, backs = 'none', bleed = 0 } = request;
    const found = await this.find(stock);
    if (!found.ok) return found;
    const { stock: sheet } = found.value;
    if (sheet.kind !== 'sheet') return failure({ code: 'stock-no-sheet' });
    const max = labelsPerSheet(sheet);
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
    return success({ stock: sheet, fill, cutMarks, backs, bleed: mm(bleed) });
  }
}

/** `template` gives the chosen design. */
export function stockMethods(shelf: StockShelf, template: () => Template): StockRoom {
  return {
    async stocks(words, page, kind) {
      const { catalogue, found } = await shelf.search(words, kind);
      const label = template();
      const fitOf = memo((each: FoundPaper) => paperFit(each.stock, label));
      const ordered =
        words.trim() === ''
          ? byFit(found, label, (each) => ({ place: each.stock.label, fit: fitOf(each) }))
          : found;
      const from = Math.max(0, Math.floor(page)) * PER_PAGE;
      return {
        total: ordered.length,
        pages: Math.ceil(ordered.length / PER_PAGE),
        stocks: ordered.slice(from, from + PER_PAGE).map((each) => summaryOf(catalogue, each, fitOf(each))),
      };
    },

    async stock(choice) {
      const found = await shelf.find(choice);
      return found.ok ? success(viewOf(found.value.catalogue, found.value, template())) : found;
    },

    async readStock(text) {
      return readOwn(text);
    },
  };
}

function memo<Thing extends object, Made>(make: (thing: Thing) => Made): (thing: Thing) => Made {
  const known = new Map<Thing, Made>();
  return (thing) => {
    const made = known.get(thing) ?? make(thing);
    known.set(thing, made);
    return made;
  };
}

function readOwn(text: string): Result<Stock> {
  const read = parseStock(text);
  return read.ok ? stockWithoutPeople(read.value) : read;
}
