import { isHeaderWord } from './header-words.ts';
import { exactHeader } from './header-text.ts';
import { looksLike } from './looks-like.ts';
import type { Looks } from './looks-like.ts';

/** A fingerprint as `headerFingerprint` writes it. */
export const FINGERPRINT = /^[0-9a-f]{32}$/u;

const END = '\u0001';

/**
 * Tells files with the same columns in the same order: 32 hexadecimal digits, from which no header can be read back. A cell that
 * looks like somebody's value counts by its looks alone, so that not even the digits depend on a person; a file without a header counts
 * by what its columns look like. Takes the header's cells (none where there is no header) and the looks of every column.
 */
export function headerFingerprint(headers: readonly string[], looks: readonly Looks[]): string {
  const hasHeader = headers.some((header) => header !== '');
  const words = looks.map((look, index) => {
    if (!hasHeader) return look;
    const header = headers[index] ?? '';
    if (header === '' || isHeaderWord(header)) return exactHeader(header);
    const own = looksLike(header);
    return own === 'text' ? exactHeader(header) : `${END}${own}`;
  });
  const text = [hasHeader ? 'header' : 'looks', ...words].join(END);
  return SEEDS.map((seed) => mixed(text, seed).toString(16).padStart(8, '0')).join('');
}

const SEEDS = [0x9e37_79b9, 0x85eb_ca6b, 0xc2b2_ae35, 0x27d4_eb2f] as const;

/** 32 bits of a text, as MurmurHash3 mixes them (public domain, Austin Appleby). */
function mixed(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    let code = Math.imul(text.charCodeAt(index), 0xcc9e_2d51);
    code = Math.imul((code << 15) | (code >>> 17), 0x1b87_3593);
    hash ^= code;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe654_6b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
