import { parseCMap } from './cmap.ts';
import type { CMap } from './cmap.ts';
import type { PdfDocument } from './document.ts';
import { MAC_ROMAN, STANDARD, WIN_ANSI, textOfGlyphName, textsOfGlyphNumber } from './encodings.ts';
import { attempt } from './fault.ts';
import { charactersOf } from './truetype-characters.ts';
import { PdfName, PdfRef, PdfStream, dictOf, isArray, nameOf } from './objects.ts';
import type { PdfDict, PdfValue } from './objects.ts';

/** Decodes GB 18030, which the core has no table for; injected where the platform has one. */
export type DecodeBytes = (bytes: Uint8Array) => string;

/** A font as text extraction needs it: string bytes to codes, codes to texts, widths and glyph indices. */
export interface PdfFont {
  /** The font dictionary, to tell fonts apart. */
  readonly dict: PdfDict;
  readonly kind: 'simple' | 'composite';
  readonly vertical: boolean;
  /** Length in bytes of the code at a position. */
  codeLength(bytes: Uint8Array, at: number): number;
  cid(code: number): number;
  /** Undefined where nothing in the file says what the code means. */
  text(code: number, length: number): string | undefined;
  /**
   * What else in the file says of a code than `text` does, where that is ToUnicode, which viewers copy and do not draw: the
   * names of glyphs and the embedded program's own table. Each place of the list is one way to read a font's codes.
   */
  others(code: number): readonly (string | undefined)[];
  /** Advance in thousandths of the type size. */
  width(cid: number): number;
  /** Glyph index in the embedded TrueType font; undefined where the font is of another kind. */
  glyph(cid: number): number | undefined;
  readonly toUnicode: CMap | undefined;
  /** CIDs or codes that the dictionary gives widths for. */
  readonly widthsOf: Iterable<number>;
}

/** Takes a font dictionary; what is missing or broken in it makes texts undefined, never a throw. */
export function readFont(document: PdfDocument, dict: PdfDict, decodeGb?: DecodeBytes): PdfFont {
  const stream = document.resolve(dict.get('ToUnicode'));
  const read =
    stream instanceof PdfStream ? attempt(() => parseCMap(document.decode(stream).bytes)) : undefined;
  const toUnicode = read && 'value' in read ? read.value : undefined;
  return nameOf(document.resolve(dict.get('Subtype'))) === 'Type0'
    ? compositeFont(document, dict, toUnicode, decodeGb)
    : simpleFont(document, dict, toUnicode);
}

function compositeFont(
  document: PdfDocument,
  dict: PdfDict,
  toUnicode: CMap | undefined,
  decodeGb: DecodeBytes | undefined,
): PdfFont {
  const { resolve } = document;
  const descendants = resolve(dict.get('DescendantFonts'));
  const descendant = dictOf(resolve(isArray(descendants) ? (descendants[0] ?? null) : null));
  const encoding = resolve(dict.get('Encoding'));
  const embedded =
    encoding instanceof PdfStream ? attempt(() => parseCMap(document.decode(encoding).bytes)) : undefined;
  const cmap = embedded && 'value' in embedded ? embedded.value : undefined;
  const name = encoding instanceof PdfName ? encoding.name : (cmap?.base ?? '');
  const unicode = /UCS2|UTF16/.test(name);
  const gb = /^GB/.test(name);
  const widths = compositeWidths(resolve(descendant.get('W')), resolve);
  const standard = resolve(descendant.get('DW'));
  const glyphs = glyphMap(document, resolve(descendant.get('CIDToGIDMap')));
  let characters: ReadonlyMap<number, string> | undefined;
  const cidOf = (code: number): number => cmap?.cids.get(code) ?? code;
  return {
    dict,
    kind: 'composite',
    vertical: /-V$/.test(name),
    codeLength: (bytes, at) => {
      const first = bytes[at] ?? 0;
      if (gb) return first < 0x80 ? 1 : 2;
      return cmap?.lengths[first] || 2;
    },
    cid: cidOf,
    others: (code) => {
      characters ??= embeddedCharacters(document, descendant);
      return [characters.get(glyphs?.(cidOf(code)) ?? -1)];
    },
    text: (code, length) => {
      const known = toUnicode?.texts.get(code);
      if (known !== undefined) return known;
      if (unicode) return String.fromCharCode(code & 0xffff);
      if (!gb || !decodeGb) return undefined;
      return decodeGb(length === 1 ? Uint8Array.of(code) : Uint8Array.of(code >> 8, code & 255));
    },
    width: (cid) => widths.get(cid) ?? (typeof standard === 'number' ? standard : 1000),
    glyph: (cid) => (glyphs ? glyphs(cid) : undefined),
    toUnicode,
    widthsOf: widths.keys(),
  };
}

