import type { AnyPage, PlacedText } from './any-page.ts';
import type { GrayImage } from './pdf/image.ts';
import type { DrawnImage, DrawnPath } from './pdf/marks.ts';
import type { Matrix } from './pdf/matrix.ts';

/** Fewer shapes or blocks than this draw no code. */
const CODE_SHAPES = 20;
/** Pictures this near to each other, in points, may be parts of one. */
const NEAR = 4;
const MAX_PAIRS = 1000;

/** Characters that are blocks, and which quarters of their cell they fill: 1 top left, 2 top right, 4 bottom left, 8 bottom right. */
const BLOCKS: ReadonlyMap<string, number> = new Map([
  ...Array.from('█■⬛▇▉▊▓◼◾▪🔲', (char) => [char, 15] as const),
  ['▀', 3],
  ['▄', 12],
  ['▌', 5],
  ['▐', 10],
  ['▘', 1],
  ['▝', 2],
  ['▖', 4],
  ['▗', 8],
  ['▚', 9],
  ['▞', 6],
  ['▛', 7],
  ['▜', 11],
  ['▙', 13],
  ['▟', 14],
]);

/** Whether a page draws what may be a code only when it is put together: of shapes, of several pictures, of block letters. */
export function mayDrawCode(page: AnyPage, blocks: readonly DrawnPath[]): boolean {
  const shapes = page.paths.reduce((sum, path) => sum + path.subpaths.length, 0);
  return shapes >= CODE_SHAPES || blocks.length >= CODE_SHAPES || haveNeighbours(page.images);
}

function haveNeighbours(images: readonly DrawnImage[]): boolean {
  const boxes = images
    .slice(0, MAX_PAIRS)
    .map(({ matrix }) => boxOf(matrix))
    .sort((a, b) => a.left - b.left);
  return boxes.some((box, index) => {
    for (let next = index + 1; next < boxes.length; next += 1) {
      const other = boxes[next];
      if (!other || other.left > box.right + NEAR) return false;
      if (other.bottom <= box.top + NEAR && box.bottom <= other.top + NEAR) return true;
    }
    return false;
  });
}

