import { isDark } from '../../proof/codes/modules.ts';
import type { Bitmap } from '../../render/bitmap.ts';
import { hasDot } from '../../render/raster/mask.ts';
import type { CodeMark } from '../../scene/scene.ts';

/** Widths of bars and spaces along a row of dots, the first of them black. */
function runs(bitmap: Bitmap, left: number, row: number, dots: number): readonly number[] {
  const widths: number[] = [];
  let last = false;
  for (let at = left; at < left + dots; at += 1) {
    const dark = hasDot(bitmap, at, row);
    if (dark !== last || widths.length === 0) widths.push(0);
    widths[widths.length - 1] = (widths.at(-1) ?? 0) + 1;
    last = dark;
  }
  return widths;
}

/** How many elements of a code, its top left dot there, are not just as many dots wide as its modules say; along the middles of its rows. */
export function elementsOff(bitmap: Bitmap, code: CodeMark, left: number, top: number): number {
  const { modules, moduleWidth, moduleHeight } = code;
  let off = 0;
  for (let row = 0; row < modules.rows; row += 1) {
    const wanted: number[] = [];
    for (let at = 0; at < modules.columns; at += 1) {
      const same = at > 0 && isDark(modules, at, row) === isDark(modules, at - 1, row);
      if (same) wanted[wanted.length - 1] = (wanted.at(-1) ?? 0) + moduleWidth;
      else wanted.push(moduleWidth);
    }
    const middle = top + Math.floor((row + 0.5) * moduleHeight);
    const seen = runs(bitmap, left, middle, modules.columns * moduleWidth);
    const count = Math.max(seen.length, wanted.length);
    off += Array.from({ length: count }, (_, at) => at).filter((at) => seen[at] !== wanted[at]).length;
  }
  return off;
}
