import type { Ink } from '../../base/ink.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { unreachable } from '../../base/unreachable.ts';
import { inkOf } from '../../scene/mark-ink.ts';
import type { FilledPath, LineMark, Mark, RectMark, Scene, StrokedPath } from '../../scene/scene.ts';
import type { Bitmap } from '../bitmap.ts';
import { rectDots, ruleDots } from './boxes.ts';
import { PlainCanvas } from './canvas.ts';
import { codeDots, imageDots } from './code-dots.ts';
import type { RasterProblem } from './code-dots.ts';
import { ColourCanvas } from './colour-canvas.ts';
import { keepsAxes, mapX, mapY, toDots } from './dot-grid.ts';
import type { Affine, DotGrid } from './dot-grid.ts';
import { fillDots } from './fill.ts';
import { GlyphMasks } from './glyph-masks.ts';
import type { GlyphShapes } from './glyph-masks.ts';
import type { Mask } from './mask.ts';
import { subpathChains } from './outlines.ts';
import type { Chain } from './outlines.ts';
import type { PlacedMask, Shape } from './shape.ts';
import { strokeOutlines } from './strokes.ts';
import { isThin } from './thinness.ts';
import { TILE } from './tone.ts';

/** Scene and dots in, bitmap out; what cannot be put on the dots as it must be is refused. */
export type Rasteriser = (scene: Scene, grid: DotGrid) => Result<Bitmap, RasterProblem>;

/** A rasteriser that keeps the dots of glyphs for labels to come. `fonts`: those that the scenes are laid out with. */
export function createRasteriser(fonts: GlyphShapes): Rasteriser {
  const glyphs = new GlyphMasks(fonts);
  return (scene, grid) => {
    if (!covers(grid, scene)) return failure({ code: 'raster-grid-too-small' });
    const marks = [...scene.fixed, ...scene.marks];
    const inks = new Set(marks.map(inkOf));
    if (inks.size > MOST_INKS) return failure({ code: 'raster-many-inks', params: { max: MOST_INKS } });
    const canvas = [...inks].every(isPlain) ? new PlainCanvas(grid) : new ColourCanvas(grid);
    for (const mark of marks) {
      const shape = shapeOf(mark, grid, glyphs);
      if (!shape.ok) return shape;
      canvas.paint(shape.value);
    }
    return canvas.finish();
  };
}

/** Part of a dot that a label may have beyond the last one. */
const EDGE = 1;
const covers = ({ columns, rows, perMmX, perMmY }: DotGrid, { width, height }: Scene): boolean =>
  columns > width * perMmX - EDGE && rows > height * perMmY - EDGE;

/** More than any label for a printer of black needs; each takes as much memory as the label. */
const MOST_INKS = 32;

const isPlain = (ink: Ink): boolean => ink === 'black' || ink === 'white';

const still = (mask: Mask): PlacedMask => ({ mask, right: 0, down: 0 });

function shapeOf(mark: Mark, grid: DotGrid, glyphs: GlyphMasks): Result<Shape, RasterProblem> {
  const ink = inkOf(mark);
  switch (mark.kind) {
    case 'code': {
      const dots = codeDots(mark, grid);
      return dots.ok ? success({ kind: 'code', masks: [still(dots.value)], ink }) : dots;
    }
    case 'image': {
      const dots = imageDots(mark, grid);
      return dots.ok ? success({ kind: 'picture', masks: [still(dots.value)], ink }) : dots;
    }
    case 'glyphs':
      return success({ kind: 'text', masks: glyphs.ofRun(mark, toDots(grid, mark.turn)), ink });
    case 'rect': {
      const { width, height } = mark;
      const isThin = Math.min(width * grid.perMmX, height * grid.perMmY) < TILE;
      return success({ kind: 'area', masks: [still(rectMask(mark, grid))], ink, isThin });
    }
    case 'line':
      return success({ kind: 'line', masks: lineMasks(mark, grid).map(still), ink });
    case 'path': {
      if (mark.fill === undefined) {
        return success({ kind: 'line', masks: [still(strokedMask(mark, grid))], ink });
      }
      const mask = filledMask(mark, grid);
      return success({ kind: 'area', masks: [still(mask)], ink, isThin: !isPlain(ink) && isThin(mask) });
    }
    default:
      return unreachable(mark);
  }
}

function rectMask(mark: RectMark, grid: DotGrid): Mask {
  const frame = toDots(grid, mark.turn);
  if (keepsAxes(frame)) return rectDots(mark, frame);
  const { x, y, width, height } = mark;
  const corners = [x, y, x + width, y, x + width, y + height, x, y + height];
  return fillDots([mapped(corners, frame)], 'nonzero', grid);
}

function mapped(chain: Chain, frame: Affine): Chain {
  const dots: number[] = [];
  for (let index = 0; index < chain.length; index += 2) {
    const [x, y] = [chain[index] ?? 0, chain[index + 1] ?? 0];
    dots.push(mapX(frame, x, y), mapY(frame, x, y));
  }
  return dots;
}

function lineMasks(mark: LineMark, grid: DotGrid): readonly Mask[] {
  const frame = toDots(grid, mark.turn);
  const { x1, y1, x2, y2 } = mark;
  if (keepsAxes(frame) && (x1 === x2 || y1 === y2)) {
    return ruleDots(mark, seenDashes(mark.dash, grid), frame);
  }
  const square = toDots(squareOf(grid), mark.turn);
  return [strokeMask([mapped([x1, y1, x2, y2], square)], mark, false, grid)];
}

function filledMask({ subpaths, turn }: FilledPath, grid: DotGrid): Mask {
  return fillDots(subpathChains(subpaths, toDots(grid, turn)), 'evenodd', grid);
}

function strokedMask({ subpaths, stroke, turn }: StrokedPath, grid: DotGrid): Mask {
  const drawn = subpaths.filter(({ pieces, closed }) => pieces.length > 0 || closed);
  return strokeMask(subpathChains(drawn, toDots(squareOf(grid), turn)), stroke, true, grid);
}

/** Strokes are the same width whichever way they go: they are drawn on a grid of square dots first. */
const squareOf = (grid: DotGrid): DotGrid => ({ ...grid, perMmY: grid.perMmX });

/** Chains on square dots. A stroke is a dot wide at least. */
function strokeMask(
  chains: readonly Chain[],
  { width, dash }: Pick<LineMark, 'width' | 'dash'>,
  round: boolean,
  grid: DotGrid,
): Mask {
  const half = Math.max((width * grid.perMmX) / 2, 0.5);
  const dots = seenDashes(dash, grid).map((length) => length * grid.perMmX);
  const outlines = strokeOutlines(chains, { half, dash: dots, round }, sidesOf(half));
  const ratio = grid.perMmY / grid.perMmX;
  const placed = ratio === 1 ? outlines : outlines.map((chain) => mapped(chain, [1, 0, 0, ratio, 0, 0]));
  return fillDots(placed, 'nonzero', grid);
}

/** Dashes that are not a dot long with their gaps are a solid line. */
function seenDashes(dash: readonly number[], { perMmX, perMmY }: DotGrid): readonly number[] {
  const period = dash.reduce((sum, length) => sum + length, 0);
  return period * Math.min(perMmX, perMmY) < dash.length ? [] : dash;
}

/** Of a disc of this radius in dots, so that it is round to a twentieth of a dot. */
const sidesOf = (radius: number): number => Math.min(128, Math.max(8, Math.ceil(10 * Math.sqrt(radius))));
