import { sha256 } from '../base/sha-256.ts';
import { withoutGuard } from './cell.ts';
import { exactHeader } from './header-text.ts';
import type { Looks } from './looks-like.ts';

/** Names the way of folding: another way must not find mappings that were remembered under this one. */
const VERSION = 'hushlabel-header-1';

/**
 * What a file's columns are known by, for remembering their mapping: the SHA-256 of the header's cells, from which nobody reads them
 * back. Letter case, width of characters, spaces around, guards and empty cells behind the last header make no difference; the order of the columns
 * does, because columns without a header of their own are named by letter. Empty where there is no header.
 */
export function headerFingerprint(cells: readonly string[]): string {
  const folded = cells.map((cell) => exactHeader(withoutGuard(cell)).replace(/\s+/gu, ' '));
  const width = folded.findLastIndex((cell) => cell !== '') + 1;
  if (width === 0) return '';
  return sha256(unitsOf(JSON.stringify([VERSION, ...folded.slice(0, width)])));
}

/** The same for a table without a header: how many columns, and what each looks like. Empty where there is none. */
export function looksFingerprint(looks: readonly Looks[]): string {
  return looks.length === 0 ? '' : sha256(unitsOf(JSON.stringify(['hushlabel-looks-1', ...looks])));
}

/** UTF-16, high byte first. */
function unitsOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes[index * 2] = unit >> 8;
    bytes[index * 2 + 1] = unit & 0xff;
  }
  return bytes;
}
