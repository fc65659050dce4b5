import { SHEET_LIMITS } from '../../limits.ts';
import { refuse } from '../refusal.ts';
import type { Vocabulary } from './vocabulary.ts';
import { xmlText } from './xml-text.ts';

/** What a reader of XML is told. Names are numbers of its vocabulary, -1 for any other. */
export interface XmlHandler {
  open(name: number, tag: XmlTag): void;
  close(name: number): void;
  /** Text as it stands in the file, references unresolved; a long one comes in several pieces. */
  text(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void;
}

/** The attributes of the tag that is being opened. */
export interface XmlTag {
  /** The value of an attribute by its number; undefined where the tag does not have it. */
  value(name: number): string | undefined;
  /** Where the value stands in `bytes`; -1 where the tag does not have it. For what is read millions of times. */
  from(name: number): number;
  to(name: number): number;
  readonly bytes: Uint8Array;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;

/** Bytes of text held back until its end is seen; what is longer is given in pieces. */
const MOST_PENDING = 131_072;
/** UTF-16 units of an attribute's value. */
const MOST_VALUE = 4_096;
const NOTHING = new Uint8Array(0);

const COMMENT = [0x21, 0x2d, 0x2d];
const CDATA = [0x21, 0x5b, 0x43, 0x44, 0x41, 0x54, 0x41, 0x5b];

/**
 * Reads XML 1.0 in UTF-8 as its bytes come, and tells a handler of tags and text. Knows nothing of namespaces, and of
 * document types only to refuse them (`xml-doctype`): no spreadsheet program writes one, and entities are how one
 * kilobyte becomes a gigabyte. Refuses `damaged` where tags do not nest, where it ends too early or where a tag has no end.
 */
export class XmlScanner implements XmlTag {
  bytes: Uint8Array = NOTHING;
  readonly #vocabulary: Vocabulary;
  readonly #handler: XmlHandler;
  readonly #damaged: () => never;
  readonly #open: number[] = [];
  #elements = 0;
  #tag = 0;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  /** Which tag an attribute was last seen on. */
  readonly #seen: Int32Array;
  /** What has no end yet, whether a comment or the like. */
  #skipTo: readonly number[] | undefined;

  constructor(vocabulary: Vocabulary, handler: XmlHandler, damaged: () => never) {
    this.#vocabulary = vocabulary;
    this.#handler = handler;
    this.#damaged = damaged;
    this.#from = new Int32Array(vocabulary.size);
    this.#to = new Int32Array(vocabulary.size);
    this.#seen = new Int32Array(vocabulary.size);
  }

  feed(chunk: Uint8Array): void {
    const bytes = this.bytes.length === 0 ? chunk : joined(this.bytes, chunk);
    this.bytes = bytes;
    const used = this.#scan(bytes);
    this.bytes = used === bytes.length ? NOTHING : bytes.subarray(used);
  }

  /** To be called behind the last bytes. */
  finish(): void {
    const isWhole = this.#open.length === 0 && this.#elements > 0 && this.#skipTo === undefined;
    const rest = this.bytes;
    this.bytes = NOTHING;
    if (!isWhole || rest.some((byte) => byte > 0x20)) this.#damaged();
  }

  value(name: number): string | undefined {
    const from = this.from(name);
    if (from < 0) return undefined;
    return xmlText(this.bytes, from, this.to(name), MOST_VALUE) ?? this.#damaged();
  }

  from(name: number): number {
    return this.#seen[name] === this.#tag ? (this.#from[name] ?? -1) : -1;
  }

  to(name: number): number {
    return this.#to[name] ?? -1;
  }

  /** Gives how many bytes it is done with. */
  #scan(bytes: Uint8Array): number {
    let at = 0;
    while (at < bytes.length) {
      if (this.#skipTo !== undefined) {
        const end = indexOf(bytes, this.#skipTo, at);
        if (end < 0) return Math.max(at, bytes.length - this.#skipTo.length + 1);
        at = end + this.#skipTo.length;
        this.#skipTo = undefined;
        continue;
      }
      if (bytes[at] !== LESS) {
        let end = at + 1;
        while (end < bytes.length && bytes[end] !== LESS) end += 1;
        if (end === bytes.length) {
          if (end - at < MOST_PENDING) return at;
          end = safeCut(bytes, at, end);
        }
        this.#handler.text(bytes, at, end, false);
        at = end;
        continue;
      }
      const next = this.#markup(bytes, at);
      if (next < 0) {
        if (bytes.length - at > SHEET_LIMITS.tag) this.#damaged();
        return at;
      }
      at = next;
    }
    return at;
  }

  /** Reads what begins with `<`; gives where it ends, or -1 where that is not there yet. */
  #markup(bytes: Uint8Array, at: number): number {
    switch (bytes[at + 1]) {
      case undefined:
        return -1;
      case SLASH:
        return this.#closing(bytes, at + 2);
      case QUESTION:
        this.#skipTo = [QUESTION, GREATER];
        return at + 2;
      case EXCLAMATION:
        return this.#declaration(bytes, at);
      default:
        return this.#opening(bytes, at + 1);
    }
  }

