import type { MaskedText } from '../privacy/masked-text.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { scrubTemplateText } from './scrub/template-text.ts';

/**
 * Mints words that are no one's: a template's own text, a print date, a counter, a policy's example. What looks like a
 * person's value all the same is replaced: somebody may have typed one into a template. Never give it anything that
 * came with an order.
 */
export function maskFixedText(text: string): MaskedText {
  return mintMaskedText(scrubTemplateText(text).text);
}
