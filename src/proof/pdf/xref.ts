import { PdfFault } from './fault.ts';
import { decodeStream } from './filters.ts';
import { MAX_OBJECTS, indexOfBytes, matchesAt, readIndirect } from './indirect-object.ts';
import { Lexer, PdfWord } from './lexer.ts';
import { PdfDict, PdfStream, isArray, nameOf } from './objects.ts';

/** Where an object stands: at an offset of the file, or as the n-th of an object stream. */
export type XrefEntry =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number };

/** One section of cross references, classic or as a stream. */
export interface XrefSection {
  readonly kind: 'table' | 'stream';
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly free: number;
  readonly trailer: PdfDict;
  readonly start: number;
  /** Behind the trailer dictionary or the stream's `endobj`. */
  readonly end: number;
}

export function readXrefSection(bytes: Uint8Array, at: number, cap: number): XrefSection {
  if (!Number.isInteger(at) || at < 0 || at >= bytes.length) throw new PdfFault('bad-xref');
  return matchesAt(bytes, 'xref', at) ? readXrefTable(bytes, at) : readXrefStream(bytes, at, cap);
}

function readXrefTable(bytes: Uint8Array, start: number): XrefSection {
  const lexer = new Lexer(bytes, start + 4, bytes.length, false);
  const entries = new Map<number, XrefEntry>();
  let free = 0;
  for (;;) {
    const first = lexer.next();
    if (first instanceof PdfWord && first.word === 'trailer') break;
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number') throw new PdfFault('bad-xref');
    if (!Number.isInteger(first) || !Number.isInteger(count) || first < 0 || count < 0)
      throw new PdfFault('bad-xref');
    if (entries.size + count > MAX_OBJECTS) throw new PdfFault('too-many');
    for (let index = 0; index < count; index += 1) {
      const offset = lexer.next();
      const generation = lexer.next();
      const type = lexer.next();
      if (typeof offset !== 'number' || typeof generation !== 'number' || !(type instanceof PdfWord)) {
        throw new PdfFault('bad-xref');
      }
      if (type.word === 'n') entries.set(first + index, { offset, generation });
      else if (type.word === 'f') free += 1;
      else throw new PdfFault('bad-xref');
    }
  }
  const body = new Lexer(bytes, lexer.at);
  const trailer = body.value();
  if (!(trailer instanceof PdfDict)) throw new PdfFault('no-trailer');
  return { kind: 'table', entries, free, trailer, start, end: body.at };
}

function readXrefStream(bytes: Uint8Array, start: number, cap: number): XrefSection {
  const object = readIndirect(bytes, start, (value) => value);
  const { value } = object;
  if (!(value instanceof PdfStream) || nameOf(value.dict.get('Type')) !== 'XRef')
    throw new PdfFault('bad-xref');
  const data = decodeStream(value, (item) => item, cap).bytes;
  const widths = value.dict.get('W');
  const size = value.dict.get('Size');
  if (!isArray(widths) || typeof size !== 'number') throw new PdfFault('bad-xref');
  const [w0, w1, w2] = widths.map((width) =>
    typeof width === 'number' && width >= 0 && width <= 8 ? width : -1,
  );
  if (w0 === undefined || w1 === undefined || w2 === undefined || w0 < 0 || w1 < 0 || w2 < 0) {
    throw new PdfFault('bad-xref');
  }
  const given = value.dict.get('Index');
  const index = isArray(given) ? given : [0, size];
  const entries = new Map<number, XrefEntry>();
  let free = 0;
  let at = 0;
  const field = (width: number, fallback: number): number => {
    if (width === 0) return fallback;
    let number = 0;
    for (let byte = 0; byte < width; byte += 1, at += 1) number = number * 256 + (data[at] ?? 0);
    return number;
  };
  for (let range = 0; range + 1 < index.length; range += 2) {
    const first = index[range];
    const count = index[range + 1];
    if (typeof first !== 'number' || typeof count !== 'number' || count < 0) throw new PdfFault('bad-xref');
    for (let step = 0; step < count; step += 1) {
      if (at + w0 + w1 + w2 > data.length) throw new PdfFault('bad-xref');
      const type = field(w0, 1);
      const second = field(w1, 0);
      const third = field(w2, 0);
      if (type === 1) entries.set(first + step, { offset: second, generation: third });
      else if (type === 2) entries.set(first + step, { stream: second, index: third });
      else if (type === 0) free += 1;
      else throw new PdfFault('bad-xref');
      if (entries.size > MAX_OBJECTS) throw new PdfFault('too-many');
    }
  }
  return { kind: 'stream', entries, free, trailer: value.dict, start, end: object.end };
}

/** The offset that the file's last `startxref` names. */
export function lastStartXref(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 2048);
  let found = -1;
  for (
    let at = indexOfBytes(bytes, 'startxref', from);
    at >= 0;
    at = indexOfBytes(bytes, 'startxref', at + 9)
  ) {
    found = at;
  }
  if (found < 0) throw new PdfFault('no-trailer');
  const offset = new Lexer(bytes, found + 9).next();
  if (typeof offset !== 'number') throw new PdfFault('bad-xref');
  return offset;
}
