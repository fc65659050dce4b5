import type { GrayImage } from './image.ts';
import type { DrawnPath, Subpath } from './marks.ts';
import type { Matrix } from './matrix.ts';

const MAX_SIDE = 4096;

/**
 * A page's filled and stroked shapes and its pictures as pixels, black or white as their colours are dark or light. Only
 * good enough to read codes that are drawn of shapes: no text, no clip, no smoothing. Work is bounded by shapes times
 * the rows that they cover.
 */
export class Raster {
  readonly columns: number;
  readonly rows: number;
  readonly pixels: Uint8Array;
  private readonly scale: number;
  private readonly left: number;
  private readonly top: number;
  /** Pixels that may still be painted. */
  private budget: number;

  /** The page's box in points, and pixels to an inch (fewer where the page is large). */
  constructor(box: readonly [number, number, number, number], dpi: number) {
    const [left, bottom, right, top] = box;
    const side = Math.max(right - left, top - bottom, 1);
    this.scale = Math.min(dpi / 72, MAX_SIDE / side);
    this.left = left;
    this.top = top;
    this.columns = Math.max(1, Math.ceil((right - left) * this.scale));
    this.rows = Math.max(1, Math.ceil((top - bottom) * this.scale));
    this.pixels = new Uint8Array(this.columns * this.rows).fill(255);
    this.budget = this.columns * this.rows * 64;
  }

  path(path: DrawnPath): void {
    if (path.fill !== 'none') this.fill(path.subpaths, path.fill === 'evenodd', shade(path.fillColor));
    if (!path.stroke) return;
    const half = Math.max(path.lineWidth / 2, 0.5 / this.scale);
    for (const subpath of path.subpaths) {
      const { points } = subpath;
      for (let at = 0; at + 3 < points.length; at += 2) {
        const [x1, y1, x2, y2] = [
          points[at] ?? 0,
          points[at + 1] ?? 0,
          points[at + 2] ?? 0,
          points[at + 3] ?? 0,
        ];
        for (const [from, to] of dashes(Math.hypot(x2 - x1, y2 - y1), path.dash)) {
          this.fill([stroke(x1, y1, x2, y2, from, to, half)], false, shade(path.strokeColor));
        }
      }
    }
  }

  /** `mask`: black pixels are painted in `color`, white ones leave what is there. */
  image(image: GrayImage, matrix: Matrix, mask: boolean, color: number): void {
    const [a, b, c, d, e, f] = matrix;
    const determinant = a * d - b * c;
    if (determinant === 0) return;
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    const [first, last] = [this.row(Math.max(...ys)), this.row(Math.min(...ys))];
    const [from, to] = [this.column(Math.min(...xs)), this.column(Math.max(...xs))];
    for (let row = Math.max(0, Math.floor(first)); row < Math.min(this.rows, Math.ceil(last)); row += 1) {
      const y = this.top - (row + 0.5) / this.scale - f;
      for (
        let column = Math.max(0, Math.floor(from));
        column < Math.min(this.columns, Math.ceil(to));
        column += 1
      ) {
        const x = this.left + (column + 0.5) / this.scale - e;
        const u = (d * x - c * y) / determinant;
        const v = 1 - (a * y - b * x) / determinant;
        if (u < 0 || u >= 1 || v < 0 || v >= 1) continue;
        this.budget -= 1;
        if (this.budget < 0) return;
        const gray =
          image.pixels[Math.floor(v * image.rows) * image.columns + Math.floor(u * image.columns)] ?? 255;
        if (!mask) this.pixels[row * this.columns + column] = gray;
        else if (gray < 128) this.pixels[row * this.columns + column] = shade(color);
      }
    }
  }

  private fill(subpaths: readonly Subpath[], evenOdd: boolean, value: number): void {
    const edges: { y1: number; y2: number; x: number; slope: number; turn: number }[] = [];
    let [low, high] = [Infinity, -Infinity];
    for (const { points } of subpaths) {
      for (let at = 0; at + 1 < points.length; at += 2) {
        const next = (at + 2) % points.length;
        const [x1, y1] = [this.column(points[at] ?? 0), this.row(points[at + 1] ?? 0)];
        const [x2, y2] = [this.column(points[next] ?? 0), this.row(points[next + 1] ?? 0)];
        low = Math.min(low, y1);
        high = Math.max(high, y1);
        if (y1 === y2 || !Number.isFinite(y1 + y2 + x1 + x2)) continue;
        const slope = (x2 - x1) / (y2 - y1);
        edges.push(y1 < y2 ? { y1, y2, x: x1, slope, turn: 1 } : { y1: y2, y2: y1, x: x2, slope, turn: -1 });
      }
    }
    edges.sort((p, q) => p.y1 - q.y1);
    let active: typeof edges = [];
    let next = 0;
    for (let row = Math.max(0, Math.floor(low)); row < Math.min(this.rows, Math.ceil(high)); row += 1) {
      const y = row + 0.5;
      for (let edge = edges[next]; edge && edge.y1 <= y; edge = edges[next]) {
        active.push(edge);
        next += 1;
      }
      active = active.filter((edge) => edge.y2 > y);
      const crossings = active
        .map((edge) => ({ x: edge.x + (y - edge.y1) * edge.slope, turn: edge.turn }))
        .sort((p, q) => p.x - q.x);
      let winding = 0;
      for (const [index, crossing] of crossings.entries()) {
        winding += evenOdd ? 1 : crossing.turn;
        const end = crossings[index + 1];
        if (end && (evenOdd ? winding % 2 !== 0 : winding !== 0)) this.span(row, crossing.x, end.x, value);
      }
      this.budget -= active.length + 1;
      if (this.budget < 0) return;
    }
  }

  /** Pixels whose centres lie between. */
  private span(row: number, from: number, to: number, value: number): void {
    const start = Math.max(0, Math.ceil(from - 0.5));
    const stop = Math.min(this.columns, Math.ceil(to - 0.5));
    if (stop <= start) return;
    this.budget -= stop - start;
    this.pixels.fill(value, row * this.columns + start, row * this.columns + stop);
  }

  private column(x: number): number {
    return (x - this.left) * this.scale;
  }

  private row(y: number): number {
    return (this.top - y) * this.scale;
  }
}

const MAX_DASHES = 10_000;

/** The drawn parts of a line, as distances from its start. */
function dashes(length: number, dash: readonly number[]): readonly (readonly [number, number])[] {
  const total = dash.reduce((sum, part) => sum + part, 0);
  if (!(total > 0) || length / total > MAX_DASHES) return [[0, length]];
  const parts: [number, number][] = [];
  let at = 0;
  for (let index = 0; at < length; index += 1) {
    const part = dash[index % dash.length] ?? total;
    if (index % 2 === 0) parts.push([at, Math.min(length, at + part)]);
    at += part;
  }
  return parts;
}

function stroke(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  from: number,
  to: number,
  half: number,
): Subpath {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [ax, ay, bx, by] = [x1 + ux * from, y1 + uy * from, x1 + ux * to, y1 + uy * to];
  const [nx, ny] = [-uy * half, ux * half];
  return { points: [ax + nx, ay + ny, bx + nx, by + ny, bx - nx, by - ny, ax - nx, ay - ny], closed: true };
}

/** Dark or light; patterns and unknown colours count as dark, so that a code in them is still read. */
function shade(color: number): number {
  if (color < 0) return 0;
  const light = 0.299 * (color >> 16) + 0.587 * ((color >> 8) & 255) + 0.114 * (color & 255);
  return light < 160 ? 0 : 255;
}
