import type { BitGrid } from '../../scene/scene.ts';
import { isDark } from './modules.ts';

/**
 * Reads an MSI code of whole modules, without margins: start, four bits a digit, stop. A bit is a bar of two modules and
 * a space of one (1) or the other way round (0). Gives its digits, the check digit among them where it has one, since a code
 * does not say; undefined for what is no such code.
 */
export function readMsi(grid: BitGrid): string | undefined {
  if (grid.rows !== 1) return undefined;
  const row = Array.from({ length: grid.columns }, (_, at) => (isDark(grid, at, 0) ? '1' : '0')).join('');
  const [, bits = ''] = /^110((?:1[01]0)+)1001$/.exec(row) ?? [];
  if (bits.length === 0 || bits.length % 12 !== 0) return undefined;
  const digits = Array.from(bits.matchAll(/.{12}/g), ([digit]) =>
    Number.parseInt(digit.replaceAll('110', '1').replaceAll('100', '0'), 2),
  );
  return digits.every((digit) => digit < 10) ? digits.join('') : undefined;
}
