import { SEALED_PREFIX, sealedLengths } from '../base/sealed-slot.ts';
import { mintMaskedText } from './minting.ts';
import type { MaskedText } from './masked-text.ts';

const SEALED = new RegExp(`^${SEALED_PREFIX}[0-9A-Z $%*+\\-./:]+$`);

const LENGTHS: ReadonlySet<number> = new Set(sealedLengths());

/**
 * Declares that a text is encrypted, and so shows nothing that the policy hides. Only `sealing/` may import this file.
 * Throws (a bug) for what is not written as a sealed code, of one of the lengths that they have.
 */
export function mintSealedText(text: string): MaskedText {
  if (!SEALED.test(text) || !LENGTHS.has(text.length)) throw new Error('not a sealed text');
  return mintMaskedText(text);
}
