import type { MaskedText } from '../../privacy/masked-text.ts';
import type { PdfDictionary, PdfDocument, Reference } from './pdf-document.ts';
import { textString } from './syntax.ts';

/** The last item, whose follower is not known yet. */
interface OpenItem {
  readonly reference: Reference;
  readonly entries: PdfDictionary;
}

/** Bookmarks (ISO 32000-1, 12.3.3): a flat list in the order of pages, each written when the next is known. */
export class Outline {
  readonly #file: PdfDocument;
  readonly #root: Reference;
  #count = 0;
  #first: Reference | undefined;
  #last: OpenItem | undefined;

  constructor(file: PdfDocument) {
    this.#file = file;
    this.#root = file.reserve();
  }

  add(title: MaskedText, page: Reference): void {
    const last = this.#last;
    const reference = this.#file.reserve();
    const entries = {
      Title: textString(title.text),
      Parent: this.#root,
      Dest: [page, '/Fit'],
      ...(last === undefined ? {} : { Prev: last.reference }),
    };
    if (last !== undefined) this.#file.write(last.reference, { ...last.entries, Next: reference });
    this.#last = { reference, entries };
    this.#first ??= reference;
    this.#count += 1;
  }

  /** Writes what is left and gives what the catalog must say. */
  finish(): PdfDictionary {
    const [first, last] = [this.#first, this.#last];
    if (first === undefined || last === undefined) throw new Error('an outline needs a bookmark');
    this.#file.write(last.reference, last.entries);
    const ends = { First: first, Last: last.reference };
    this.#file.write(this.#root, { Type: '/Outlines', ...ends, Count: this.#count });
    return { Outlines: this.#root };
  }
}
