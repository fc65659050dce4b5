import { PdfFault } from './fault.ts';
import { PdfDict, PdfName, PdfRef, PdfString } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** A bare word: an operator of a content stream, or `obj`, `endobj`, `stream`, `xref` … */
export class PdfWord {
  readonly word: string;
  constructor(word: string) {
    this.word = word;
  }
}
export type Token = PdfValue | PdfWord | undefined;

const MAX_DEPTH = 64;
const MAX_WORD = 128;

/** 1 = white space, 2 = delimiter, 0 = regular (ISO 32000-1, tables 1 and 2). */
const CLASS = new Uint8Array(256);
for (const byte of [0, 9, 10, 12, 13, 32]) CLASS[byte] = 1;
for (const char of '()<>[]{}/%') CLASS[char.charCodeAt(0)] = 2;

export const isSpace = (byte: number | undefined): boolean => byte !== undefined && CLASS[byte] === 1;
const isRegular = (byte: number | undefined): boolean => byte !== undefined && CLASS[byte] === 0;
export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

export function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  if (byte >= 0x61 && byte <= 0x66) return byte - 0x57;
  return -1;
}

/** One object for each short word, so that content streams do not make thousands. */
const words = new Map<string, PdfWord>();
function wordOf(text: string): PdfWord {
  const known = words.get(text);
  if (known) return known;
  const made = new PdfWord(text);
  if (words.size < 512 && text.length <= 12) words.set(text, made);
  return made;
}

/** Reads objects and words from a range of bytes. Every step moves on, so it ends in linear time. */
export class Lexer {
  readonly bytes: Uint8Array;
  readonly end: number;
  at: number;
  /** Comments passed so far: text that no page shows. */
  comments = 0;
  /** Whether `1 0 R` is a reference: true in a file's body, false in a content stream. */
  private readonly references: boolean;

