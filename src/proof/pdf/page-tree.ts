import type { PdfDocument } from './document.ts';
import { attempt } from './fault.ts';
import { PdfRef, PdfStream, dictOf, isArray, nameOf } from './objects.ts';
import type { PdfValue, PdfDict } from './objects.ts';

export interface PdfPage {
  readonly dict: PdfDict;
  /** Its own or inherited. */
  readonly resources: PdfDict;
  /** Left, bottom, right, top in points. */
  readonly box: readonly [number, number, number, number];
}

const MAX_PAGES = 1_000_000;
const MAX_DEPTH = 64;
const A4: readonly [number, number, number, number] = [0, 0, 595, 842];

/** The pages in their order, tolerant: nodes that are not what they should be are passed over. */
export function pagesOf(document: PdfDocument): readonly PdfPage[] {
  const pages: PdfPage[] = [];
  const seen = new Set<number>();
  const walk = (value: PdfValue, inherited: ReadonlyMap<string, PdfValue>, depth: number): void => {
    if (depth > MAX_DEPTH || pages.length >= MAX_PAGES) return;
    if (value instanceof PdfRef) {
      if (seen.has(value.number)) return;
      seen.add(value.number);
    }
    const dict = dictOf(document.resolve(value));
    const own = new Map(inherited);
    for (const key of ['Resources', 'MediaBox']) {
      const item = document.resolve(dict.get(key));
      if (item !== null) own.set(key, item);
    }
    const kids = document.resolve(dict.get('Kids'));
    if (isArray(kids) && nameOf(document.resolve(dict.get('Type'))) !== 'Page') {
      for (const kid of kids) walk(kid, own, depth + 1);
    } else if (dict.entries.size > 0) {
      pages.push({
        dict,
        resources: dictOf(own.get('Resources')),
        box: boxOf(document, own.get('MediaBox')),
      });
    }
  };
  walk(dictOf(document.resolve(document.trailer.get('Root'))).get('Pages'), new Map(), 0);
  return pages;
}

function boxOf(document: PdfDocument, value: PdfValue | undefined): PdfPage['box'] {
  const sides = isArray(value) ? value.map(document.resolve) : [];
  const [a, b, c, d] = sides;
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number')
    return A4;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** A page's content streams one after the other; parts that cannot be read are left out and counted. */
export function contentOf(
  document: PdfDocument,
  dict: PdfDict,
): { readonly bytes: Uint8Array; readonly unread: number } {
  const value = document.resolve(dict.get('Contents'));
  const parts: Uint8Array[] = [];
  let unread = 0;
  for (const item of isArray(value) ? value : [value]) {
    const stream = document.resolve(item);
    if (!(stream instanceof PdfStream)) continue;
    const decoded = attempt(() => document.decode(stream));
    if ('value' in decoded) {
      parts.push(decoded.value.bytes, SEPARATOR);
      if (!decoded.value.whole) unread += 1;
    } else unread += 1;
  }
  const [only] = parts;
  if (only && parts.length === 2) return { bytes: only, unread };
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, unread };
}

/** Tokens do not run from one stream into the next (ISO 32000-1, 7.8.2). */
const SEPARATOR = Uint8Array.of(10);
