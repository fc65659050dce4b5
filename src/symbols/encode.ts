import type { Result } from '../base/result.ts';
import type { SealedVersion } from '../base/sealed-slot.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { BitGrid } from '../scene/scene.ts';

/** Why a text cannot be a code. */
export const SYMBOL_PROBLEMS = [
  'code-empty',
  'code-characters',
  'code-too-long',
  /** Not built as the symbology's texts are: too few digits, no GS1 element string. */
  'code-format',
  /** Its last digit is not the check digit of the others. */
  'code-check-digit',
  /** A digit short, and yet with a check digit at its end: a number of another kind, or one without its check digit. */
  'code-check-digit-unclear',
] as const;
export type SymbolProblem = (typeof SYMBOL_PROBLEMS)[number];

/** What a template chooses, and of QR codes whose size must not depend on what they say, which size. */
export interface SymbolChoices extends CodeChoices {
  readonly version?: SealedVersion;
}

/**
 * A code as modules, without its quiet zone; a linear code has one row. Two kinds are no plain modules: of USPS IMb the
 * grid has a column for each bar and three rows, which say whether it reaches up, that it is there, and whether it
 * reaches down; of MaxiCode it is the 33 rows of 30 hexagons, every second one moved half a hexagon to the right.
 */
export type EncodeSymbol = (
  symbology: Symbology,
  content: MaskedText,
  choices?: SymbolChoices,
) => Result<BitGrid, SymbolProblem>;
