import encoder from 'qrcode/lib/core/qrcode.js';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { BitGrid } from '../scene/scene.ts';
import { packBits } from './bit-grid.ts';
import type { SymbolProblem } from './encode.ts';
import { withBestMask } from './qr-mask.ts';

/** Version 26 at level M. A larger one cannot be read off a label: at 4 dots a module it is over 60 mm wide. */
const MOST_BYTES = 1024;
/** Version 1 at level M holds 20 characters of this set (table 7): no better cut into segments needs to be looked for. */
const FITS_SMALLEST = /^[0-9A-Z $%*+\-./:]{1,20}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * QR (ISO/IEC 18004) at error correction level M, the smallest version that holds the text; characters beyond ASCII
 * go as UTF-8 bytes. Quiet zone not included. Refuses broken UTF-16, which would be changed on the way, and what is
 * too long. Same text, same modules.
 */
export function encodeQr(text: string): Result<BitGrid, SymbolProblem> {
  if (text === '') return failure('code-empty');
  if (utf8Length(text) > MOST_BYTES) return failure('code-too-long');
  if (LONE_SURROGATE.test(text)) return failure('code-characters');
  const modules = modulesOf(text);
  if (modules === undefined) return failure('code-too-long');
  return success(packBits(modules.size, modules.size, (index) => modules.data[index] === 1));
}

/** Its errors do not quote the data today; they are replaced all the same. */
function modulesOf(text: string): { readonly size: number; readonly data: Uint8Array } | undefined {
  const content = FITS_SMALLEST.test(text) ? [{ data: text, mode: 'alphanumeric' } as const] : text;
  try {
    return withBestMask(encoder.create(content, { errorCorrectionLevel: 'M', maskPattern: 0 }).modules);
  } catch {
    return undefined;
  }
}

function utf8Length(text: string): number {
  if (text.length > MOST_BYTES) return text.length;
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
