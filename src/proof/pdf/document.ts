import { PdfFault, attempt } from './fault.ts';
import { indexOfBytes, readIndirect, scanObjects, unpack } from './indirect-object.ts';
import type { IndirectObject } from './indirect-object.ts';
import { lastStartXref, readXrefSection } from './xref.ts';
import type { XrefEntry, XrefSection } from './xref.ts';
import { decodeStream } from './filters.ts';
import type { Decoded } from './filters.ts';
import { Lexer } from './lexer.ts';
import { EMPTY_DICT, PdfDict, PdfRef, PdfStream, dictOf, nameOf } from './objects.ts';
import type { PdfValue } from './objects.ts';

const MAX_SECTIONS = 256;
const MAX_STREAM = 1 << 27;

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

/** Every object that stands in the file, those of object streams too, in the order of its bytes. */
export function* allObjects(
  pdf: Uint8Array,
  document: PdfDocument,
): Generator<{ readonly number: number; readonly value: PdfValue }> {
  for (const { number, value } of scanObjects(pdf)) {
    if (nameOf(dictOf(value).get('Type')) !== 'ObjStm') {
      yield { number, value };
      continue;
    }
    const packed = attempt(() => document.objectStream(number));
    if (!('value' in packed)) continue;
    for (const [inner, object] of packed.value) yield { number: inner, value: object };
  }
}
