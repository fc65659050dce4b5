import type { Ink } from '../../base/ink.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import type { Canvas } from './canvas.ts';
import type { RasterProblem } from './code-dots.ts';
import type { DotGrid } from './dot-grid.ts';
import { BLACK, eachByte } from './mask.ts';
import type { Pattern } from './mask.ts';
import type { Shape } from './shape.ts';
import { clearAround, lostPiece } from './stand-out.ts';
import type { Painted, Piece } from './stand-out.ts';
import { PAPER, finePattern, isTint, patternOf } from './tone.ts';
import type { Ground } from './tone.ts';

/** Dots that have one thing in common, as the bits of a bitmap. */
type Plane = Uint8Array;

interface Look extends Ground {
  /** Where it is the ground of what is painted next. */
  readonly plane: Plane;
}

/**
 * For labels with other inks than black and white. It knows of each dot what lies there in the label's colours, and so
 * paints what is fine as it stands out from its ground, and finds at last whether all that the colours show is seen.
 */
export class ColourCanvas implements Canvas {
  readonly #grid: DotGrid;
  readonly #dots: Painted;
  readonly #pieces: Piece[] = [];
  readonly #looks: Look[] = [];

  constructor(grid: DotGrid) {
    this.#grid = grid;
    const bitmap = blankBitmap(grid.columns, grid.rows);
    this.#dots = { bitmap, inks: new Map(), fine: planeOf(bitmap), tints: planeOf(bitmap) };
    for (const plane of [this.#ink('white'), this.#look(PAPER).plane]) fillPlane(plane, bitmap);
  }

  paint(shape: Shape): void {
    const { kind, masks, ink } = shape;
    if (masks.length === 0) return;
    const look = { ink, pattern: patternOf(ink) };
    const isArea = kind === 'area' && (shape.isThin !== true || look.pattern === BLACK);
    if (isArea || kind === 'picture' || kind === 'code') this.#fill(shape, look);
    else this.#draw(shape);
    // A tint is told from all that lies beside it.
    if (isArea && look.pattern !== BLACK) return;
    const parts = kind === 'text' ? masks.map((placed) => [placed]) : [masks];
    // What is thin is looked at as a line is.
    const seenAs = isArea || kind !== 'area' ? kind : 'line';
    for (const part of parts) this.#pieces.push({ kind: seenAs, ink, masks: part });
  }

  finish(): Result<Bitmap, RasterProblem> {
    if (this.#looks.some(isTint)) clearAround(this.#dots);
    const lost = lostPiece(this.#dots, this.#pieces);
    if (lost === undefined) return success(this.#dots.bitmap);
    const { perMmX, perMmY } = this.#grid;
    const [x, y] = [Math.round(lost.x / perMmX), Math.round(lost.y / perMmY)];
    return failure({
      code: `raster-${lost.kind}-lost`,
      params: { ink: lost.ink, other: lost.other, x, y },
    });
  }

  #fill({ kind, masks, ink }: Shape, ground: Ground): void {
    const { bitmap, inks, fine, tints } = this.#dots;
    const look = this.#look(ground);
    const own = this.#ink(ink);
    const { bits } = bitmap;
    const owns = [own, look.plane, ...(kind === 'area' ? [] : [fine]), ...(isTint(ground) ? [tints] : [])];
    const planes = [...inks.values(), ...this.#looks.map(({ plane }) => plane), fine, tints];
    const others = planes.filter((plane) => !owns.includes(plane));
    for (const { mask, right, down } of masks) {
      eachByte(bitmap, mask, right, down, (at, covered, row) => {
        bits[at] = ((bits[at] ?? 0) & ~covered) | (covered & (ground.pattern[row & 7] ?? 0));
        for (const plane of owns) plane[at] = (plane[at] ?? 0) | covered;
        for (const plane of others) plane[at] = (plane[at] ?? 0) & ~covered;
      });
    }
  }

  /** What is thin and filled is the ground of what comes next, since drawings have details. */
  #draw({ kind, masks, ink }: Shape): void {
    const { bitmap, inks, fine, tints } = this.#dots;
    const { bits } = bitmap;
    const own = this.#ink(ink);
    const others = [...inks.values(), tints];
    const grounds = this.#looks.map((look) => {
      const pattern = finePattern(ink, kind === 'text', look);
      return {
        plane: look.plane,
        pattern,
        next: kind === 'area' ? this.#look({ ink, pattern }).plane : undefined,
      };
    });
    for (const { mask, right, down } of masks) {
      eachByte(bitmap, mask, right, down, (at, covered, row) => {
        for (const { plane, pattern, next } of grounds) {
          const here = covered & (plane[at] ?? 0);
          if (here === 0) continue;
          bits[at] = ((bits[at] ?? 0) & ~here) | (here & (pattern[row & 7] ?? 0));
          if (next === undefined || next === plane) continue;
          plane[at] = (plane[at] ?? 0) & ~here;
          next[at] = (next[at] ?? 0) | here;
        }
        for (const plane of others) plane[at] = (plane[at] ?? 0) & ~covered;
        own[at] = (own[at] ?? 0) | covered;
        fine[at] = (fine[at] ?? 0) | covered;
      });
    }
  }

  #ink(ink: Ink): Plane {
    const { inks, bitmap } = this.#dots;
    const plane = inks.get(ink) ?? planeOf(bitmap);
    inks.set(ink, plane);
    return plane;
  }

  #look({ ink, pattern }: Ground): Look {
    const known = this.#looks.find((look) => look.ink === ink && sameDots(look.pattern, pattern));
    if (known !== undefined) return known;
    const look = { ink, pattern, plane: planeOf(this.#dots.bitmap) };
    this.#looks.push(look);
    return look;
  }
}

/** All dots of a label, and not what fills up its rows. */
function fillPlane(plane: Plane, { width, height, stride }: Bitmap): void {
  plane.fill(0xff);
  const tail = 0xff << (stride * 8 - width);
  for (let row = 1; row <= height; row += 1) plane[row * stride - 1] = tail;
}

const planeOf = ({ bits }: Bitmap): Plane => new Uint8Array(bits.length);

const sameDots = (one: Pattern, other: Pattern): boolean => one.every((byte, row) => byte === other[row]);
