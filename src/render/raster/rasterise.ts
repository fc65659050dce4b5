import type { Ink } from '../../base/ink.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { unreachable } from '../../base/unreachable.ts';
import type {
  FilledPath,
  LineMark,
  Mark,
  PathMark,
  RectMark,
  Scene,
  StrokedPath,
} from '../../scene/scene.ts';
import type { Bitmap } from '../bitmap.ts';
import { RULE, rectDots, ruleDots } from './boxes.ts';
import { Canvas } from './canvas.ts';
import type { PlacedMask, Shape } from './canvas.ts';
import { codeDots, imageDots } from './code-dots.ts';
import type { RasterProblem } from './code-dots.ts';
import { keepsAxes, mapX, mapY, toDots } from './dot-grid.ts';
import type { Affine, DotGrid } from './dot-grid.ts';
import { fillDots } from './fill.ts';
import { GlyphMasks } from './glyph-masks.ts';
import type { GlyphShapes } from './glyph-masks.ts';
import type { Mask } from './mask.ts';
import { subpathChains } from './outlines.ts';
import type { Chain } from './outlines.ts';
import { strokeOutlines } from './strokes.ts';

/** Scene and dots in, bitmap out; what cannot be put on the dots as it must be is refused. */
export type Rasteriser = (scene: Scene, grid: DotGrid) => Result<Bitmap, RasterProblem>;

/** A rasteriser that keeps the dots of glyphs for labels to come. `fonts`: those that the scenes are laid out with. */
export function createRasteriser(fonts: GlyphShapes): Rasteriser {
  const glyphs = new GlyphMasks(fonts);
  return (scene, grid) => {
    if (!covers(grid, scene)) return failure({ code: 'raster-grid-too-small' });
    const canvas = new Canvas(grid);
    for (const mark of [...scene.fixed, ...scene.marks]) {
      const shape = shapeOf(mark, grid, glyphs);
      if (!shape.ok) return shape;
      canvas.paint(shape.value);
    }
    return success(canvas.bitmap);
  };
}

/** Part of a dot that a label may have beyond the last one. */
const EDGE = 1;
const covers = ({ columns, rows, perMmX, perMmY }: DotGrid, { width, height }: Scene): boolean =>
  columns > width * perMmX - EDGE && rows > height * perMmY - EDGE;

const still = (mask: Mask): PlacedMask => ({ mask, right: 0, down: 0 });
const area = (mask: Mask, ink: Ink): Shape => ({ masks: [still(mask)], ink, isFine: false });
const fine = (masks: readonly Mask[], ink: Ink): Shape => ({ masks: masks.map(still), ink, isFine: true });

function shapeOf(mark: Mark, grid: DotGrid, glyphs: GlyphMasks): Result<Shape, RasterProblem> {
  switch (mark.kind) {
    case 'code': {
      const dots = codeDots(mark, grid);
      return dots.ok ? success(area(dots.value, 'black')) : dots;
    }
    case 'image': {
      const dots = imageDots(mark, grid);
      return dots.ok ? success(area(dots.value, 'black')) : dots;
    }
    case 'glyphs': {
      const masks = glyphs.ofRun(mark, toDots(grid, mark.turn));
      return success({ masks, ink: mark.ink, isFine: true });
    }
    case 'rect':
      return success(rectShape(mark, grid));
    case 'line':
      return success(lineShape(mark, grid));
    case 'path':
      return success(pathShape(mark, grid));
    default:
      return unreachable(mark);
  }
}

function rectShape(mark: RectMark, grid: DotGrid): Shape {
  const frame = toDots(grid, mark.turn);
  const { x, y, width, height, fill } = mark;
  const isFine = Math.min(width * grid.perMmX, height * grid.perMmY) < RULE;
  if (keepsAxes(frame)) return { masks: [still(rectDots(mark, frame))], ink: fill, isFine };
  const corners = [x, y, x + width, y, x + width, y + height, x, y + height];
  return { masks: [still(fillDots([mapped(corners, frame)], 'nonzero', grid))], ink: fill, isFine };
}

function mapped(chain: Chain, frame: Affine): Chain {
  const dots: number[] = [];
  for (let index = 0; index < chain.length; index += 2) {
    const [x, y] = [chain[index] ?? 0, chain[index + 1] ?? 0];
    dots.push(mapX(frame, x, y), mapY(frame, x, y));
  }
  return dots;
}

function lineShape(mark: LineMark, grid: DotGrid): Shape {
  const frame = toDots(grid, mark.turn);
  const { x1, y1, x2, y2, ink = 'black' } = mark;
  if (keepsAxes(frame) && (x1 === x2 || y1 === y2)) {
    return fine(ruleDots(mark, seenDashes(mark.dash, grid), frame), ink);
  }
  const square = toDots(squareOf(grid), mark.turn);
  return strokeShape([mapped([x1, y1, x2, y2], square)], mark, false, grid);
}

function pathShape(mark: PathMark, grid: DotGrid): Shape {
  return mark.fill === undefined ? strokedShape(mark, grid) : filledShape(mark, grid);
}

function filledShape({ subpaths, fill, turn }: FilledPath, grid: DotGrid): Shape {
  return area(fillDots(subpathChains(subpaths, toDots(grid, turn)), 'evenodd', grid), fill);
}

function strokedShape({ subpaths, stroke, turn }: StrokedPath, grid: DotGrid): Shape {
  const drawn = subpaths.filter(({ pieces, closed }) => pieces.length > 0 || closed);
  return strokeShape(subpathChains(drawn, toDots(squareOf(grid), turn)), stroke, true, grid);
}

/** Strokes are the same width whichever way they go: they are drawn on a grid of square dots first. */
const squareOf = (grid: DotGrid): DotGrid => ({ ...grid, perMmY: grid.perMmX });

/** Chains on square dots. A stroke is a dot wide at least. */
function strokeShape(
  chains: readonly Chain[],
  { width, dash, ink = 'black' }: Pick<LineMark, 'width' | 'dash' | 'ink'>,
  round: boolean,
  grid: DotGrid,
): Shape {
  const half = Math.max((width * grid.perMmX) / 2, 0.5);
  const dots = seenDashes(dash, grid).map((length) => length * grid.perMmX);
  const outlines = strokeOutlines(chains, { half, dash: dots, round }, sidesOf(half));
  const ratio = grid.perMmY / grid.perMmX;
  const placed = ratio === 1 ? outlines : outlines.map((chain) => mapped(chain, [1, 0, 0, ratio, 0, 0]));
  return fine([fillDots(placed, 'nonzero', grid)], ink);
}

/** Dashes that are not a dot long with their gaps are a solid line. */
function seenDashes(dash: readonly number[], { perMmX, perMmY }: DotGrid): readonly number[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  return period * Math.min(perMmX, perMmY) < dash.length ? [] : dash;
}

/** Of a disc of this radius in dots, so that it is round to a twentieth of a dot. */
const sidesOf = (radius: number): number => Math.min(128, Math.max(8, Math.ceil(10 * Math.sqrt(radius))));
