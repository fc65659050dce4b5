import encoder from 'qrcode/lib/core/qrcode.js';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { BitGrid } from '../scene/scene.ts';
import { packBits } from './bit-grid.ts';
import type { SymbolProblem } from './encode.ts';
import { withBestMask } from './qr-mask.ts';
import type { QrLevel } from './qr-mask.ts';

/** Version 26 at level M. A larger one cannot be read off a label: at 4 dots a module it is over 60 mm wide. */
const MOST_BYTES = 1024;
const MOST_MODULES = 121;
/** Characters of this set that version 1 holds (table 7): no better cut into segments needs to be looked for. */
const SMALLEST = /^[0-9A-Z $%*+\-./:]+$/;
const FITS_SMALLEST: Readonly<Record<QrLevel, number>> = { L: 25, M: 20, Q: 16, H: 10 };
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * QR (ISO/IEC 18004) at an error correction level, M unless it is said, the smallest version that holds the text; characters beyond ASCII
 * go as UTF-8 bytes. Quiet zone not included. Refuses broken UTF-16, which would be changed on the way, and what is
 * too long. Same text, same modules. Where a version is asked for, it is that one, in one piece of the alphanumeric set.
 */
export function encodeQr(text: string, level = 'M', version?: number): Result<BitGrid, SymbolProblem> {
  if (text === '') return failure('code-empty');
  if (utf8Length(text) > MOST_BYTES) return failure('code-too-long');
  if (LONE_SURROGATE.test(text)) return failure('code-characters');
  const modules = isLevel(level) ? modulesOf(text, level, version) : undefined;
  if (modules === undefined || modules.size > MOST_MODULES) return failure('code-too-long');
  return success(packBits(modules.size, modules.size, (index) => modules.data[index] === 1));
}

/** Its errors do not quote the data today; they are replaced all the same. */
function modulesOf(
  text: string,
  level: QrLevel,
  version: number | undefined,
): { readonly size: number; readonly data: Uint8Array } | undefined {
  const isSmall = text.length <= FITS_SMALLEST[level] && SMALLEST.test(text);
  const content = isSmall || version !== undefined ? [{ data: text, mode: 'alphanumeric' } as const] : text;
  try {
    return withBestMask(
      encoder.create(content, {
        errorCorrectionLevel: level,
        maskPattern: 0,
        ...(version === undefined ? {} : { version }),
      }).modules,
      level,
    );
  } catch {
    return undefined;
  }
}

const isLevel = (level: string): level is QrLevel => Object.hasOwn(FITS_SMALLEST, level);

function utf8Length(text: string): number {
  if (text.length > MOST_BYTES) return text.length;
  let length = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    length += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return length;
}
