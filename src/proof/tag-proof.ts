import { figureWord, FILE_LANGUAGES, isTextString } from './document-words.ts';
import type { FileLanguage } from './document-words.ts';
import type { CheckLedger } from './checks.ts';
import type { ExpectedMark } from './expectation.ts';
import { textString } from './file-search.ts';
import type { ObjectKind } from './object-kinds.ts';
import type { PdfDocument } from './pdf/document.ts';
import { PdfDict, PdfRef, PdfString, dictOf, isArray, nameOf } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';

/** A sequence of marked content, and what was drawn in it. */
export interface MarkedContent {
  readonly tag: string;
  /** Undefined for what is no content of the structure. */
  readonly id: number | undefined;
  glyphs: number;
  shapes: number;
  forms: number;
  /** The codes and pictures that were drawn as they must be. */
  readonly figures: ExpectedMark[];
}

/** What a page draws, as far as the structure tells of it. */
export interface MarkedPage {
  readonly sequences: readonly MarkedContent[];
  /** Things drawn outside of marked content. */
  readonly loose: number;
  /** The marks of the form that pages share. */
  readonly fixed: readonly ExpectedMark[];
}

/**
 * Holds the structure of a file against what its pages draw. Every page has one section, every section exactly its
 * page's lines, codes and pictures in the order of drawing, and no word but the one that such a thing is called by: so
 * structure neither hides nor adds anything. A file without structure must have no marked content.
 */
export class TagProof {
  private readonly document: PdfDocument;
  private readonly ledger: CheckLedger;
  private readonly root: PdfDict | undefined;
  private readonly language: FileLanguage | undefined;
  private readonly documentTag: PdfValue;
  private readonly sections: readonly PdfValue[];
  private readonly leaves: readonly PdfValue[];
  /** The node of the number tree that the last page stood in. */
  private leaf: { readonly at: number; readonly parents: ReadonlyMap<number, PdfValue> } | undefined;
  private pages = 0;
  private items = 0;

  constructor(document: PdfDocument, ledger: CheckLedger) {
    this.document = document;
    this.ledger = ledger;
    const catalog = dictOf(document.resolve(document.trailer.get('Root')));
    const root = document.resolve(catalog.get('StructTreeRoot'));
    this.root = root instanceof PdfDict ? root : undefined;
    const marked = dictOf(catalog.get('MarkInfo')).get('Marked') === true;
    if (marked !== (this.root !== undefined)) this.fail();
    const lang = catalog.get('Lang');
    const said = lang instanceof PdfString ? textString(lang.bytes) : '';
    this.language = FILE_LANGUAGES.find((language) => language === said);
    this.documentTag = this.root?.get('K') ?? null;
    this.sections = listOf(dictOf(document.resolve(this.documentTag)).get('K'));
    this.leaves = listOf(dictOf(document.resolve(this.root?.get('ParentTree') ?? null)).get('Kids'));
  }

  /** `index` is from 0; `number` is the page's object. */
  page(index: number, number: number, dict: PdfDict, drawn: MarkedPage, row: number | undefined): void {
    this.ledger.look('no-active-content');
    const isRight = this.root
      ? this.isTagged(index, number, dict, drawn)
      : drawn.sequences.length === 0 && dict.get('StructParents') === null;
    if (!isRight) this.fail(index + 1, row);
  }

  /** `count` says how many objects of a kind there are in the file. */
  finish(count: (kind: ObjectKind) => number): void {
    const { root, pages } = this;
    if (!root) return;
    const isWhole =
      count('structure') === 1 &&
      count('structure-document') === 1 &&
      count('parent-tree') === 1 &&
      count('section') === pages &&
      this.sections.length === pages &&
      count('item') === this.items &&
      count('parent-leaf') === this.leaves.length &&
      this.leaves.length === Math.ceil(pages / PAGES_A_LEAF) &&
      root.get('ParentTreeNextKey') === pages;
    if (!isWhole) this.fail();
  }

