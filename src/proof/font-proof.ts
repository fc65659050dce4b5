import type { CheckLedger } from './checks.ts';
import type { PdfDocument } from './pdf/document.ts';
import { attempt } from './pdf/fault.ts';
import type { PdfFont } from './pdf/font.ts';
import { PdfStream, dictOf, isArray } from './pdf/objects.ts';
import { readTrueType } from './pdf/truetype.ts';

/** Tables that drawing needs. `name`, `post` and `cmap` could say characters that no page shows. */
const TABLES = ['OS/2', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

/**
 * A font must hold what pages show of it and no more: a glyph that was put in and not drawn tells a name as well as
 * one that was drawn. Looks at the character map, the widths, the glyph map and the outlines.
 */
export function checkFont(document: PdfDocument, font: PdfFont, used: Uint8Array, ledger: CheckLedger): void {
  const fail = (code: string, count: number): void => {
    if (count > 0) ledger.fail('fonts-minimal', code, { count });
  };
  const cids: number[] = [];
  for (let cid = 0; cid < used.length; cid += 1) if (used[cid] === 1) cids.push(cid);
  ledger.look('fonts-minimal', cids.length);
  const unused = (numbers: Iterable<number>): number => {
    let count = 0;
    for (const number of numbers) if (used[number] !== 1) count += 1;
    return count;
  };
  if (!font.toUnicode) fail('no-character-map', 1);
  fail('characters-not-shown', unused(font.toUnicode?.texts.keys() ?? []) + (font.toUnicode?.cids.size ?? 0));
  fail('widths-not-shown', unused(font.widthsOf));

  const descendants = document.resolve(font.dict.get('DescendantFonts'));
  const descendant = dictOf(document.resolve(isArray(descendants) ? (descendants[0] ?? null) : null));
  const map = document.resolve(descendant.get('CIDToGIDMap'));
  const read = attempt(() => (map instanceof PdfStream ? document.decode(map) : undefined));
  const bytes = 'value' in read && read.value?.whole ? read.value.bytes : undefined;
  if (!bytes) {
    fail('glyph-map', 1);
    return;
  }
  let extra = 0;
  for (let cid = 0; cid * 2 < bytes.length; cid += 1) {
    if (((bytes[cid * 2] ?? 0) | (bytes[cid * 2 + 1] ?? 0)) !== 0 && used[cid] !== 1) extra += 1;
  }
  fail('glyphs-mapped-not-shown', extra);
  checkOutlines(document, font, descendant.get('FontDescriptor'), cids, fail);
}

function checkOutlines(
  document: PdfDocument,
  font: PdfFont,
  descriptor: Parameters<PdfDocument['resolve']>[0],
  cids: readonly number[],
  fail: (code: string, count: number) => void,
): void {
  const file = document.resolve(dictOf(document.resolve(descriptor)).get('FontFile2'));
  if (!(file instanceof PdfStream)) {
    fail('font-program', 1);
    return;
  }
  const checked = attempt(() => {
    const decoded = document.decode(file);
    const program = readTrueType(decoded.bytes);
    fail('font-program', decoded.whole ? 0 : 1);
    fail('font-tables', [...program.tables.keys()].filter((tag) => !TABLES.includes(tag)).length);
    // Glyph 0 is what viewers draw for a missing one; parts of used glyphs are used.
    const needed = new Set([0]);
    const queue = cids.map((cid) => font.glyph(cid) ?? 0);
    for (let glyph = queue.pop(); glyph !== undefined; glyph = queue.pop()) {
      if (needed.has(glyph)) continue;
      needed.add(glyph);
      queue.push(...program.partsOf(glyph));
    }
    let extra = 0;
    for (let glyph = 0; glyph < program.glyphs; glyph += 1) {
      if (program.hasOutline(glyph) && !needed.has(glyph)) extra += 1;
    }
    fail('outlines-not-shown', extra);
  });
  if ('fault' in checked) fail('font-program', 1);
}
