import type { PdfDocument, Reference } from './pdf-document.ts';

/** Children a node has at most: viewers that walk the tree stay quick on 100,000 pages. */
const FANOUT = 64;

interface Node {
  readonly reference: Reference;
  readonly kids: readonly Reference[];
  /** Pages below it. */
  readonly count: number;
}

/** The page tree (ISO 32000-1, 7.7.3), balanced, its lowest nodes numbered as pages come. */
export class PageTree {
  readonly #file: PdfDocument;
  readonly #leaves: { readonly reference: Reference; readonly kids: Reference[] }[] = [];
  #pages = 0;

  constructor(file: PdfDocument) {
    this.#file = file;
  }

  get pages(): number {
    return this.#pages;
  }

  /** Takes a page and gives the node that it must name as its parent. */
  add(page: Reference): Reference {
    let leaf = this.#leaves.at(-1);
    if (leaf === undefined || leaf.kids.length === FANOUT) {
      leaf = { reference: this.#file.reserve(), kids: [] };
      this.#leaves.push(leaf);
    }
    leaf.kids.push(page);
    this.#pages += 1;
    return leaf.reference;
  }

  /** Writes the nodes and gives the root. */
  write(): Reference {
    let level: readonly Node[] = this.#leaves.map((leaf) => ({ ...leaf, count: leaf.kids.length }));
    while (level.length > 1) level = this.#parentsOf(level);
    const [root] = level;
    if (root === undefined) throw new Error('a PDF needs a page');
    this.#file.write(root.reference, { Type: '/Pages', Kids: root.kids, Count: root.count });
    return root.reference;
  }

  #parentsOf(level: readonly Node[]): readonly Node[] {
    const parents: Node[] = [];
    for (let from = 0; from < level.length; from += FANOUT) {
      const kids = level.slice(from, from + FANOUT);
      const reference = this.#file.reserve();
      for (const kid of kids) {
        this.#file.write(kid.reference, {
          Type: '/Pages',
          Parent: reference,
          Kids: kid.kids,
          Count: kid.count,
        });
      }
      const count = kids.reduce((sum, kid) => sum + kid.count, 0);
      parents.push({ reference, kids: kids.map((kid) => kid.reference), count });
    }
    return parents;
  }
}
