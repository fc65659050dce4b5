import { dot, dotsToMm } from '../../base/length.ts';
import type { Problem } from '../../base/problem.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Symbology } from '../../base/symbology.ts';
import { strideOf } from '../bitmap.ts';
import type { BitGrid, CodeMark, ImageMark } from '../../scene/scene.ts';
import { GRID_DIFFERENCE, dotsPerDot, wholeDot } from './dot-grid.ts';
import type { DotGrid } from './dot-grid.ts';
import { blankMask, hasDot, setDot } from './mask.ts';
import type { Mask } from './mask.ts';
import type { ShapeKind } from './shape.ts';

/** Why a label cannot be put on these dots. */
export type RasterCode =
  /** Dots of a code, or of a picture, that are not whole dots of this grid: the label was laid out for another head. */
  | 'raster-code-between-dots'
  | 'raster-picture-between-dots'
  /** Modules under two dots, which no printer prints so that they scan. */
  | 'raster-code-too-fine'
  /** Not wholly on the label: half a code says nothing. */
  | 'raster-code-off-label'
  /**
   * What the label's colours show and dots in black alone do not. params: ink, other (what it cannot be told from),
   * x, y (where, in millimetres from the label's top left corner)
   */
  | `raster-${ShapeKind}-lost`
  /** More inks than are told apart. params: max */
  | 'raster-many-inks'
  /** Fewer dots than the label has. */
  | 'raster-grid-too-small';

export type RasterProblem = Problem<RasterCode>;

const LEAST_MODULE = 2;
/** Codes of one size, whose hexagons and bars layout draws in dots: their bits are dots, not modules. */
const IN_DOTS: ReadonlySet<Symbology> = new Set<Symbology>(['maxicode', 'usps-imb']);

/**
 * A code's modules as whole dots, as many as the scene says, its corner on the nearest dot. The bars of a linear code end
 * at the nearest dot as well: they are a length, not a number of modules.
 */
export function codeDots(mark: CodeMark, grid: DotGrid): Result<Mask, RasterProblem> {
  const { modules, symbology, dpi } = mark;
  const refuse = (code: RasterCode) => failure({ code, params: { symbology } });
  const [across, down] = [dotsPerDot(grid.perMmX, dpi), dotsPerDot(grid.perMmY, dpi)];
  if (across === undefined || down === undefined) return refuse('raster-code-between-dots');
  const width = mark.moduleWidth * across;
  const bottom = mark.y + dotsToMm(dot(mark.moduleHeight), dpi);
  const isLinear = modules.rows === 1;
  const height = isLinear
    ? wholeDot(bottom * grid.perMmY) - wholeDot(mark.y * grid.perMmY)
    : mark.moduleHeight * down;
  if (!IN_DOTS.has(symbology) && Math.min(width, height) < LEAST_MODULE)
    return refuse('raster-code-too-fine');
  const left = onLabel(mark.x * grid.perMmX, modules.columns * width, grid.columns);
  const top = onLabel(mark.y * grid.perMmY, modules.rows * height, grid.rows);
  if (left === undefined || top === undefined) return refuse('raster-code-off-label');
  return success(enlarged(modules, width, height, { left, top }));
}

/**
 * The dot nearest to a place from which a length stays on the label. What fills a label to its end on one grid may be a
 * thousandth too long on another, and is moved by that; undefined for what is farther off.
 */
function onLabel(place: number, length: number, all: number): number | undefined {
  const nearest = wholeDot(place);
  const fitting = Math.min(nearest, all - length);
  return fitting >= 0 && nearest - fitting <= Math.ceil(all * GRID_DIFFERENCE) ? fitting : undefined;
}

/** A picture's dots, each whole dots of this grid. */
export function imageDots(mark: ImageMark, grid: DotGrid): Result<Mask, RasterProblem> {
  const [width, height] = [dotsPerDot(grid.perMmX, mark.dpi), dotsPerDot(grid.perMmY, mark.dpi)];
  if (width === undefined || height === undefined) return failure({ code: 'raster-picture-between-dots' });
  const corner = { left: wholeDot(mark.x * grid.perMmX), top: wholeDot(mark.y * grid.perMmY) };
  return success(enlarged(mark.pixels, width, height, corner));
}

interface Corner {
  readonly left: number;
  readonly top: number;
}

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
