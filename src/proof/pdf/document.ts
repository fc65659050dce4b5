import { PdfFault, attempt } from './fault.ts';
import { decodeStream } from './filters.ts';
import type { Decoded } from './filters.ts';
import { Lexer, PdfWord, isDigit, isSpace } from './lexer.ts';
import { EMPTY_DICT, PdfDict, PdfRef, PdfStream, dictOf, isArray, nameOf } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** Where an object stands: at an offset of the file, or as the n-th of an object stream. */
export type XrefEntry =
  | { readonly offset: number; readonly generation: number }
  | { readonly stream: number; readonly index: number };

export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** The bytes of the file from `N G obj` to `endobj`. */
  readonly start: number;
  readonly end: number;
  /** Comments inside the object. */
  readonly comments: number;
  /** Whether the stream's length, if it is one, was what its dictionary says. */
  readonly sized: boolean;
}

const MAX_OBJECTS = 4_000_000;
const MAX_SECTIONS = 256;
const MAX_STREAM = 1 << 27;

/** Latin-1 search; -1 where there is none before `to`. */
export function indexOfBytes(bytes: Uint8Array, text: string, from: number, to = bytes.length): number {
  const first = text.charCodeAt(0);
  for (
    let at = bytes.indexOf(first, from);
    at >= 0 && at + text.length <= to;
    at = bytes.indexOf(first, at + 1)
  ) {
    if (matchesAt(bytes, text, at)) return at;
  }
  return -1;
}

export function matchesAt(bytes: Uint8Array, text: string, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (bytes[at + index] !== text.charCodeAt(index)) return false;
  }
  return true;
}

/**
 * Reads `N G obj … endobj` at an offset. `lengthOf` looks up a Length that is a reference. Where the length is wrong,
 * the stream ends at the next `endstream`.
 */
export function readIndirect(
  bytes: Uint8Array,
  offset: number,
  lengthOf: (value: PdfValue) => PdfValue,
): IndirectObject {
  const lexer = new Lexer(bytes, offset);
  const number = lexer.next();
  const generation = lexer.next();
  const word = lexer.next();
  if (
    typeof number !== 'number' ||
    typeof generation !== 'number' ||
    !(word instanceof PdfWord) ||
    word.word !== 'obj'
  ) {
    throw new PdfFault('bad-object');
  }
  let value = lexer.value();
  let sized = true;
  let closing = lexer.next();
  if (closing instanceof PdfWord && closing.word === 'stream' && value instanceof PdfDict) {
    if (bytes[lexer.at] === 13 && bytes[lexer.at + 1] === 10) lexer.at += 2;
    else if (bytes[lexer.at] === 10 || bytes[lexer.at] === 13) lexer.at += 1;
    const start = lexer.at;
    const stated = lengthOf(value.get('Length'));
    let end = -1;
    if (
      typeof stated === 'number' &&
      Number.isInteger(stated) &&
      stated >= 0 &&
      start + stated <= bytes.length
    ) {
      let at = start + stated;
      while (isSpace(bytes[at]) && at < start + stated + 2) at += 1;
      if (matchesAt(bytes, 'endstream', at)) {
        end = start + stated;
        lexer.at = at + 9;
      }
    }
    if (end < 0) {
      sized = false;
      const found = indexOfBytes(bytes, 'endstream', start);
      if (found < 0) throw new PdfFault('bad-stream');
      end = found;
      lexer.at = found + 9;
    }
    value = new PdfStream(value, bytes, start, end);
    closing = lexer.next();
  }
  if (!(closing instanceof PdfWord) || closing.word !== 'endobj') throw new PdfFault('bad-object');
  return { number, generation, value, start: offset, end: lexer.at, comments: lexer.comments, sized };
}

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

/** A PDF as a graph of objects that are read when they are asked for. Never throws but for faults inside `attempt`. */
export class PdfDocument {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly sections: readonly XrefSection[];
  /** True where the cross references could not be used and the file was scanned for objects. */
  readonly rebuilt: boolean;
  private readonly entries: ReadonlyMap<number, XrefEntry>;
  private readonly cache = new Map<number, PdfValue>();
  private readonly reading = new Set<number>();
  private readonly packed = new Map<number, readonly (readonly [number, PdfValue])[]>();
  private readonly forms = new WeakMap<PdfStream, Decoded>();
  /** Bytes that may still be inflated: a bomb must end somewhere. */
  private budget: number;
  /** Content that may still be run, forms drawn again counted again: forms that draw forms grow exponentially. */
  private content: number;

