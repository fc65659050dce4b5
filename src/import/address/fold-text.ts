import { PACKED_TRADITIONAL } from './traditional-data.ts';

/** A pasted text, and its twin for comparing: the same length, so that a place in one is the same place in the other. */
export interface FoldedText {
  /** As typed, without characters that nobody sees, full-width letters and digits made plain. */
  readonly typed: string;
  /** Full-width letters, digits and signs made plain, traditional characters simplified, every dash a `-`, every space a space. */
  readonly folded: string;
}

/** Control characters but tab and line breaks, soft hyphen, zero-width characters, direction marks, BOM. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff]/u;
const WIDE = /[０-９Ａ-Ｚａ-ｚ－＃]/u;
const ALL_WIDE = new RegExp(WIDE.source, 'gu');
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');

let loaded: Uint16Array | undefined;

/** Folds a text for reading; see `FoldedText`. Linear in its length. */
export function foldText(source: string): FoldedText {
  const seen = INVISIBLE.test(source) ? source.replace(ALL_INVISIBLE, '') : source;
  const typed = WIDE.test(seen)
    ? seen.replace(ALL_WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    : seen;
  loaded ??= makeTable();
  const table = loaded;
  let folded = '';
  let from = 0;
  for (let index = 0; index < typed.length; index += 1) {
    const to = table[typed.charCodeAt(index)] ?? 0;
    if (to === 0) continue;
    folded += typed.slice(from, index) + String.fromCharCode(to);
    from = index + 1;
  }
  return { typed, folded: from === 0 ? typed : folded + typed.slice(from) };
}

/** What each UTF-16 unit folds to; 0 where it stays. */
function makeTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0xff01; code <= 0xff5e; code += 1) table[code] = code - 0xfee0;
  for (const dash of '‐‑‒–—―−﹣') table[dash.charCodeAt(0)] = 0x2d;
  for (const space of '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u0085') {
    table[space.charCodeAt(0)] = 0x20;
  }
  table['\r'.charCodeAt(0)] = 0x0a;
  table['［'.charCodeAt(0)] = 0x5b;
  table['｡'.charCodeAt(0)] = '。'.charCodeAt(0);
  for (let at = 0; at < PACKED_TRADITIONAL.length; at += 2) {
    table[PACKED_TRADITIONAL.charCodeAt(at)] = PACKED_TRADITIONAL.charCodeAt(at + 1);
  }
  return table;
}

/** Whether a UTF-16 unit is a Chinese character, or half of a rare one. */
export function isHanCode(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    code === 0x3007
  );
}

export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Which UTF-16 units are one of some signs: 1 at the place of each. */
export function codesOf(signs: string): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (let at = 0; at < signs.length; at += 1) codes[signs.charCodeAt(at)] = 1;
  return codes;
}
