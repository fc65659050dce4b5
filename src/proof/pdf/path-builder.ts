import { PdfFault } from './fault.ts';
import type { Subpath } from './marks.ts';
import { mapX, mapY } from './matrix.ts';
import type { Matrix } from './matrix.ts';

const MAX_POINTS = 2_000_000;
const CURVE_STEPS = 12;

interface OpenSubpath {
  readonly points: number[];
  curved?: { readonly controls: number[]; readonly curves: number[] };
  closed: boolean;
}

/** The path under construction, in page space: as it is written, and with its curves flattened to straight pieces. */
export class PathBuilder {
  private subpaths: OpenSubpath[] = [];
  private points = 0;

  moveTo(ctm: Matrix, x: number, y: number): void {
    this.start([mapX(ctm, x, y), mapY(ctm, x, y)]);
  }

  lineTo(ctm: Matrix, x: number, y: number): void {
    const path = this.open();
    this.count();
    const end = [mapX(ctm, x, y), mapY(ctm, x, y)] as const;
    path.points.push(...end);
    path.curved?.controls.push(...end);
  }

  rectangle(ctm: Matrix, x: number, y: number, width: number, height: number): void {
    this.moveTo(ctm, x, y);
    this.lineTo(ctm, x + width, y);
    this.lineTo(ctm, x + width, y + height);
    this.lineTo(ctm, x, y + height);
    this.close();
  }

  /** `v`: the current point is the first control point. */
  curveFromHere(ctm: Matrix, x2: number, y2: number, x3: number, y3: number): void {
    const [x, y] = this.currentPoint(ctm);
    this.curveTo(ctm, x, y, x2, y2, x3, y3);
  }

  curveTo(ctm: Matrix, x1: number, y1: number, x2: number, y2: number, x3: number, y3: number): void {
    const [x0, y0] = this.currentPoint(ctm);
    const path = this.open();
    const { controls, curves } = (path.curved ??= { controls: [...path.points], curves: [] });
    curves.push((controls.length - 2 - 4 * curves.length) / 2);
    controls.push(mapX(ctm, x1, y1), mapY(ctm, x1, y1), mapX(ctm, x2, y2), mapY(ctm, x2, y2));
    controls.push(mapX(ctm, x3, y3), mapY(ctm, x3, y3));
    for (let step = 1; step <= CURVE_STEPS; step += 1) {
      const t = step / CURVE_STEPS;
      const u = 1 - t;
      const [b0, b1, b2, b3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      const [x, y] = [b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3];
      this.count();
      path.points.push(mapX(ctm, x, y), mapY(ctm, x, y));
    }
  }

  close(): void {
    const path = this.subpaths.at(-1);
    if (path) path.closed = true;
  }

  /** The finished path; the next one starts empty. */
  take(): readonly Subpath[] {
    const { subpaths } = this;
    if (subpaths.length > 0) this.subpaths = [];
    this.points = 0;
    return subpaths;
  }

  /** The subpath that goes on; after a closed one another that begins where that began. */
  private open(): OpenSubpath {
    const path = this.subpaths.at(-1);
    return path && !path.closed ? path : this.start(path ? path.points.slice(0, 2) : []);
  }

  private start(points: number[]): OpenSubpath {
    this.count();
    const path = { points, closed: false };
    this.subpaths.push(path);
    return path;
  }

  /** Points are kept in page space; user space is asked for, so back through the matrix. */
  private currentPoint(ctm: Matrix): readonly [number, number] {
    const { points, closed } = this.subpaths.at(-1) ?? { points: [], closed: false };
    const x = (points.at(closed ? 0 : -2) ?? 0) - ctm[4];
    const y = (points.at(closed ? 1 : -1) ?? 0) - ctm[5];
    const [a, b, c, d] = ctm;
    const determinant = a * d - b * c;
    return determinant === 0 ? [0, 0] : [(d * x - c * y) / determinant, (a * y - b * x) / determinant];
  }

  private count(): void {
    this.points += 1;
    if (this.points > MAX_POINTS) throw new PdfFault('too-many');
  }
}