  private constructor(
    bytes: Uint8Array,
    entries: ReadonlyMap<number, XrefEntry>,
    trailer: PdfDict,
    sections: readonly XrefSection[],
    rebuilt: boolean,
  ) {
    this.bytes = bytes;
    this.entries = entries;
    this.trailer = trailer;
    this.sections = sections;
    this.rebuilt = rebuilt;
    this.budget = Math.max(1 << 28, bytes.length * 64);
    this.content = Math.max(1 << 24, bytes.length * 32);
  }

  /** Opens by the cross references, or, where they are broken, by a scan for objects. Faults on no PDF at all. */
  static open(bytes: Uint8Array): PdfDocument {
    if (indexOfBytes(bytes, '%PDF-', 0, Math.min(bytes.length, 1024)) < 0) throw new PdfFault('not-a-pdf');
    const opened = attempt(() => PdfDocument.byXref(bytes));
    if (
      'value' in opened &&
      dictOf(opened.value.resolve(opened.value.trailer.get('Root'))).get('Pages') !== null
    ) {
      return opened.value;
    }
    return PdfDocument.byScan(bytes);
  }

  static byXref(bytes: Uint8Array): PdfDocument {
    const sections: XrefSection[] = [];
    const entries = new Map<number, XrefEntry>();
    const seen = new Set<number>();
    const queue = [lastStartXref(bytes)];
    for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (seen.size > MAX_SECTIONS) throw new PdfFault('too-many');
      const section = readXrefSection(bytes, at, MAX_STREAM);
      sections.push(section);
      for (const [number, entry] of section.entries) if (!entries.has(number)) entries.set(number, entry);
      const hybrid = section.trailer.get('XRefStm');
      const previous = section.trailer.get('Prev');
      if (typeof hybrid === 'number') queue.push(hybrid);
      if (typeof previous === 'number') queue.push(previous);
    }
    const trailer = sections[0]?.trailer;
    if (!trailer) throw new PdfFault('no-trailer');
    return new PdfDocument(bytes, entries, trailer, sections, false);
  }

  private static byScan(bytes: Uint8Array): PdfDocument {
    const entries = new Map<number, XrefEntry>();
    let trailer: PdfDict | undefined;
    const packs: number[] = [];
    for (const object of scanObjects(bytes)) {
      entries.set(object.number, { offset: object.start, generation: object.generation });
      const dict = dictOf(object.value);
      const type = nameOf(dict.get('Type'));
      if (type === 'Catalog')
        trailer = new PdfDict(new Map([['Root', new PdfRef(object.number, object.generation)]]));
      if (type === 'ObjStm') packs.push(object.number);
    }
    const found = new PdfDocument(bytes, entries, EMPTY_DICT, [], true);
    for (const pack of packs) {
      const objects = attempt(() => found.objectStream(pack));
      if (!('value' in objects)) continue;
      for (const [index, [number, value]] of objects.value.entries()) {
        entries.set(number, { stream: pack, index });
        if (nameOf(dictOf(value).get('Type')) === 'Catalog') {
          trailer = new PdfDict(new Map([['Root', new PdfRef(number, 0)]]));
        }
      }
    }
    for (let at = indexOfBytes(bytes, 'trailer', 0); at >= 0; at = indexOfBytes(bytes, 'trailer', at + 7)) {
      const dict = attempt(() => new Lexer(bytes, at + 7).value());
      if ('value' in dict && dict.value instanceof PdfDict && dict.value.get('Root') !== null)
        trailer = dict.value;
    }
    if (!trailer) throw new PdfFault('no-trailer');
    return new PdfDocument(bytes, entries, trailer, [], true);
  }

  get size(): number {
    return this.entries.size;
  }

  entry(number: number): XrefEntry | undefined {
    return this.entries.get(number);
  }

  numbers(): Iterable<number> {
    return this.entries.keys();
  }

  /** Follows references to what they stand for; null for nothing. */
  resolve = (value: PdfValue | undefined): PdfValue => {
    let current = value ?? null;
    for (let hop = 0; hop < 16; hop += 1) {
      if (!(current instanceof PdfRef)) return current;
      current = this.object(current.number);
    }
    return null;
  };

  /** The object of a number; null where there is none or it cannot be read. */
  object(number: number): PdfValue {
    const known = this.cache.get(number);
    if (known !== undefined) return known;
    if (this.reading.has(number)) return null;
    this.reading.add(number);
    try {
      const read = attempt(() => this.readEntry(number));
      const value = 'value' in read ? read.value : null;
      this.remember(number, value);
      return value;
    } finally {
      this.reading.delete(number);
    }
  }

  /** Reads an object afresh, with its place in the file. Only for objects that stand in the file itself. */
  readPlaced(number: number): IndirectObject {
    const entry = this.entries.get(number);
    if (!entry || !('offset' in entry)) throw new PdfFault('bad-xref');
    const object = readIndirect(this.bytes, entry.offset, this.resolve);
    if (object.number !== number || object.generation !== entry.generation) throw new PdfFault('bad-xref');
    this.remember(number, object.value);
    return object;
  }

  decode(stream: PdfStream, cap = MAX_STREAM): Decoded {
    if (this.budget <= 0) throw new PdfFault('too-large');
    const decoded = decodeStream(stream, this.resolve, Math.min(cap, this.budget));
    this.budget -= decoded.bytes.length;
    return decoded;
  }

  /** A form's content, kept as long as the form is: it is drawn on page after page. */
  decodeForm(stream: PdfStream): Decoded {
    const known = this.forms.get(stream);
    if (known) return known;
    const decoded = this.decode(stream);
    this.forms.set(stream, decoded);
    return decoded;
  }

  /** Counts content that is run; faults when it is out of all proportion to the file. */
  spend(bytes: number): void {
    this.content -= bytes;
    if (this.content < 0) throw new PdfFault('too-large');
  }

  /** The objects of an object stream, in its order. */
  objectStream(number: number): readonly (readonly [number, PdfValue])[] {
    const known = this.packed.get(number);
    if (known) return known;
    const stream = this.object(number);
    if (!(stream instanceof PdfStream)) throw new PdfFault('bad-stream');
    const objects = unpack(stream, this.decode(stream).bytes, this.resolve);
    this.packed.set(number, objects);
    return objects;
  }

  private readEntry(number: number): PdfValue {
    const entry = this.entries.get(number);
    if (!entry) return null;
    if ('offset' in entry) return this.readPlaced(number).value;
    const found = this.objectStream(entry.stream)[entry.index];
    return found && found[0] === number ? found[1] : null;
  }

  /** Pages come and go; what many pages share is few. A small cache that is emptied keeps memory bounded. */
  private remember(number: number, value: PdfValue): void {
    if (this.cache.size > 20_000) this.cache.clear();
    this.cache.set(number, value);
  }
}

