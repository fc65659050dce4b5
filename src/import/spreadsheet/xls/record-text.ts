import { LIMITS } from '../../limits.ts';
import { u16, u32 } from '../little-endian.ts';
import { refuse } from '../refusal.ts';
import { RECORD } from './records.ts';
import type { XlsRecord } from './records.ts';

const WIDE = 0x01;
const EXTENDED = 0x04;
const RICH = 0x08;
const MOST_UNITS = 4_096;

/**
 * Reads texts out of a record and those that continue it (MS-XLS 2.5.293 `XLUnicodeRichExtendedString`, 2.5.294). Where a
 * text goes on in the next record it begins there with a byte of its own, which says anew how wide its characters are.
 */
export class RecordText {
  readonly #stream: Uint8Array;
  readonly #parts: readonly XlsRecord[];
  #part = 0;
  #at: number;

  /** `parts`: the record and what continues it. `at`: where in the first to begin. */
  constructor(stream: Uint8Array, parts: readonly XlsRecord[], at: number) {
    this.#stream = stream;
    this.#parts = parts;
    this.#at = at;
  }

  get isAtEnd(): boolean {
    return this.#part >= this.#parts.length - 1 && this.#at >= this.#end;
  }

  /** A text with its length in two bytes, or in one. At most one unit more than a cell may have is kept. */
  read(lengthBytes: 1 | 2 = 2): string {
    let units = lengthBytes === 2 ? this.#u16() : this.#u8();
    let flags = this.#u8();
    const runs = (flags & RICH) === 0 ? 0 : this.#u16();
    const extended = (flags & EXTENDED) === 0 ? 0 : this.#u16() | (this.#u16() << 16);
    let text = '';
    while (units > 0) {
      if (this.#at >= this.#end) {
        this.#nextPart();
        flags = this.#u8();
      }
      const width = (flags & WIDE) === 0 ? 1 : 2;
      const count = Math.min(units, Math.floor((this.#end - this.#at) / width));
      if (count === 0) return refuse('workbook-damaged');
      if (text.length <= LIMITS.cell)
        text += this.#units(Math.min(count, LIMITS.cell + 1 - text.length), width);
      this.#at += count * width;
      units -= count;
    }
    this.#skip(runs * 4 + Math.max(0, extended));
    return text;
  }

  get #end(): number {
    return this.#parts[this.#part]?.to ?? 0;
  }

  #units(count: number, width: 1 | 2): string {
    const parts: string[] = [];
    for (let from = 0; from < count; from += MOST_UNITS) {
      const units = new Uint16Array(Math.min(MOST_UNITS, count - from));
      for (let index = 0; index < units.length; index += 1) {
        const at = this.#at + (from + index) * width;
        units[index] = width === 1 ? (this.#stream[at] ?? 0) : u16(this.#stream, at);
      }
      parts.push(String.fromCharCode(...units));
    }
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  }

  #skip(bytes: number): void {
    let left = bytes;
    while (left > 0) {
      if (this.#at >= this.#end) this.#nextPart();
      const step = Math.min(left, this.#end - this.#at);
      this.#at += step;
      left -= step;
    }
  }

  #u8(): number {
    if (this.#at >= this.#end) this.#nextPart();
    const byte = this.#stream[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }

  #u16(): number {
    return this.#u8() | (this.#u8() << 8);
  }

  /** Goes on to the next record that is not empty. */
  #nextPart(): void {
    do {
      this.#part += 1;
      const part = this.#parts[this.#part];
      if (part === undefined) return refuse('workbook-damaged');
      this.#at = part.from;
    } while (this.#at >= this.#end);
  }
}

/** The texts of the table of shared strings; as many as there are, whatever it claims. */
export function readSharedTexts(
  stream: Uint8Array,
  parts: readonly XlsRecord[],
  take: (text: string) => void,
): void {
  const [first] = parts;
  if (first === undefined || first.to - first.from < 8) return refuse('workbook-damaged');
  const count = u32(stream, first.from + 4);
  // A text takes three bytes at least.
  if (count > stream.length / 3) refuse('workbook-damaged');
  const texts = new RecordText(stream, parts, first.from + 8);
  for (let index = 0; index < count; index += 1) take(texts.read());
}

/** The record and those behind it that continue it. */
export function withContinued(record: XlsRecord, rest: Iterable<XlsRecord>): readonly XlsRecord[] {
  const parts = [record];
  for (const next of rest) {
    if (next.id !== RECORD.continued) break;
    parts.push(next);
  }
  return parts;
}
