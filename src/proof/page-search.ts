import { constantUnits } from './constant-text.ts';
import type { ConstantText } from './constant-text.ts';
import type { ExpectedCode } from './expectation.ts';
import { belongsTo, isPageLeak, isWholeNumber } from './judgement.ts';
import type { Stretch } from './page-proof.ts';
import type { ByteSearch } from './search/byte-search.ts';
import { FoldedText } from './search/folded-text.ts';
import type { HiddenNet } from './search/hidden-net.ts';
import { EVIDENCE } from './search/needles.ts';
import type { Needle } from './search/needles.ts';

export type FoundOnPage = (needle: Needle, code: 'in-text' | 'in-sorted-text' | 'in-code') => void;

/** Searches what pages show, which is known to equal their scenes, for values that masking should have hidden. */
export class PageSearch {
  private readonly net: HiddenNet;
  private readonly bytes: ByteSearch;
  /** Whether a text stands on the label of an order that a value is not of, as a date or a place does. */
  private readonly isCommon: (text: string, needle: Needle) => boolean;
  private readonly folded = new FoldedText();
  /** The last content in which nothing was found. */
  private clean = { content: '', row: -1 };

  constructor(net: HiddenNet, bytes: ByteSearch, isCommon: (text: string, needle: Needle) => boolean) {
    this.net = net;
    this.bytes = bytes;
    this.isCommon = isCommon;
  }

  /**
   * The text of one label, in the order of drawing, and from top to bottom and left to right, as one reads it with the head
   * tilted where it is turned, where that is another order. `constant` says what of the label would stand there without its
   * order; asked only at a hit.
   */
  text(stretches: readonly Stretch[], row: number, constant: () => ConstantText, found: FoundOnPage): void {
    this.pieces(stretches, row, constant, (needle) => found(needle, 'in-text'));
    const sorted = stretches.toSorted((a, b) => a.turn - b.turn || Math.round(b.y - a.y) || a.x - b.x);
    if (sorted.some((stretch, index) => stretch !== stretches[index])) {
      this.pieces(sorted, row, constant, (needle) => found(needle, 'in-sorted-text'));
    }
  }

  /** A code's content, also decoded where it is base64, hexadecimal or the like. */
  code(code: ExpectedCode, row: number, constant: () => ConstantText, found: FoundOnPage): void {
    const { content } = code;
    // A waybill has its number in bars and in squares.
    if (content === this.clean.content && row === this.clean.row) return;
    let hits = 0;
    this.content(content, row, (needle) => {
      hits += 1;
      if (needle.telling || !constant().code(code)) found(needle, 'in-code');
    });
    if (hits === 0) this.clean = { content, row };
  }

  /** What a bookmark says, which is as much to be seen as what its page does. */
  bookmark(title: string, row: number, found: FoundOnPage): void {
    this.content(title, row, (needle) => found(needle, 'in-text'));
  }

  private content(content: string, row: number, found: (needle: Needle) => void): void {
    this.pieces(
      [{ text: content, x: 0, y: 0, turn: 0, starts: [], wanted: [], label: 0 }],
      row,
      undefined,
      found,
    );
    this.bytes.search(utf8(content), 'text', ({ hit, form }) => {
      if (form === 'utf-8') return;
      if (belongsTo(hit.needle, row) || isWholeNumber(hit) || hit.needle.bits >= 2 * EVIDENCE.strong) {
        found(hit.needle);
      }
    });
  }

  private pieces(
    pieces: readonly Stretch[],
    row: number,
    constant: (() => ConstantText) | undefined,
    found: (needle: Needle) => void,
  ): void {
    const { folded } = this;
    folded.clear();
    for (const { text } of pieces) folded.piece().add(text);
    let units: Uint8Array | undefined;
    this.net.search(folded, (hit) => {
      const isCommon = (piece: number): boolean => this.isCommon(pieces[piece]?.text ?? '', hit.needle);
      if (!isPageLeak(hit, folded, row, isCommon)) return;
      // What names somebody is no coincidence: it was typed into the template.
      if (constant && !hit.needle.telling) {
        units ??= constantUnits(pieces, constant());
        if (units.subarray(hit.start, hit.end).every((unit) => unit === 1)) return;
      }
      found(hit.needle);
    });
  }
}

export function utf8(text: string): Uint8Array {
  const out: number[] = [];
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < 0x80) out.push(point);
    else if (point < 0x800) out.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000) out.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else {
      out.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
    }
  }
  return Uint8Array.from(out);
}
