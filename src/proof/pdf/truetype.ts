import { PdfFault } from './fault.ts';

/** What the proof asks of an embedded TrueType program. */
export interface TrueTypeFont {
  readonly glyphs: number;
  readonly tables: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  /** Whether a glyph draws anything. */
  hasOutline(glyph: number): boolean;
  /** The glyphs that a composite glyph is made of. */
  partsOf(glyph: number): readonly number[];
}

const MAX_TABLES = 64;
const MAX_PARTS = 256;

/** Reads the table directory, `maxp`, `head`, `loca` and, as asked, `glyf` (OpenType 1.9). Faults on a broken one. */
export function readTrueType(bytes: Uint8Array): TrueTypeFont {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const need = (at: number, size: number): void => {
    if (at < 0 || at + size > bytes.length) throw new PdfFault('bad-font');
  };
  need(0, 12);
  const count = view.getUint16(4);
  if (count > MAX_TABLES) throw new PdfFault('bad-font');
  need(12, count * 16);
  const tables = new Map<string, { start: number; end: number }>();
  for (let index = 0; index < count; index += 1) {
    const at = 12 + index * 16;
    const start = view.getUint32(at + 8);
    const length = view.getUint32(at + 12);
    need(start, length);
    tables.set(String.fromCharCode(...bytes.subarray(at, at + 4)), { start, end: start + length });
  }
  const table = (tag: string, size: number): { start: number; end: number } => {
    const found = tables.get(tag);
    if (!found || found.end - found.start < size) throw new PdfFault('bad-font');
    return found;
  };
  const glyphs = view.getUint16(table('maxp', 6).start + 4);
  const long = view.getInt16(table('head', 54).start + 50) === 1;
  const loca = table('loca', (glyphs + 1) * (long ? 4 : 2)).start;
  const glyf = table('glyf', 0);
  const rangeOf = (glyph: number): readonly [number, number] => {
    if (glyph < 0 || glyph >= glyphs) return [0, 0];
    const at = (index: number): number =>
      long ? view.getUint32(loca + index * 4) : view.getUint16(loca + index * 2) * 2;
    const start = glyf.start + at(glyph);
    const end = glyf.start + at(glyph + 1);
    if (start > end || end > glyf.end) throw new PdfFault('bad-font');
    return [start, end];
  };
  return {
    glyphs,
    tables,
    hasOutline(glyph) {
      const [start, end] = rangeOf(glyph);
      return end > start;
    },
    partsOf(glyph) {
      const [start, end] = rangeOf(glyph);
      if (end - start < 10 || view.getInt16(start) >= 0) return [];
      const parts: number[] = [];
      let at = start + 10;
      for (let flags = 0x20; (flags & 0x20) !== 0 && parts.length < MAX_PARTS;) {
        if (at + 4 > end) throw new PdfFault('bad-font');
        flags = view.getUint16(at);
        parts.push(view.getUint16(at + 2));
        at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      }
      return parts;
    },
  };
}
