import { PdfFault, attempt } from './fault.ts';
import { Lexer, PdfWord, isDigit, isSpace } from './lexer.ts';
import { PdfDict, PdfStream } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** An object with its number and place in the file. */
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

export const MAX_OBJECTS = 4_000_000;

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

/** The objects of an object stream with their numbers, from its decoded data (ISO 32000-1, 7.5.7). */
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
