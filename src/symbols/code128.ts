import { CODE128 } from 'jsbarcode/bin/barcodes/CODE128/index.js';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { BitGrid } from '../scene/scene.ts';
import { packBits } from './bit-grid.ts';
import type { SymbolProblem } from './encode.ts';

/** No carrier's number is longer, and 80 characters are already over 300 mm wide at 3 dots and 203 dpi. */
const MOST_CHARACTERS = 80;
/** Control characters, which a scanner in keyboard mode would type as keys, and all beyond ASCII are refused. */
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

/**
 * Code 128 (ISO/IEC 15417) in the code sets A, B and C that make it shortest: one row of modules, start and check
 * symbol and stop included, quiet zone not. Refuses what is not printable ASCII and what is too long.
 */
export function encodeCode128(text: string): Result<BitGrid, SymbolProblem> {
  if (text === '') return failure('code-empty');
  if (text.length > MOST_CHARACTERS) return failure('code-too-long');
  if (!PRINTABLE_ASCII.test(text)) return failure('code-characters');
  const modules = modulesOf(text);
  if (modules === undefined) return failure('code-characters');
  return success(packBits(modules.length, 1, (index) => modules[index] === '1'));
}

/** The library's encoder alone: its front door spends more time on drawing options than this takes. It may throw. */
function modulesOf(text: string): string | undefined {
  try {
    const modules = new CODE128(text, {}).encode().data;
    return /^[01]+$/.test(modules) ? modules : undefined;
  } catch {
    return undefined;
  }
}
