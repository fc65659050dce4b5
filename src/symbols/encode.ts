import type { Result } from '../base/result.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { BitGrid, Symbology } from '../scene/scene.ts';

/** Why a text cannot be a code. */
export const SYMBOL_PROBLEMS = ['code-empty', 'code-characters', 'code-too-long'] as const;
export type SymbolProblem = (typeof SYMBOL_PROBLEMS)[number];

/** A code as modules, without its quiet zone; a linear code has one row. */
export type EncodeSymbol = (symbology: Symbology, content: MaskedText) => Result<BitGrid, SymbolProblem>;
