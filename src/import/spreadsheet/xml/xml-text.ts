/** Text of XML in UTF-8 to strings, without a decoder: cells are short, and there are millions of them. */

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const HASH = 0x23;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const BAD = 0xfffd;

/** Code units given to `String.fromCharCode` at a time: more arguments overflow the stack. */
const MOST_UNITS = 4_096;
let units = new Uint16Array(16_384);

/** Equal short texts are one string: their cells cost nothing, and most columns repeat themselves. */
const POOLED = 24;
const POOL_SLOTS = 16_384;
const pool: (string | undefined)[] = new Array<string | undefined>(POOL_SLOTS);

/**
 * The text between `from` and `to`: character references resolved, line ends as LF, bytes that are not UTF-8 as U+FFFD, no more
 * than `most` units and a few. Undefined where it holds an entity that XML does not define. `isPlain`: of a CDATA section, where
 * `&` is a letter like others.
 */
export function xmlText(
  bytes: Uint8Array,
  from: number,
  to: number,
  most: number,
  isPlain = false,
): string | undefined {
  let hash = 0;
  let at = from;
  for (; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80 || byte === AMPERSAND || byte === CARRIAGE_RETURN)
      return mixedText(bytes, from, to, most, isPlain);
    hash = (hash * 31 + byte) | 0;
  }
  const length = to - from;
  if (length === 0) return '';
  if (length <= POOLED) return pooled(bytes, from, to, hash & (POOL_SLOTS - 1));
  return asciiText(bytes, from, from + Math.min(length, most + 1));
}

/** Forgets the pooled texts: they may be personal. */
export function forgetTexts(): void {
  pool.fill(undefined);
  units = new Uint16Array(16_384);
}

function pooled(bytes: Uint8Array, from: number, to: number, slot: number): string {
  const known = pool[slot];
  if (known?.length === to - from) {
    let index = 0;
    while (index < known.length && known.charCodeAt(index) === bytes[from + index]) index += 1;
    if (index === known.length) return known;
  }
  const text = asciiText(bytes, from, to);
  pool[slot] = text;
  return text;
}

function asciiText(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= MOST_UNITS) return fromUnits(bytes.subarray(from, to));
  const parts: string[] = [];
  for (let at = from; at < to; at += MOST_UNITS) {
    parts.push(fromUnits(bytes.subarray(at, Math.min(to, at + MOST_UNITS))));
  }
  return parts.join('');
}

/** The function takes any list of code units, though its type asks for an array; spread to one it takes five times as long. */
function fromUnits(codes: Uint8Array | Uint16Array): string {
  const text: unknown = Reflect.apply(String.fromCharCode, undefined, codes);
  return typeof text === 'string' ? text : '';
}

function mixedText(
  bytes: Uint8Array,
  from: number,
  to: number,
  most: number,
  isPlain: boolean,
): string | undefined {
  if (units.length < to - from) units = new Uint16Array(Math.min(to - from, most + 1) * 2 + 16);
  let count = 0;
  let at = from;
  while (at < to && count <= most) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 && (isPlain || byte !== AMPERSAND) && byte !== CARRIAGE_RETURN) {
      units[count] = byte;
      count += 1;
      at += 1;
    } else if (byte === CARRIAGE_RETURN) {
      units[count] = LINE_FEED;
      count += 1;
      at += bytes[at + 1] === LINE_FEED && at + 1 < to ? 2 : 1;
    } else if (byte === AMPERSAND) {
      const end = referenceEnd(bytes, at, to);
      const code = end < 0 ? -1 : referenced(bytes, at + 1, end);
      if (code < 0) return undefined;
      count += putCode(code, count);
      at = end + 1;
    } else {
      const length = sequenceLength(bytes, at, to);
      count += putCode(length === 0 ? BAD : codeAt(bytes, at, length), count);
      at += Math.max(1, length);
    }
  }
  return unitsText(count);
}

function unitsText(count: number): string {
  if (count <= MOST_UNITS) return fromUnits(units.subarray(0, count));
  const parts: string[] = [];
  for (let at = 0; at < count; at += MOST_UNITS) {
    parts.push(fromUnits(units.subarray(at, Math.min(count, at + MOST_UNITS))));
  }
  return parts.join('');
}

/** Writes a code point; gives how many units it took. */
function putCode(code: number, at: number): number {
  if (code < 0x10000) {
    units[at] = code;
    return 1;
  }
  units[at] = 0xd800 + ((code - 0x10000) >> 10);
  units[at + 1] = 0xdc00 + ((code - 0x10000) & 0x3ff);
  return 2;
}

/** Bytes of the sequence that begins here; 0 where it is not well-formed (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead >= 0xc2 && lead <= 0xdf
      ? 2
      : lead >= 0xe0 && lead <= 0xef
        ? 3
        : lead >= 0xf0 && lead <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > to) return 0;
  for (let index = 1; index < length; index += 1) {
    if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const isLong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const isOutside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return isLong || isOutside ? 0 : length;
}

function codeAt(bytes: Uint8Array, at: number, length: number): number {
  let code = (bytes[at] ?? 0) & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) code = (code << 6) | ((bytes[at + index] ?? 0) & 0x3f);
  return code;
}

/** The longest reference is `&#x10FFFF;`, with a few zeros. */
const LONGEST_REFERENCE = 16;

function referenceEnd(bytes: Uint8Array, at: number, to: number): number {
  const last = Math.min(to, at + LONGEST_REFERENCE);
  for (let index = at + 1; index < last; index += 1) if (bytes[index] === SEMICOLON) return index;
  return -1;
}

/** The five that XML defines (XML 1.0, 4.6). */
const NAMED: Readonly<Record<string, number>> = { amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22, apos: 0x27 };

function referenced(bytes: Uint8Array, from: number, to: number): number {
  const name = asciiText(bytes, from, to);
  if (bytes[from] !== HASH) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? -1) : -1;
  const match = /^#(?:x([0-9a-f]+)|(\d+))$/iu.exec(name);
  if (match === null) return -1;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  if (code > 0x10ffff) return -1;
  // Surrogates and NUL are no characters.
  return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? BAD : code;
}

/** Office writes characters that XML cannot hold as `_x000D_` (ECMA-376 22.9.2.19, `ST_Xstring`). */
export function unescapeOffice(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n');
}
