import type { MaskedText } from '../privacy/masked-text.ts';
import { expectLabels, expectPage } from '../proof/expectation.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import type { PdfWriter } from '../render/pdf/pdf-writer.ts';
import type { Scene } from '../scene/scene.ts';
import { createSheetPages } from './sheet-page.ts';
import type { LabelOnPlace } from './sheet-page.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** Labels to pages of the file, with what the proof must find on each. */
export interface PageMaker {
  readonly pages: readonly PageExpectation[];
  /** How many labels were added, those between groups too. */
  readonly added: number;
  /** Adds a label of an order; `neutral` is the same label without any order's data, absent where there is none. `bookmarks` lead to its page. */
  add(scene: Scene, row: number, neutral: Scene | undefined, bookmarks?: readonly MaskedText[]): void;
  /** Writes the last page, and the file. Call it once, after at least one label. */
  finish(): Uint8Array;
}

/** One label a page, the page as large as the label; with sheets, the labels of each page on their places. */
export function createPageMaker(writer: PdfWriter, sheets: LabelSheets | undefined): PageMaker {
  return sheets === undefined ? new LabelPages(writer) : new SheetPages(writer, sheets);
}

class LabelPages implements PageMaker {
  readonly pages: PageExpectation[] = [];
  readonly #writer: PdfWriter;
  readonly #neutrals = new WeakMap<Scene, PageExpectation>();

  constructor(writer: PdfWriter) {
    this.#writer = writer;
  }

  get added(): number {
    return this.pages.length;
  }

  add(scene: Scene, row: number, neutral: Scene | undefined, bookmarks: readonly MaskedText[] = []): void {
    this.#writer.addPage(scene, bookmarks);
    const expected = neutral && this.#expected(neutral, row);
    const titles = bookmarks.map(({ text }) => text);
    this.pages.push(expectPage(scene, row, expected, titles));
  }

  finish(): Uint8Array {
    return this.#writer.finish();
  }

  #expected(neutral: Scene, row: number): PageExpectation {
    const expected = this.#neutrals.get(neutral) ?? expectPage(neutral, row);
    this.#neutrals.set(neutral, expected);
    return expected;
  }
}

class SheetPages implements PageMaker {
  readonly pages: PageExpectation[] = [];
  added = 0;
  #filled = 0;
  readonly #writer: PdfWriter;
  readonly #sheets: LabelSheets;
  readonly #makePage: ReturnType<typeof createSheetPages>;
  /** Labels of the page that is being filled. */
  #waiting: LabelOnPlace[] = [];
  #back: Scene | undefined;

  constructor(writer: PdfWriter, sheets: LabelSheets) {
    this.#writer = writer;
    this.#sheets = sheets;
    this.#makePage = createSheetPages(sheets);
  }

  add(scene: Scene, row: number, neutral: Scene | undefined, bookmarks: readonly MaskedText[] = []): void {
    const { page, place } = this.#sheets.plan.at(this.added);
    if (page > this.#filled) this.#turnPage();
    this.#waiting.push({ row, scene, neutral, place: place.number, bookmarks });
    this.added += 1;
  }

  finish(): Uint8Array {
    this.#turnPage();
    return this.#writer.finish();
  }

  #turnPage(): void {
    const { scene, expected } = this.#makePage(this.#waiting);
    this.#writer.addPage(
      scene,
      this.#waiting.flatMap(({ bookmarks = [] }) => bookmarks),
    );
    this.pages.push(expected);
    this.#waiting = [];
    this.#filled += 1;
    if (this.#sheets.backs === 'blank') this.#addBack(scene);
  }

  /** Nobody's: it shows nothing. */
  #addBack({ width, height, dpi }: Scene): void {
    this.#back ??= { width, height, dpi, fixed: [], marks: [] };
    this.#writer.addPage(this.#back);
    this.pages.push(expectLabels(this.#back, []));
  }
}
