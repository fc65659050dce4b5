import { inchToMm, mm } from '../base/length.ts';
import type { Size } from './stock.ts';

/** A size as a person wrote it: `100x150`, `63.5 x 38.1 mm`, `4x6in`, `1 × 2-5/8"`, `10 × 15 厘米`. */
export interface WrittenSize {
  /** What it may mean, likeliest first: small numbers without a unit are millimetres or inches. */
  readonly meanings: readonly Size[];
  /** Half of the last digit that was written of the finer side, in millimetres. */
  readonly within: number;
}

const NUMBER = String.raw`\d+(?:[.,]\d+)?(?:[ -]\d+/\d+)?|\d+/\d+`;
const UNIT = String.raw`mm|cm|inches|inch|in\b|["”″]|毫米|厘米|公分|英寸|寸`;
/** Not within a part number, such as `D30-12x20`. */
const SIZE = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/-])(${NUMBER})\s*(${UNIT})?\s*[x×*✕]\s*(${NUMBER})\s*(${UNIT})?(?![\p{N}/-]|[a-z])`,
  'u',
);

/** Numbers below it are inches too where no unit is said: no label is 30 inches wide, hardly one 3 mm. */
const MOST_INCHES = 30;
const MM_OF_UNIT: Readonly<Record<string, number>> = { cm: 10, 厘米: 10, 公分: 10, mm: 1, 毫米: 1 };

/** The first size in a text in lower case, and the text without it; undefined where there is none. */
export function findSize(text: string): { readonly size: WrittenSize; readonly rest: string } | undefined {
  const match = SIZE.exec(text);
  if (match === null) return undefined;
  const [whole, across = '', firstUnit, down = '', lastUnit] = match;
  const sides = [numberOf(across), numberOf(down)] as const;
  const unit = lastUnit ?? firstUnit;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + whole.length)}`;
  const step = Math.min(stepOf(across), stepOf(down));
  if (unit !== undefined) {
    const factor = MM_OF_UNIT[unit] ?? inchToMm(1);
    return { size: { meanings: [sizeOf(sides, factor)], within: within(step * factor) }, rest };
  }
  const inches = Math.max(...sides) < MOST_INCHES ? [sizeOf(sides, inchToMm(1))] : [];
  return { size: { meanings: [sizeOf(sides, 1), ...inches], within: within(step) }, rest };
}

function sizeOf([width, height]: readonly [number, number], factor: number): Size {
  return { width: mm(width * factor), height: mm(height * factor) };
}

/** `2`, `2.5`, `2,5`, `5/8`, `2-5/8`. */
function numberOf(text: string): number {
  const parts = text.replace(',', '.').split(/[ -]/);
  return parts.reduce((sum, part) => {
    const [over = 0, under = 1] = part.split('/').map(Number);
    return sum + over / under;
  }, 0);
}

function stepOf(text: string): number {
  const [, decimals] = /[.,](\d+)$/.exec(text) ?? [];
  return decimals === undefined ? 1 : 10 ** -decimals.length;
}

/** A rounded number stands for all that round to it; inches and drivers round to a tenth of a millimetre anyhow. */
function within(step: number): number {
  return Math.min(0.5, Math.max(0.1, step / 2));
}
