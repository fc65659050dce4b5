import type { Symbology } from '../base/symbology.ts';
import { encodeSymbol } from './encode-symbol.ts';
import type { EncodeSymbol } from './encode.ts';

/**
 * Gives an encoder for these symbologies. The library for all but Code 128 and QR is larger than the rest of the program,
 * so it is loaded here, and only where one of them asks for it: encoding itself, and with it layout, need not wait.
 */
export async function loadEncoder(symbologies: Iterable<Symbology>): Promise<EncodeSymbol> {
  if ([...symbologies].every((symbology) => symbology === 'code128' || symbology === 'qr'))
    return encodeSymbol;
  const { encodeWithBwip } = await import('./bwip.ts');
  return (symbology, content, choices = {}) =>
    symbology === 'code128' || symbology === 'qr'
      ? encodeSymbol(symbology, content, choices)
      : encodeWithBwip(symbology, content.text, choices);
}
