import { isCiphertext as isCiphertextCell } from '../../orders/ciphertext.ts';

/** Ciphertext glued to other text: an address that a platform encrypted in part, or joined from several cells. */
const INSIDE = /[~$#][A-Za-z0-9+/=_&]{16,}[~$#]/;
const SHORTEST = 3;
const ONE_WORD = /^[\x21-\x7e]{16,}$/;

/**
 * Whether a name, phone or address is or holds a platform's ciphertext. `orders/` refuses cells that are; this is
 * the second look, at whatever is about to be printed.
 */
export function isCiphertext(text: string): boolean {
  if (text.length < SHORTEST || (!text.includes('#') && !text.includes('$') && !text.includes('~')))
    return false;
  return isCiphertextCell(text.trim()) || INSIDE.test(text);
}

/** The same for goods and remarks, where `#新品#` and `##` are ordinary: only one unbroken ASCII word counts. */
export function isCiphertextWord(text: string): boolean {
  return isCiphertext(text) && ONE_WORD.test(text.trim());
}