export function unpack(
  stream: PdfStream,
  data: Uint8Array,
  resolve: (value: PdfValue) => PdfValue,
): readonly (readonly [number, PdfValue])[] {
  const count = resolve(stream.dict.get('N'));
  const first = resolve(stream.dict.get('First'));
  if (typeof count !== 'number' || typeof first !== 'number' || count < 0 || count > data.length) {
    throw new PdfFault('bad-stream');
  }
  const head = new Lexer(data, 0, first, false);
  const objects: [number, PdfValue][] = [];
  for (let index = 0; index < count; index += 1) {
    const number = head.next();
    const offset = head.next();
    if (typeof number !== 'number' || typeof offset !== 'number') throw new PdfFault('bad-stream');
    objects.push([number, new Lexer(data, first + offset).value()]);
  }
  return objects;
}

function lastStartXref(bytes: Uint8Array): number {
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

/**
 * Every `N G obj … endobj` in the file in the order of its bytes, whether or not a cross reference leads there: older
 * revisions and orphans are where a file remembers what it does not show.
 */
export function* scanObjects(bytes: Uint8Array): Generator<IndirectObject> {
  let count = 0;
  for (let at = indexOfBytes(bytes, 'obj', 0); at >= 0;) {
    const start = headerBefore(bytes, at);
    let next = at + 3;
    if (start >= 0) {
      const object = attempt(() => readIndirect(bytes, start, (value) => value));
      if ('value' in object) {
        next = object.value.end;
        count += 1;
        if (count > MAX_OBJECTS) throw new PdfFault('too-many');
        yield object.value;
      }
    }
    at = indexOfBytes(bytes, 'obj', next);
  }
}

/** The offset of `N G ` before an `obj`; -1 where it is no object's head (`endobj`). */
function headerBefore(bytes: Uint8Array, word: number): number {
  let at = word - 1;
  for (let part = 0; part < 2; part += 1) {
    const gap = at;
    while (at >= 0 && isSpace(bytes[at]) && gap - at < 8) at -= 1;
    if (at === gap) return -1;
    const digits = at;
    while (at >= 0 && isDigit(bytes[at]) && digits - at < 10) at -= 1;
    if (at === digits) return -1;
  }
  return at + 1;
}
