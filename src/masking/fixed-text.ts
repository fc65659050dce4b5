import type { MaskedText } from '../privacy/masked-text.ts';
import { mintMaskedText } from '../privacy/minting.ts';

/**
 * Mints words that are no one's: a template's own text, a print date, a counter, a policy's example. Never give it
 * anything that came with an order.
 */
export function maskFixedText(text: string): MaskedText {
  return mintMaskedText(text);
}
