import type { Dpi } from '../base/length.ts';
import type { BitGrid } from '../scene/scene.ts';
import { packBits } from '../symbols/bit-grid.ts';

/**
 * Codes of one size whose shapes are no rectangles of one height, drawn on the dot grid: one module of the scene is then
 * one dot, so that what draws and proves codes needs no other kind of mark.
 */

const INCH = 25.4;

/** Whether a bar or hexagon of a symbol's grid is there. */
function isSet({ columns, bits }: BitGrid, column: number, row: number): boolean {
  return ((bits[row * Math.ceil(columns / 8) + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;
}

/**
 * USPS Intelligent Mail (USPS-B-3200, 3.1), in inches: 22 bars an inch, which may be 20 to 24; bars of 0.015 to 0.025;
 * trackers of 0.039 to 0.057; whole bars of 0.125 to 0.165. Takes a column for each bar and a row each for what reaches
 * up, the tracker, and what reaches down.
 */
const IMB = { barsPerInch: 22, bar: 0.02, tracker: 0.048, reach: 0.0485 };

export function fourStateDots(states: BitGrid, dpi: Dpi): BitGrid {
  const pitch = Math.round(dpi / IMB.barsPerInch);
  const bar = Math.round(dpi * IMB.bar);
  const [reach, tracker] = [Math.round(dpi * IMB.reach), Math.round(dpi * IMB.tracker)];
  const columns = (states.columns - 1) * pitch + bar;
  return packBits(columns, 2 * reach + tracker, (index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const part = row < reach ? 0 : row < reach + tracker ? 1 : 2;
    return column % pitch < bar && isSet(states, Math.floor(column / pitch), part);
  });
}

/**
 * MaxiCode (ISO/IEC 16023, 4.11), in millimetres: hexagons 0.88 apart in rows 0.76 apart, dark ones 0.82 wide and 0.94
 * tall, and around the middle of row 17 three dark rings.
 */
const HEXAGON = { across: 25.5 / 29, down: 24.38 / 32, width: 0.82, height: 0.94, pitchHeight: 1.02 };
const FINDER = { column: 14, row: 16, rings: [0.51, 1.18, 1.86, 2.53, 3.2, 3.87] };

export function hexagonDots(hexagons: BitGrid, dpi: Dpi): BitGrid {
  const { across, down, pitchHeight } = HEXAGON;
  const dot = INCH / dpi;
  const columns = Math.round((hexagons.columns * across) / dot);
  const rows = Math.round(((hexagons.rows - 1) * down + pitchHeight) / dot);
  const isRing = ringsAt((FINDER.column + 0.5) * across, FINDER.row * down + pitchHeight / 2);
  return packBits(columns, rows, (index) => {
    const x = ((index % columns) + 0.5) * dot;
    const y = (Math.floor(index / columns) + 0.5) * dot;
    return isRing(x, y) || isInHexagon(hexagons, x, y);
  });
}

function ringsAt(centreX: number, centreY: number): (x: number, y: number) => boolean {
  return (x, y) => {
    const distance = Math.hypot(x - centreX, y - centreY);
    return FINDER.rings.filter((radius) => radius <= distance).length % 2 === 1;
  };
}

/** Rows reach into each other, so that a dot may be of either of two. */
function isInHexagon(hexagons: BitGrid, x: number, y: number): boolean {
  const { across, down, pitchHeight } = HEXAGON;
  const near = Math.round((y - pitchHeight / 2) / down);
  return [near - 1, near, near + 1].some((row) => {
    if (row < 0 || row >= hexagons.rows) return false;
    const shift = row % 2 === 0 ? 0.5 : 1;
    const column = Math.round(x / across - shift);
    if (column < 0 || column >= hexagons.columns || !isSet(hexagons, column, row)) return false;
    return isWithin(Math.abs(x - (column + shift) * across), Math.abs(y - row * down - pitchHeight / 2));
  });
}

/** Distances from the middle of an upright hexagon: its sides are half as tall as it is, its roofs as steep. */
function isWithin(dx: number, dy: number): boolean {
  const { width, height } = HEXAGON;
  return dx <= width / 2 && dy <= height / 2 - (dx / width) * (height / 2);
}
