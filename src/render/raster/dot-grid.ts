import { dot, nearestDot } from '../../base/length.ts';
import type { Dot, Dpi } from '../../base/length.ts';
import type { Turn } from '../../base/turn.ts';
import { turnFactors } from '../../base/turn.ts';
import type { Scene } from '../../scene/scene.ts';
import { HEAD_DOTS } from '../head-dots.ts';

/** The dots that a bitmap of a label has: dots in a millimetre across and down, and how many there are in all. */
export interface DotGrid {
  readonly perMmX: number;
  readonly perMmY: number;
  readonly columns: Dot;
  readonly rows: Dot;
}

type Size = Pick<Scene, 'width' | 'height'>;

/** The grid of a printer's head, for languages that count dots. A label ends at its nearest dot. */
export function headGrid({ width, height }: Size, dpi: Dpi): DotGrid {
  const perMm = HEAD_DOTS[dpi];
  return {
    perMmX: perMm,
    perMmY: perMm,
    columns: wholeDot(width * perMm),
    rows: wholeDot(height * perMm),
  };
}

/** A length in dots of a head, the nearest whole number. */
export function headDots(length: number, dpi: Dpi): Dot {
  return wholeDot(length * HEAD_DOTS[dpi]);
}

/** The nominal grid of 25.4/dpi mm, on which drivers rasterise a PDF. */
export function nominalGrid({ width, height }: Size, dpi: Dpi): DotGrid {
  const perMm = dpi / MM_PER_INCH;
  const [columns, rows] = [nearestDot(width, dpi), nearestDot(height, dpi)];
  return { perMmX: perMm, perMmY: perMm, columns, rows };
}

const MM_PER_INCH = 25.4;

/** Floating-point dust that does not decide which dot is the nearest, in dots. */
const DUST = 1e-6;

/** The grid line nearest to a place in dots, the one after it from halfway on. */
export const wholeDot = (place: number): Dot => dot(Math.floor(place + 0.5 + DUST));

/** Takes (x, y) to (a·x + c·y + e, b·x + d·y + f). */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** From millimetres, turned as a mark says, to dots. */
export function toDots({ perMmX, perMmY }: DotGrid, turn: Turn | undefined): Affine {
  if (turn === undefined) return [perMmX, 0, 0, perMmY, 0, 0];
  const { cos, sin } = turnFactors(turn.degrees);
  const right = turn.x - cos * turn.x + sin * turn.y;
  const down = turn.y - sin * turn.x - cos * turn.y;
  return [perMmX * cos, perMmY * sin, -perMmX * sin, perMmY * cos, perMmX * right, perMmY * down];
}

/** Whether level and upright lines are level or upright in dots as well. */
export const keepsAxes = ([a, b, c, d]: Affine): boolean => (b === 0 && c === 0) || (a === 0 && d === 0);

export const mapX = ([a, , c, , e]: Affine, x: number, y: number): number => a * x + c * y + e;
export const mapY = ([, b, , d, , f]: Affine, x: number, y: number): number => b * x + d * y + f;

/** How many dots of a grid of `perMm` in a millimetre one dot of a mark's own dpi is; undefined where not whole ones. */
export function dotsPerDot(perMm: number, dpi: Dpi): number | undefined {
  const exact = (perMm * MM_PER_INCH) / dpi;
  const whole = Math.round(exact);
  return whole > 0 && Math.abs(exact - whole) <= GRID_DIFFERENCE * whole ? whole : undefined;
}

/** Heads and the nominal grid differ by one part in a thousand (facts: printing §1): still the same dots. */
export const GRID_DIFFERENCE = 0.002;