  #declaration(bytes: Uint8Array, at: number): number {
    const kind = bytes[at + 2];
    if (kind === undefined) return -1;
    if (kind === COMMENT[1]) {
      if (bytes.length < at + 4) return -1;
      if (bytes[at + 3] !== COMMENT[2]) this.#damaged();
      this.#skipTo = [0x2d, 0x2d, GREATER];
      return at + 4;
    }
    if (kind !== CDATA[1]) return refuse('xml-doctype');
    if (bytes.length < at + 1 + CDATA.length) return -1;
    if (!begins(bytes, CDATA, at + 1)) this.#damaged();
    const from = at + 1 + CDATA.length;
    const end = indexOf(bytes, [0x5d, 0x5d, GREATER], from);
    if (end < 0) return -1;
    this.#handler.text(bytes, from, end, true);
    return end + 3;
  }

  #closing(bytes: Uint8Array, from: number): number {
    let local = from;
    let end = from;
    for (; ; end += 1) {
      const byte = bytes[end];
      if (byte === undefined) return -1;
      if (byte === COLON) local = end + 1;
      else if (byte === GREATER || byte <= 0x20) break;
    }
    const name = this.#vocabulary.find(bytes, local, end);
    while ((bytes[end] ?? GREATER) <= 0x20) end += 1;
    if (end >= bytes.length) return -1;
    if (bytes[end] !== GREATER || this.#open.pop() !== name) this.#damaged();
    this.#handler.close(name);
    return end + 1;
  }

  #opening(bytes: Uint8Array, from: number): number {
    let local = from;
    let at = from;
    for (; ; at += 1) {
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === COLON) local = at + 1;
      else if (byte === GREATER || byte === SLASH || byte <= 0x20) break;
    }
    if (at === local) this.#damaged();
    const name = this.#vocabulary.find(bytes, local, at);
    this.#tag += 1;
    for (;;) {
      while ((bytes[at] ?? GREATER) <= 0x20) at += 1;
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === GREATER) {
        this.#enter(name, false);
        return at + 1;
      }
      if (byte === SLASH) {
        if (at + 1 >= bytes.length) return -1;
        if (bytes[at + 1] !== GREATER) this.#damaged();
        this.#enter(name, true);
        return at + 2;
      }
      at = this.#attribute(bytes, at);
      if (at < 0) return -1;
    }
  }

  #attribute(bytes: Uint8Array, from: number): number {
    let local = from;
    let at = from;
    for (; ; at += 1) {
      const byte = bytes[at];
      if (byte === undefined) return -1;
      if (byte === COLON) local = at + 1;
      else if (byte === EQUALS || byte <= 0x20) break;
      else if (byte === GREATER || byte === LESS || byte === QUOTE) this.#damaged();
    }
    const name = this.#vocabulary.find(bytes, local, at);
    while ((bytes[at] ?? GREATER) <= 0x20) at += 1;
    if (at >= bytes.length) return -1;
    if (bytes[at] !== EQUALS) this.#damaged();
    at += 1;
    while ((bytes[at] ?? GREATER) <= 0x20) at += 1;
    const quote = bytes[at];
    if (quote === undefined) return -1;
    if (quote !== QUOTE && quote !== APOSTROPHE) this.#damaged();
    const start = at + 1;
    at = start;
    while (bytes[at] !== quote) {
      if (at >= bytes.length) return -1;
      at += 1;
    }
    // Where two have the same local name the first counts: `office:value-type` stands before `calcext:value-type`.
    if (name >= 0 && this.#seen[name] !== this.#tag) {
      this.#seen[name] = this.#tag;
      this.#from[name] = start;
      this.#to[name] = at;
    }
    return at + 1;
  }

  #enter(name: number, isEmpty: boolean): void {
    if (this.#open.length === 0 && this.#elements > 0) this.#damaged();
    this.#elements += 1;
    this.#handler.open(name, this);
    if (isEmpty) {
      this.#handler.close(name);
      return;
    }
    if (this.#open.length >= SHEET_LIMITS.depth) this.#damaged();
    this.#open.push(name);
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}

function begins(bytes: Uint8Array, wanted: readonly number[], at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1)
    if (bytes[at + index] !== wanted[index]) return false;
  return true;
}

function indexOf(bytes: Uint8Array, wanted: readonly number[], from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (begins(bytes, wanted, at)) return at;
  }
  return -1;
}

/** Where a long text may be cut: not within a character and not within a reference. */
function safeCut(bytes: Uint8Array, from: number, to: number): number {
  let cut = to;
  for (let at = to - 1; at > Math.max(from, to - 16); at -= 1) {
    if (bytes[at] === SEMICOLON) break;
    if (bytes[at] === AMPERSAND) cut = at;
  }
  while (cut > from + 1 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  if (cut === to) {
    // The last character may be incomplete: leave it for the next piece.
    let lead = to - 1;
    while (lead > from && ((bytes[lead] ?? 0) & 0xc0) === 0x80) lead -= 1;
    if ((bytes[lead] ?? 0) >= 0xc0 && lead > from) cut = lead;
  }
  return cut;
}
