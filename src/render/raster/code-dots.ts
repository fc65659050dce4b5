import type { Problem } from '../../base/problem.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { strideOf } from '../bitmap.ts';
import type { BitGrid, CodeMark, ImageMark } from '../../scene/scene.ts';
import { asDots, wholeDot } from './dot-grid.ts';
import type { DotGrid } from './dot-grid.ts';
import { blankMask, hasDot, setDot } from './mask.ts';
import type { Mask } from './mask.ts';

/** Why a label cannot be put on these dots. */
export type RasterCode =
  /** A module of a code, or a dot of a picture, that is not whole dots: the label was laid out for another head. */
  | 'raster-code-between-dots'
  | 'raster-picture-between-dots'
  /** Modules under two dots, which no printer prints so that they scan. */
  | 'raster-code-too-fine'
  /** Not wholly on the label: half a code says nothing. */
  | 'raster-code-off-label'
  /** Fewer dots than the label has. */
  | 'raster-grid-too-small';

export type RasterProblem = Problem<RasterCode>;

const LEAST_MODULE = 2;

/** A code's modules as whole dots, its corner on the nearest dot. */
export function codeDots(mark: CodeMark, grid: DotGrid): Result<Mask, RasterProblem> {
  const { modules, symbology, dpi } = mark;
  const width = asDots(grid.perMmX, dpi, mark.moduleWidth);
  const height = asDots(grid.perMmY, dpi, mark.moduleHeight);
  const refuse = (code: RasterCode) => failure({ code, params: { symbology } });
  if (width === undefined || height === undefined) return refuse('raster-code-between-dots');
  if (width < LEAST_MODULE || height < LEAST_MODULE) return refuse('raster-code-too-fine');
  const mask = enlarged(modules, width, height, cornerOf(mark, grid));
  const { left, top } = mask;
  const isOn = left >= 0 && top >= 0 && left + mask.width <= grid.columns && top + mask.height <= grid.rows;
  return isOn ? success(mask) : refuse('raster-code-off-label');
}

/** A picture's dots, each whole dots of this grid. */
export function imageDots(mark: ImageMark, grid: DotGrid): Result<Mask, RasterProblem> {
  const [width, height] = [asDots(grid.perMmX, mark.dpi, 1), asDots(grid.perMmY, mark.dpi, 1)];
  if (width === undefined || height === undefined) return failure({ code: 'raster-picture-between-dots' });
  return success(enlarged(mark.pixels, width, height, cornerOf(mark, grid)));
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

const cornerOf = ({ x, y }: CodeMark | ImageMark, { perMmX, perMmY }: DotGrid): Corner => ({
  left: wholeDot(x * perMmX),
  top: wholeDot(y * perMmY),
});

/** A grid of which each bit is a box of dots. */
function enlarged(
  { columns, rows, bits }: BitGrid,
  width: number,
  height: number,
  { left, top }: Corner,
): Mask {
  const source = { width: columns, height: rows, stride: strideOf(columns), bits };
  if (width === 1 && height === 1) return { ...source, left, top };
  const mask = blankMask(left, top, columns * width, rows * height);
  for (let row = 0; row < rows; row += 1) {
    const first = row * height;
    for (let column = 0; column < columns; column += 1) {
      if (!hasDot(source, column, row)) continue;
      for (let x = column * width; x < (column + 1) * width; x += 1) setDot(mask, x, first);
    }
    const [start, end] = [first * mask.stride, (first + 1) * mask.stride];
    for (let copy = 1; copy < height; copy += 1) mask.bits.copyWithin(start + copy * mask.stride, start, end);
  }
  return mask;
}