function embeddedCharacters(document: PdfDocument, descendant: PdfDict): ReadonlyMap<number, string> {
  const descriptor = dictOf(document.resolve(descendant.get('FontDescriptor')));
  const program = document.resolve(descriptor.get('FontFile2'));
  if (!(program instanceof PdfStream)) return new Map();
  const read = attempt(() => charactersOf(document.decode(program).bytes));
  return 'value' in read ? read.value : new Map<number, string>();
}

function glyphMap(document: PdfDocument, value: PdfValue): ((cid: number) => number) | undefined {
  if (value === null || nameOf(value) === 'Identity') return (cid) => cid;
  if (!(value instanceof PdfStream)) return undefined;
  const read = attempt(() => document.decode(value, 1 << 18).bytes);
  if (!('value' in read)) return undefined;
  const bytes = read.value;
  return (cid) => ((bytes[cid * 2] ?? 0) << 8) | (bytes[cid * 2 + 1] ?? 0);
}

function compositeWidths(
  value: PdfValue,
  resolve: (value: PdfValue) => PdfValue,
): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  if (!isArray(value)) return widths;
  for (let at = 0; at < value.length;) {
    const first = value[at];
    const second = resolve(value[at + 1] ?? null);
    if (typeof first !== 'number') break;
    if (isArray(second)) {
      for (const [index, width] of second.entries())
        if (typeof width === 'number') widths.set(first + index, width);
      at += 2;
      continue;
    }
    const width = value[at + 2];
    if (typeof second !== 'number' || typeof width !== 'number' || second - first > 0xffff) break;
    for (let cid = first; cid <= second; cid += 1) widths.set(cid, width);
    at += 3;
  }
  return widths;
}

function simpleFont(document: PdfDocument, dict: PdfDict, toUnicode: CMap | undefined): PdfFont {
  const { resolve } = document;
  const encoding = resolve(dict.get('Encoding'));
  const base = nameOf(encoding) || nameOf(resolve(dictOf(encoding).get('BaseEncoding')));
  const texts: (string | undefined)[] = [
    ...(base === 'MacRomanEncoding' ? MAC_ROMAN : base === 'WinAnsiEncoding' ? WIN_ANSI : STANDARD),
  ];
  const differences = resolve(dictOf(encoding).get('Differences'));
  const numbered: (readonly (string | undefined)[] | undefined)[] = [];
  let code = 0;
  for (const item of isArray(differences) ? differences : []) {
    if (typeof item === 'number') code = item;
    else if (item instanceof PdfName) {
      texts[code & 255] = textOfGlyphName(item.name);
      numbered[code & 255] = textsOfGlyphNumber(item.name);
      code += 1;
    }
  }
  const first = resolve(dict.get('FirstChar'));
  const listed = resolve(dict.get('Widths'));
  const start = typeof first === 'number' ? first : 0;
  const widths = isArray(listed) ? listed.map(resolve) : [];
  return {
    dict,
    kind: 'simple',
    vertical: false,
    codeLength: () => 1,
    cid: (value) => value,
    text: (value) => toUnicode?.texts.get(value) ?? texts[value],
    others: (value) => {
      return [toUnicode === undefined ? undefined : texts[value], ...(numbered[value] ?? [])];
    },
    width: (value) => {
      const width = widths[value - start];
      return typeof width === 'number' ? width : 500;
    },
    glyph: () => undefined,
    toUnicode,
    widthsOf: widths.map((_, index) => start + index),
  };
}

/** Fonts by their object, so that each is read once for all pages. */
export class FontCache {
  private readonly document: PdfDocument;
  private readonly decodeGb: DecodeBytes | undefined;
  private readonly byNumber = new Map<number, PdfFont>();

  constructor(document: PdfDocument, decodeGb?: DecodeBytes) {
    this.document = document;
    this.decodeGb = decodeGb;
  }

  font(value: PdfValue): PdfFont | undefined {
    const known = value instanceof PdfRef ? this.byNumber.get(value.number) : undefined;
    if (known) return known;
    const dict = dictOf(this.document.resolve(value));
    if (dict.entries.size === 0) return undefined;
    const font = readFont(this.document, dict, this.decodeGb);
    if (value instanceof PdfRef) this.byNumber.set(value.number, font);
    return font;
  }

  get all(): Iterable<PdfFont> {
    return this.byNumber.values();
  }
}