  constructor(bytes: Uint8Array, at = 0, end = bytes.length, references = true) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
    this.references = references;
  }

  skipSpace(): void {
    const { bytes, end } = this;
    while (this.at < end) {
      const byte = bytes[this.at];
      if (isSpace(byte)) this.at += 1;
      else if (byte === 0x25) {
        this.comments += 1;
        while (this.at < end && bytes[this.at] !== 10 && bytes[this.at] !== 13) this.at += 1;
      } else return;
    }
  }

  /** The next object or word; undefined at the end. */
  next(depth = 0): Token {
    this.skipSpace();
    if (this.at >= this.end) return undefined;
    if (depth > MAX_DEPTH) throw new PdfFault('too-deep');
    const byte = this.bytes[this.at] ?? 0;
    switch (byte) {
      case 0x28:
        return this.literalString();
      case 0x2f:
        return this.name();
      case 0x3c:
        return this.bytes[this.at + 1] === 0x3c ? this.dictionary(depth) : this.hexString();
      case 0x5b:
        return this.array(depth);
      case 0x29:
      case 0x3e:
      case 0x5d:
      case 0x7b:
      case 0x7d: {
        this.at += 1;
        if (byte === 0x3e && this.bytes[this.at] === 0x3e) {
          this.at += 1;
          return wordOf('>>');
        }
        return wordOf(String.fromCharCode(byte));
      }
      default:
        return isDigit(byte) || byte === 0x2b || byte === 0x2d || byte === 0x2e
          ? this.numberOrReference()
          : this.word();
    }
  }

  /** The next token, which must be an object. */
  value(depth = 0): PdfValue {
    const token = this.next(depth);
    if (token === undefined || token instanceof PdfWord) throw new PdfFault('bad-object');
    return token;
  }

  private word(): PdfValue | PdfWord {
    const start = this.at;
    while (this.at < this.end && isRegular(this.bytes[this.at])) this.at += 1;
    if (this.at - start > MAX_WORD) return wordOf('?');
    let text = '';
    for (let at = start; at < this.at; at += 1) text += String.fromCharCode(this.bytes[at] ?? 0);
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    return wordOf(text);
  }

  private numberOrReference(): Token {
    const start = this.at;
    const value = this.number();
    if (value === undefined) {
      this.at = start;
      return this.word();
    }
    if (!this.references || !Number.isInteger(value) || value < 0 || !isSpace(this.bytes[this.at]))
      return value;
    const after = this.at;
    let at = after;
    while (isSpace(this.bytes[at])) at += 1;
    let generation = 0;
    const digits = at;
    while (isDigit(this.bytes[at]) && at - digits < 6) {
      generation = generation * 10 + (this.bytes[at] ?? 0) - 0x30;
      at += 1;
    }
    if (at === digits) return value;
    while (isSpace(this.bytes[at])) at += 1;
    if (this.bytes[at] !== 0x52 || isRegular(this.bytes[at + 1]) || at >= this.end) return value;
    this.at = at + 1;
    return new PdfRef(value, generation);
  }

  /** A number, or undefined where the regular characters from here on are not one. */
  private number(): number | undefined {
    const { bytes, end } = this;
    let at = this.at;
    let sign = 1;
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) {
      sign = bytes[at] === 0x2d ? -1 : 1;
      at += 1;
    }
    let value = 0;
    let digits = 0;
    while (at < end && isDigit(bytes[at])) {
      value = value * 10 + (bytes[at] ?? 0) - 0x30;
      at += 1;
      digits += 1;
    }
    if (bytes[at] === 0x2e && at < end) {
      at += 1;
      let fraction = 0;
      let scale = 1;
      while (at < end && isDigit(bytes[at])) {
        if (scale < 1e15) {
          fraction = fraction * 10 + (bytes[at] ?? 0) - 0x30;
          scale *= 10;
        }
        at += 1;
        digits += 1;
      }
      value += fraction / scale;
    }
    if (digits === 0 || !Number.isFinite(value) || (at < end && isRegular(bytes[at]))) return undefined;
    this.at = at;
    return sign * value;
  }

  private name(): PdfName {
    this.at += 1;
    let text = '';
    while (this.at < this.end && isRegular(this.bytes[this.at])) {
      let byte = this.bytes[this.at] ?? 0;
      if (byte === 0x23) {
        const high = hexValue(this.bytes[this.at + 1]);
        const low = hexValue(this.bytes[this.at + 2]);
        if (high >= 0 && low >= 0) {
          byte = high * 16 + low;
          this.at += 2;
        }
      }
      text += String.fromCharCode(byte);
      this.at += 1;
    }
    return new PdfName(text);
  }

  private hexString(): PdfString {
    this.at += 1;
    const start = this.at;
    let close = start;
    while (close < this.end && this.bytes[close] !== 0x3e) close += 1;
    const out = new Uint8Array((close - start + 1) >> 1);
    let count = 0;
    for (let at = start; at < close; at += 1) {
      const digit = hexValue(this.bytes[at]);
      if (digit < 0) {
        if (!isSpace(this.bytes[at])) throw new PdfFault('bad-object');
        continue;
      }
      out[count >> 1] = count % 2 === 0 ? digit << 4 : (out[count >> 1] ?? 0) | digit;
      count += 1;
    }
    this.at = Math.min(close + 1, this.end);
    return new PdfString(out.subarray(0, (count + 1) >> 1));
  }

  private literalString(): PdfString {
    const { bytes, end } = this;
    const out: number[] = [];
    let depth = 1;
    let at = this.at + 1;
    for (; at < end; at += 1) {
      let byte = bytes[at] ?? 0;
      if (byte === 0x28) depth += 1;
      else if (byte === 0x29) {
        depth -= 1;
        if (depth === 0) break;
      } else if (byte === 0x5c) {
        at += 1;
        const next = bytes[at] ?? 0;
        if (next >= 0x30 && next <= 0x37) {
          let octal = next - 0x30;
          for (let more = 0; more < 2; more += 1) {
            const digit = bytes[at + 1] ?? 0;
            if (digit < 0x30 || digit > 0x37) break;
            octal = octal * 8 + digit - 0x30;
            at += 1;
          }
          out.push(octal & 255);
          continue;
        }
        if (next === 13) {
          if (bytes[at + 1] === 10) at += 1;
          continue;
        }
        if (next === 10) continue;
        const escape = 'nrtbf'.indexOf(String.fromCharCode(next));
        out.push(escape < 0 ? next : ([10, 13, 9, 8, 12][escape] ?? next));
        continue;
      } else if (byte === 13) {
        if (bytes[at + 1] === 10) at += 1;
        byte = 10;
      }
      out.push(byte);
    }
    if (depth !== 0) throw new PdfFault('bad-object');
    this.at = at + 1;
    return new PdfString(Uint8Array.from(out));
  }

  private array(depth: number): readonly PdfValue[] {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      const token = this.next(depth + 1);
      if (token === undefined) throw new PdfFault('bad-object');
      if (token instanceof PdfWord) {
        if (token.word === ']') return items;
        throw new PdfFault('bad-object');
      }
      items.push(token);
    }
  }

  private dictionary(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    const overwritten: PdfValue[] = [];
    for (;;) {
      const key = this.next(depth + 1);
      if (key instanceof PdfWord && key.word === '>>') return new PdfDict(entries, overwritten);
      if (!(key instanceof PdfName)) throw new PdfFault('bad-object');
      const value = this.value(depth + 1);
      const before = entries.get(key.name);
      if (before !== undefined) overwritten.push(before);
      entries.set(key.name, value);
    }
  }
}
