import { PdfFault } from './fault.ts';
import { Lexer, PdfWord } from './lexer.ts';
import { PdfName, PdfString, isArray } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** A character map (Adobe technical note 5014): codes to texts (ToUnicode) or to CIDs (encodings). */
export interface CMap {
  readonly texts: ReadonlyMap<number, string>;
  readonly cids: ReadonlyMap<number, number>;
  /** Lengths of codes by their first byte, from the code space ranges; 0 where nothing is said. */
  readonly lengths: Uint8Array;
  /** Name of a map that this one builds on and that is not in the file. */
  readonly base: string;
}

const MAX_ENTRIES = 1 << 20;

export function codeOf(bytes: Uint8Array): number {
  let code = 0;
  for (const byte of bytes) code = code * 256 + byte;
  return code;
}

export function utf16Text(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode(((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
  }
  return text;
}

/** Reads a CMap program. Faults where it is not one or would map more than a million codes. */
export function parseCMap(data: Uint8Array): CMap {
  const lexer = new Lexer(data, 0, data.length, false);
  const texts = new Map<number, string>();
  const cids = new Map<number, number>();
  const lengths = new Uint8Array(256);
  let base = '';
  let operands: PdfValue[] = [];
  for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
    if (!(token instanceof PdfWord)) {
      operands.push(token);
      if (operands.length > MAX_ENTRIES) throw new PdfFault('too-many');
      continue;
    }
    switch (token.word) {
      case 'endcodespacerange':
        codeSpace(operands, lengths);
        break;
      case 'endbfchar':
        bfChars(operands, texts);
        break;
      case 'endbfrange':
        bfRanges(operands, texts);
        break;
      case 'endcidchar':
        for (let at = 0; at + 1 < operands.length; at += 2) {
          const [code, cid] = [operands[at], operands[at + 1]];
          if (code instanceof PdfString && typeof cid === 'number') cids.set(codeOf(code.bytes), cid);
        }
        break;
      case 'endcidrange':
        cidRanges(operands, cids);
        break;
      case 'usecmap': {
        const name = operands.at(-1);
        if (name instanceof PdfName) base = name.name;
        break;
      }
      default:
        break;
    }
    if (texts.size > MAX_ENTRIES || cids.size > MAX_ENTRIES) throw new PdfFault('too-many');
    operands = [];
  }
  return { texts, cids, lengths, base };
}

function codeSpace(operands: readonly PdfValue[], lengths: Uint8Array): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [low, high] = [operands[at], operands[at + 1]];
    if (!(low instanceof PdfString) || !(high instanceof PdfString)) continue;
    lengths.fill(Math.min(4, low.bytes.length), low.bytes[0] ?? 0, (high.bytes[0] ?? 0) + 1);
  }
}

function bfChars(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let at = 0; at + 1 < operands.length; at += 2) {
    const [code, text] = [operands[at], operands[at + 1]];
    if (code instanceof PdfString && text instanceof PdfString)
      texts.set(codeOf(code.bytes), utf16Text(text.bytes));
  }
}

function bfRanges(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [low, high, to] = [operands[at], operands[at + 1], operands[at + 2]];
    if (!(low instanceof PdfString) || !(high instanceof PdfString)) continue;
    const first = codeOf(low.bytes);
    const last = codeOf(high.bytes);
    if (last - first > 0xffff || texts.size > MAX_ENTRIES) throw new PdfFault('too-many');
    if (to instanceof PdfString) {
      const text = utf16Text(to.bytes);
      const stem = text.slice(0, -1);
      const end = text.charCodeAt(text.length - 1);
      for (let code = first; code <= last; code += 1) {
        texts.set(code, text === '' ? '' : stem + String.fromCharCode((end + code - first) & 0xffff));
      }
    } else if (isArray(to)) {
      for (const [index, item] of to.entries()) {
        if (item instanceof PdfString && first + index <= last)
          texts.set(first + index, utf16Text(item.bytes));
      }
    }
  }
}

function cidRanges(operands: readonly PdfValue[], cids: Map<number, number>): void {
  for (let at = 0; at + 2 < operands.length; at += 3) {
    const [low, high, cid] = [operands[at], operands[at + 1], operands[at + 2]];
    if (!(low instanceof PdfString) || !(high instanceof PdfString) || typeof cid !== 'number') continue;
    const first = codeOf(low.bytes);
    const last = codeOf(high.bytes);
    if (last - first > 0xffff || cids.size > MAX_ENTRIES) throw new PdfFault('too-many');
    for (let code = first; code <= last; code += 1) cids.set(code, cid + code - first);
  }
}
