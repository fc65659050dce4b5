import { encodeCode128 } from './code128.ts';
import type { EncodeSymbol } from './encode.ts';
import { encodeQr } from './qr.ts';

/**
 * Text to modules, or the reason why it cannot be a code of this kind. Deterministic; the text is never changed. Encodes
 * Code 128 and QR; for any other symbology it throws, since `load-encoder.ts` has to load that first.
 */
export const encodeSymbol: EncodeSymbol = (symbology, content, choices) => {
  switch (symbology) {
    case 'code128':
      return encodeCode128(content.text);
    case 'qr':
      return encodeQr(content.text, choices?.level, choices?.version);
    default:
      throw new Error(`no encoder was loaded for ${symbology}`);
  }
};
