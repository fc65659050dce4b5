import { PdfFault } from './fault.ts';
import { PdfWord, isSpace } from './lexer.ts';
import type { Lexer } from './lexer.ts';
import { PdfDict, PdfName, PdfStream } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** Short keys of inline images (ISO 32000-1, table 93). Filters keep theirs. */
const INLINE_KEYS: Readonly<Record<string, string>> = {
  W: 'Width',
  H: 'Height',
  BPC: 'BitsPerComponent',
  CS: 'ColorSpace',
  IM: 'ImageMask',
  D: 'Decode',
  F: 'Filter',
  DP: 'DecodeParms',
  I: 'Interpolate',
};

/** The position of the white space before `EI`, which must be followed by something that looks like content. */
function endOfInlineImage(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at + 2 < end; at += 1) {
    if (!isSpace(bytes[at]) || bytes[at + 1] !== 0x45 || bytes[at + 2] !== 0x49) continue;
    if (at + 3 < end && !isSpace(bytes[at + 3])) continue;
    let plain = true;
    for (let after = at + 3; after < Math.min(at + 13, end); after += 1) {
      const byte = bytes[after] ?? 0;
      if (byte > 0x7e || (byte < 0x20 && !isSpace(byte))) plain = false;
    }
    if (plain) return at;
  }
  throw new PdfFault('bad-content');
}

/** Reads from behind `BI` to behind `EI`. */
export function readInlineImage(lexer: Lexer): PdfStream {
  const entries = new Map<string, PdfValue>();
  for (;;) {
    const key = lexer.next();
    if (key instanceof PdfWord && key.word === 'ID') break;
    if (!(key instanceof PdfName)) throw new PdfFault('bad-content');
    entries.set(INLINE_KEYS[key.name] ?? key.name, lexer.value());
  }
  const start = lexer.at + 1;
  const end = endOfInlineImage(lexer.bytes, start, lexer.end);
  lexer.at = Math.min(end + 3, lexer.end);
  return new PdfStream(new PdfDict(entries), lexer.bytes, start, end);
}