function boxOf([a, b, c, d, e, f]: Matrix): {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
} {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/**
 * Letters that make a picture together, as filled shapes: block characters, and one letter or sign that stands on the page
 * so often that it can only be a picture's dot. A letter fills its cell: its advance by the pitch of its lines.
 */
export function blockShapes(glyphs: readonly PlacedText[]): readonly DrawnPath[] {
  const dot = dotOf(glyphs);
  const blocks = glyphs.filter(({ text }) => text === dot || BLOCKS.has(text));
  if (blocks.length < CODE_SHAPES) return [];
  const pitch = pitchOf(blocks);
  return blocks.map((glyph) => shapeOf(glyph, pitch, BLOCKS.get(glyph.text) ?? 15));
}

const MIN_DOTS = 200;

function dotOf(glyphs: readonly PlacedText[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { text } of glyphs) if (text.trim() !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= MIN_DOTS && most[1] * 3 >= all ? most[0] : undefined;
}

/** The distance between lines of block letters: the smallest that is not rounding. */
function pitchOf(blocks: readonly PlacedText[]): number {
  const rows = [...new Set(blocks.map(({ y }) => Math.round(y * 100) / 100))].sort((a, b) => b - a);
  let pitch = Infinity;
  for (const [index, row] of rows.entries()) {
    const step = row - (rows[index + 1] ?? -Infinity);
    if (step > 0.3 && step < pitch) pitch = step;
  }
  const [first] = blocks;
  return Number.isFinite(pitch) ? pitch : (first?.size ?? 1);
}

function shapeOf({ x, y, nextX, size }: PlacedText, pitch: number, quarters: number): DrawnPath {
  const width = nextX > x ? nextX - x : size;
  const [halfX, halfY] = [width / 2, pitch / 2];
  const subpaths = [1, 2, 4, 8].flatMap((quarter, index) => {
    if ((quarters & quarter) === 0) return [];
    const left = x + (index % 2) * halfX;
    const bottom = y + (index < 2 ? halfY : 0);
    const [right, top] = [left + halfX, bottom + halfY];
    return [{ points: [left, bottom, right, bottom, right, top, left, top], closed: true }];
  });
  return {
    subpaths,
    fill: 'nonzero',
    stroke: false,
    fillColor: 0,
    strokeColor: 0,
    lineWidth: 0,
    isPenEven: true,
    dash: [],
    dashPhase: 0,
    cap: 0,
    join: 0,
    clipped: false,
  };
}

/** Shapes with slanting or bent sides, of which letters are made when they are drawn and not set. */
const OUTLINE_SHAPES = 7;
/** Small filled boxes, of which letters can be made too. */
const DOT_SHAPES = 60;
const DOT_SIZE = 12;

/** Whether a page's shapes may be letters. `codes`: how many codes were read of them, which explains boxes. */
export function mayDrawLetters(paths: readonly DrawnPath[], codes: number): boolean {
  let outlines = 0;
  let dots = 0;
  for (const { subpaths } of paths) {
    for (const { points } of subpaths) {
      if (hasSlants(points)) outlines += 1;
      else if (isDot(points)) dots += 1;
    }
  }
  return outlines >= OUTLINE_SHAPES || (dots >= DOT_SHAPES && codes === 0);
}

function hasSlants(points: readonly number[]): boolean {
  for (let at = 0; at + 3 < points.length; at += 2) {
    const dx = Math.abs((points[at + 2] ?? 0) - (points[at] ?? 0));
    const dy = Math.abs((points[at + 3] ?? 0) - (points[at + 1] ?? 0));
    if (dx > 0.01 && dy > 0.01) return true;
  }
  return false;
}

function isDot(points: readonly number[]): boolean {
  const xs = points.filter((_, at) => at % 2 === 0);
  const ys = points.filter((_, at) => at % 2 === 1);
  return Math.max(...xs) - Math.min(...xs) < DOT_SIZE && Math.max(...ys) - Math.min(...ys) < DOT_SIZE;
}

/** Modules of the largest code on a side, with its quiet zone. */
const MAX_MODULES = 190;

/**
 * Whether a picture is one code and nothing beside it: all of it is blocks of one size, or bars. Then what the code says
 * is all that the picture says. `codes`: how many were read of it.
 */
export function isOneCode({ columns, rows, pixels }: GrayImage, codes: number): boolean {
  const runs = runsOf(pixels, columns, rows);
  // Bars alone spell no letters, whether a code is in them or not.
  if (!runs || runs.equalRows) return true;
  if (codes !== 1) return false;
  return runs.pure && Math.max(columns, rows) <= MAX_MODULES * Math.max(1, runs.step);
}

/** Whether a picture shows nothing: one colour. */
export function isBlank({ pixels }: GrayImage): boolean {
  const [first] = pixels;
  return pixels.every((pixel) => pixel === first);
}

/** Lengths of runs of dark and light, all of which a code's module divides. Undefined for no ink. */
function runsOf(
  pixels: Uint8Array,
  columns: number,
  rows: number,
): { readonly step: number; readonly pure: boolean; readonly equalRows: boolean } | undefined {
  let step = 0;
  let ink = false;
  let pure = true;
  let equalRows = true;
  let previous = -1;
  for (let row = 0; row < rows; row += 1) {
    const start = row * columns;
    let dark = -1;
    let from = -1;
    let hasInk = false;
    for (let column = 0; column < columns; column += 1) {
      const value = pixels[start + column] ?? 255;
      if (value !== 0 && value !== 255) pure = false;
      const next = value < 128 ? 1 : 0;
      if (next === 1) hasInk = true;
      if (next === dark) continue;
      // The first run of a row is margin.
      if (from > 0) step = divisor(step, column - from);
      dark = next;
      from = column;
    }
    if (!hasInk) continue;
    ink = true;
    if (previous >= 0 && equalRows) {
      for (let column = 0; column < columns && equalRows; column += 1) {
        equalRows = pixels[start + column] === pixels[previous + column];
      }
    }
    previous = start;
  }
  return ink ? { step, pure, equalRows } : undefined;
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
