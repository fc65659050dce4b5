import type { TextDecoding } from '../import/text-decoding.ts';

/** The platform's own decoder, the same in browsers and in Node. */
export const textDecoding: TextDecoding = {
  decode(bytes, encoding, fatal) {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes);
    } catch {
      // Bytes that this encoding does not have. The error's words could quote them.
      return undefined;
    }
  },
};