  private isTagged(index: number, number: number, dict: PdfDict, drawn: MarkedPage): boolean {
    this.pages += 1;
    const { document, sections } = this;
    const at = sections[index];
    const section = dictOf(document.resolve(at));
    const kids = listOf(section.get('K'));
    const items = drawn.sequences.filter(({ id }) => id !== undefined);
    this.items += kids.length;
    return (
      drawn.loose === 0 &&
      drawn.sequences.every((sequence) => isPure(sequence, drawn.fixed)) &&
      dict.get('StructParents') === index &&
      isSame(section.get('P'), this.documentTag) &&
      isRefTo(section.get('Pg'), number) &&
      kids.length === items.length &&
      areSame(this.parentsOf(index), kids) &&
      items.every(
        (item, order) => item.id === order && this.isItem(kids[order], item, at, number, drawn.fixed),
      )
    );
  }

  private isItem(
    kid: PdfValue | undefined,
    item: MarkedContent,
    section: PdfValue | undefined,
    page: number,
    fixed: readonly ExpectedMark[],
  ): boolean {
    const dict = dictOf(this.document.resolve(kid));
    const alt = dict.get('Alt');
    const figure = item.forms > 0 ? figureOfForm(fixed) : item.figures[0];
    const isNamed =
      item.tag === 'P'
        ? alt === null
        : item.tag === 'Figure' &&
          this.language !== undefined &&
          isTextString(alt, figureWord(figure, this.language) ?? '');
    return (
      nameOf(dict.get('S')) === item.tag &&
      isSame(dict.get('P'), section ?? null) &&
      isRefTo(dict.get('Pg'), page) &&
      dict.get('K') === item.id &&
      isNamed
    );
  }

  /** What the number tree says of a page. */
  private parentsOf(index: number): readonly PdfValue[] {
    const at = Math.floor(index / PAGES_A_LEAF);
    if (this.leaf?.at !== at) this.leaf = { at, parents: this.readLeaf(at) };
    return listOf(this.leaf.parents.get(index) ?? null);
  }

  private readLeaf(at: number): ReadonlyMap<number, PdfValue> {
    const dict = dictOf(this.document.resolve(this.leaves[at]));
    const numbers = listOf(dict.get('Nums'));
    const parents = new Map<number, PdfValue>();
    const first = at * PAGES_A_LEAF;
    for (let index = 0; index * 2 < numbers.length; index += 1) {
      if (numbers[index * 2] !== first + index) return new Map();
      parents.set(first + index, numbers[index * 2 + 1] ?? null);
    }
    const [from, to] = listOf(dict.get('Limits'));
    const last = Math.min(first + PAGES_A_LEAF, this.sections.length) - 1;
    return from === first && to === last && parents.size === last + 1 - first ? parents : new Map();
  }

  private fail(page?: number, row?: number): void {
    this.ledger.fail('no-active-content', 'other-tags', page === undefined ? {} : { page }, row);
  }
}

/** Pages whose parents stand in one node of the number tree. */
const PAGES_A_LEAF = 64;

/** Whether there is of one kind in a sequence what its tag says, and something at all. */
function isPure(
  { tag, glyphs, shapes, forms, figures }: MarkedContent,
  fixed: readonly ExpectedMark[],
): boolean {
  if (forms > 0) return forms === 1 && glyphs + shapes + figures.length === 0 && tag === tagOfForm(fixed);
  if (tag === 'P') return glyphs > 0 && shapes + figures.length === 0;
  if (tag === 'Figure') return figures.length === 1 && glyphs + shapes === 0;
  return shapes > 0 && glyphs + figures.length === 0;
}

/** Words make a form a paragraph; without them a code or picture makes it a figure. */
function tagOfForm(fixed: readonly ExpectedMark[]): string {
  if (fixed.some((mark) => mark.kind === 'text' && mark.glyphs.length > 0)) return 'P';
  return figureOfForm(fixed) ? 'Figure' : 'Artifact';
}

function figureOfForm(fixed: readonly ExpectedMark[]): ExpectedMark | undefined {
  return fixed.find(({ kind }) => kind === 'code' || kind === 'image');
}

function listOf(value: PdfValue): readonly PdfValue[] {
  return isArray(value) ? value : [];
}

function isSame(value: PdfValue, other: PdfValue): boolean {
  return value instanceof PdfRef && other instanceof PdfRef && value.number === other.number;
}

function isRefTo(value: PdfValue, number: number): boolean {
  return value instanceof PdfRef && value.number === number;
}

function areSame(values: readonly PdfValue[], others: readonly PdfValue[]): boolean {
  return values.length === others.length && values.every((value, at) => isSame(value, others[at] ?? null));
}
