import type { BitGrid } from '../../scene/scene.ts';
import { SEPARATOR } from './gs1-message.ts';
import { isDark } from './modules.ts';

/** Widths of bars and spaces of the 106 symbols and the stop (ISO/IEC 15417, table 1), each symbol 11 modules wide. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 ' +
  '123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 ' +
  '232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 ' +
  '313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 ' +
  '111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 ' +
  '111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 ' +
  '114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ');
const STOP = 0b1100011101011;
const STOP_MODULES = 13;
const SYMBOL_MODULES = 11;

const VALUES: ReadonlyMap<number, number> = new Map(
  WIDTHS.map((widths, value) => {
    let bits = 0;
    for (const [index, width] of Array.from(widths, Number).entries()) {
      for (let module = 0; module < width; module += 1) bits = bits * 2 + ((index + 1) % 2);
    }
    return [bits, value] as const;
  }),
);

const CODE_C = 99;
const CODE_B = 100;
const CODE_A = 101;
const FUNCTION_1 = 102;
const START_A = 103;

/**
 * Reads a Code 128 of whole modules, without margins: start, check symbol and stop must be right. Gives its text; undefined
 * for what is no such code and for what is not read here (function characters, shifts).
 */
export function readCode128(grid: BitGrid): string | undefined {
  const values = valuesOf(grid);
  return values && textOf(values, '');
}

/** The same of GS1-128: the function character 1 comes first, and one between data is given as what scanners send for it. */
export function readGs1Code128(grid: BitGrid): string | undefined {
  const [start, first, ...values] = valuesOf(grid) ?? [];
  return start === undefined || first !== FUNCTION_1 ? undefined : textOf([start, ...values], SEPARATOR);
}

/** Start and symbols without check symbol and stop. */
function valuesOf(grid: BitGrid): readonly number[] | undefined {
  const symbols = (grid.columns - STOP_MODULES) / SYMBOL_MODULES;
  if (grid.rows !== 1 || !Number.isInteger(symbols) || symbols < 3) return undefined;
  const bits = (from: number, count: number): number => {
    let value = 0;
    for (let at = from; at < from + count; at += 1) value = value * 2 + (isDark(grid, at, 0) ? 1 : 0);
    return value;
  };
  if (bits(symbols * SYMBOL_MODULES, STOP_MODULES) !== STOP) return undefined;
  const values: number[] = [];
  for (let index = 0; index < symbols; index += 1) {
    const value = VALUES.get(bits(index * SYMBOL_MODULES, SYMBOL_MODULES));
    if (value === undefined) return undefined;
    values.push(value);
  }
  const sum = values.slice(0, -1).reduce((all, value, index) => all + value * Math.max(1, index), 0);
  return sum % 103 === values.at(-1) ? values.slice(0, -1) : undefined;
}

/** `separator`: what function character 1 is; nothing where there must be none. */
function textOf([start = 0, ...values]: readonly number[], separator: string): string | undefined {
  if (start < START_A) return undefined;
  let set = [CODE_A, CODE_B, CODE_C][start - START_A];
  let text = '';
  for (const value of values) {
    if (value < 96 || (set === CODE_C && value < CODE_B)) {
      if (set === CODE_C) text += String(value).padStart(2, '0');
      else if (set === CODE_B || value < 64) text += String.fromCharCode(value + 32);
      else text += String.fromCharCode(value - 64);
    } else if (value >= CODE_C && value <= CODE_A && value !== set) set = value;
    else if (value === FUNCTION_1 && separator !== '') text += separator;
    else return undefined;
  }
  return text;
}
