import { mm } from '../../../base/length.ts';
import type { Mark, Scene } from '../../../scene/scene.ts';
import type { Bitmap } from '../../bitmap.ts';
import { headGrid } from '../dot-grid.ts';
import type { DotGrid } from '../dot-grid.ts';
import { hasDot } from '../mask.ts';
import { createRasteriser } from '../rasterise.ts';
import type { GlyphShapes } from '../glyph-masks.ts';

/** So many dots on a head of 8 in a millimetre. */
export const DOT = 0.125;

export function sceneOf(marks: readonly Mark[], columns: number, rows: number): Scene {
  return { width: mm(columns * DOT), height: mm(rows * DOT), dpi: 203, fixed: [], marks };
}

/** The dots of a scene, of which nothing is to be refused. */
export function dotsOf(scene: Scene, fonts: GlyphShapes, grid: DotGrid = headGrid(scene, 203)): Bitmap {
  const drawn = createRasteriser(fonts)(scene, grid);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value;
}

/** Rows of dots as one reads them: `#` is black. */
export function picture(bitmap: Bitmap): readonly string[] {
  return Array.from({ length: bitmap.height }, (_, y) =>
    Array.from({ length: bitmap.width }, (__, x) => (hasDot(bitmap, x, y) ? '#' : '.')).join(''),
  );
}

export const blackDots = (bitmap: Bitmap): number => picture(bitmap).join('').replaceAll('.', '').length;

/** How many pieces black dots make that do not touch, not even at their corners. */
export function piecesOf(bitmap: Bitmap): number {
  const { width, height } = bitmap;
  const seen = new Uint8Array(width * height);
  let pieces = 0;
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || !hasDot(bitmap, start % width, Math.floor(start / width))) continue;
    pieces += 1;
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % width, Math.floor(at / width)];
      for (let near = 0; near < 9; near += 1) {
        const [column, row] = [x + (near % 3) - 1, y + Math.floor(near / 3) - 1];
        const next = row * width + column;
        if (!hasDot(bitmap, column, row) || seen[next] === 1) continue;
        seen[next] = 1;
        open.push(next);
      }
    }
  }
  return pieces;
}
