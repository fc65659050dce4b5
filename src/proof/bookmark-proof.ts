import { isTextString } from './document-words.ts';
import type { PdfDocument } from './pdf/document.ts';
import { PdfRef, dictOf, isArray, nameOf } from './pdf/objects.ts';
import type { PdfDict, PdfValue } from './pdf/objects.ts';

/** A bookmark as a job asks for it. */
export interface ExpectedBookmark {
  readonly title: string;
  /** Number of the page's object. */
  readonly page: number;
}

/**
 * Whether the outline of a file is a flat list of exactly these bookmarks, in this order, and there is no other item in
 * the file; none at all where there is none. `items`: how many there are.
 */
export function areBookmarks(
  document: PdfDocument,
  expected: readonly ExpectedBookmark[],
  items: number,
): boolean {
  const catalog = dictOf(document.resolve(document.trailer.get('Root')));
  const at = catalog.get('Outlines');
  if (expected.length === 0) return at === null && items === 0;
  const root = dictOf(document.resolve(at));
  if (items !== expected.length || root.get('Count') !== expected.length) return false;
  let before: PdfValue = null;
  let next = root.get('First');
  for (const bookmark of expected) {
    const item = dictOf(document.resolve(next));
    if (!isBookmark(item, bookmark) || !isSame(item.get('Parent'), at) || !isSame(item.get('Prev'), before))
      return false;
    before = next;
    next = item.get('Next');
  }
  return next === null && isSame(root.get('Last'), before);
}

function isBookmark(item: PdfDict, { title, page }: ExpectedBookmark): boolean {
  const to = item.get('Dest');
  return (
    isTextString(item.get('Title'), title) &&
    isArray(to) &&
    to.length === 2 &&
    to[0] instanceof PdfRef &&
    to[0].number === page &&
    nameOf(to[1]) === 'Fit'
  );
}

function isSame(value: PdfValue, other: PdfValue): boolean {
  if (!(value instanceof PdfRef)) return value === other;
  return other instanceof PdfRef && value.number === other.number;
}
