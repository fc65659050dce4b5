import type { Subpath } from '../../scene/scene.ts';
import { mapX, mapY } from './dot-grid.ts';
import type { Affine } from './dot-grid.ts';

/** Corners of a chain of straight lines in dots: x and y by turns. */
export type Chain = readonly number[];

/** Dots that a straight piece may lie off its curve: a fraction of what decides about a dot. */
const FLATNESS = 0.04;
const MOST_STEPS = 64;

/** Draws chains in dots from lines and curves in another frame. */
class Flattener {
  readonly chains: number[][] = [];
  readonly #frame: Affine;
  #open: number[] = [];
  #x = 0;
  #y = 0;

  constructor(frame: Affine) {
    this.#frame = frame;
  }

  moveTo(x: number, y: number): void {
    this.#open = [];
    this.chains.push(this.#open);
    this.lineTo(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#to(mapX(this.#frame, x, y), mapY(this.#frame, x, y));
  }

  /** A quadratic curve as the cubic that it also is. */
  quadraticTo(cx: number, cy: number, x: number, y: number): void {
    const [a, b] = [mapX(this.#frame, cx, cy), mapY(this.#frame, cx, cy)];
    const [c, d] = [mapX(this.#frame, x, y), mapY(this.#frame, x, y)];
    const third = (end: number, control: number): number => end + ((control - end) * 2) / 3;
    this.#curve(third(this.#x, a), third(this.#y, b), third(c, a), third(d, b), c, d);
  }

  cubicTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const frame = this.#frame;
    const [a, b, c, d] = [mapX(frame, x1, y1), mapY(frame, x1, y1), mapX(frame, x2, y2), mapY(frame, x2, y2)];
    this.#curve(a, b, c, d, mapX(frame, x, y), mapY(frame, x, y));
  }

  /** Back to where the chain began. */
  close(): void {
    const [x, y] = this.#open;
    if (x !== undefined && y !== undefined) this.#to(x, y);
  }

  #to(x: number, y: number): void {
    this.#open.push(x, y);
    this.#x = x;
    this.#y = y;
  }

  /** In equal steps, as many as its bend asks for: a chord of a cubic lies off it by 3/4 of its second differences at most. */
  #curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    const [x0, y0] = [this.#x, this.#y];
    const bend = Math.max(
      Math.hypot(x0 - 2 * x1 + x2, y0 - 2 * y1 + y2),
      Math.hypot(x1 - 2 * x2 + x, y1 - 2 * y2 + y),
    );
    const steps = Math.min(MOST_STEPS, Math.max(1, Math.ceil(Math.sqrt((0.75 * bend) / FLATNESS))));
    for (let step = 1; step < steps; step += 1) {
      const t = step / steps;
      const u = 1 - t;
      const [k0, k1, k2, k3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
      this.#to(k0 * x0 + k1 * x1 + k2 * x2 + k3 * x, k0 * y0 + k1 * y1 + k2 * y2 + k3 * y);
    }
    this.#to(x, y);
  }
}

/** Chains of drawn subpaths in dots; a closed one ends where it began. */
export function subpathChains(subpaths: readonly Subpath[], frame: Affine): readonly Chain[] {
  const flat = new Flattener(frame);
  for (const { x, y, pieces, closed } of subpaths) {
    flat.moveTo(x, y);
    for (const piece of pieces) {
      if (piece.kind === 'line') flat.lineTo(piece.x, piece.y);
      else flat.cubicTo(piece.x1, piece.y1, piece.x2, piece.y2, piece.x, piece.y);
    }
    if (closed) flat.close();
  }
  return flat.chains;
}

/** Chains of a glyph in dots, from its path as `GlyphOutlines` gives it. Throws for commands that it never writes. */
export function glyphChains(path: string, frame: Affine): readonly Chain[] {
  const flat = new Flattener(frame);
  for (const [, command, list = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = list.split(' ').map(Number);
    if (command === 'M') flat.moveTo(a, b);
    else if (command === 'L') flat.lineTo(a, b);
    else if (command === 'Q') flat.quadraticTo(a, b, c, d);
    else if (command === 'C') flat.cubicTo(a, b, c, d, e, f);
    else if (command === 'Z') flat.close();
    else throw new Error('a glyph has an unknown outline');
  }
  return flat.chains;
}
