import { unreachable } from '../base/unreachable.ts';
import { encodeCode128 } from './code128.ts';
import type { EncodeSymbol } from './encode.ts';
import { encodeQr } from './qr.ts';

/** Text to modules, or the reason why it cannot be a code of this kind. Deterministic; the text is never changed. */
export const encodeSymbol: EncodeSymbol = (symbology, content) => {
  switch (symbology) {
    case 'code128':
      return encodeCode128(content.text);
    case 'qr':
      return encodeQr(content.text);
    default:
      return unreachable(symbology);
  }
};
