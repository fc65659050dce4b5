import type { TaggedItem } from './content-tags.ts';
import type { PdfDictionary, PdfDocument, PdfValue, Reference } from './pdf-document.ts';
import { textString } from './syntax.ts';

/** Pages whose parents stand in one node of the number tree. */
const PAGES_A_LEAF = 64;

/**
 * The structure of a file (ISO 32000-1, 14.7): one `Document`, in it a `Sect` for each page, in it a `P` for each line of
 * text and a `Figure` for each code or picture, in the order of drawing. Written as pages come; keeps a number a page.
 */
export class StructureTree {
  readonly #file: PdfDocument;
  readonly #root: Reference;
  readonly #document: Reference;
  readonly #sections: Reference[] = [];
  readonly #leaves: Reference[] = [];
  #leaf: PdfValue[] = [];

  constructor(file: PdfDocument) {
    this.#file = file;
    this.#root = file.reserve();
    this.#document = file.reserve();
  }

  /** Takes the items of the next page, in the order of their numbers, and gives what the page must say. */
  add(page: Reference, items: readonly TaggedItem[]): PdfDictionary {
    const file = this.#file;
    const index = this.#sections.length;
    const section = file.reserve();
    const kids = items.map((item, number) =>
      file.add({
        S: `/${item.role}`,
        P: section,
        Pg: page,
        ...(item.role === 'Figure' ? { Alt: textString(item.alt) } : {}),
        K: number,
      }),
    );
    file.write(section, { S: '/Sect', P: this.#document, Pg: page, K: kids });
    this.#sections.push(section);
    this.#leaf.push(index, kids);
    if (this.#sections.length % PAGES_A_LEAF === 0) this.#turn();
    return { StructParents: index };
  }

  /** Writes what is left and gives what the catalog must say. */
  finish(): PdfDictionary {
    this.#turn();
    const tree = this.#file.add({ Kids: this.#leaves });
    this.#file.write(this.#document, { S: '/Document', P: this.#root, K: this.#sections });
    this.#file.write(this.#root, {
      Type: '/StructTreeRoot',
      K: this.#document,
      ParentTree: tree,
      ParentTreeNextKey: this.#sections.length,
    });
    return { MarkInfo: { Marked: true }, StructTreeRoot: this.#root };
  }

  /** Writes a node of the tree that leads from a page and a number on it to the item (7.9.7). */
  #turn(): void {
    if (this.#leaf.length === 0) return;
    const last = this.#sections.length - 1;
    const first = last + 1 - this.#leaf.length / 2;
    this.#leaves.push(this.#file.add({ Limits: [first, last], Nums: this.#leaf }));
    this.#leaf = [];
  }
}
