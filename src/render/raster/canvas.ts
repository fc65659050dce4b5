import type { Ink } from '../../base/ink.ts';
import { blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import type { DotGrid } from './dot-grid.ts';
import { BLACK, WHITE, dotsUnder, liftAround, stamp } from './mask.ts';
import type { Mask } from './mask.ts';
import { finePattern, patternOf } from './tone.ts';

/** A mask and how far it is moved, in dots. */
export interface PlacedMask {
  readonly mask: Mask;
  readonly right: number;
  readonly down: number;
}

/** The dots of a mark, and what they are painted with. */
export interface Shape {
  readonly masks: readonly PlacedMask[];
  readonly ink: Ink;
  /** Text and lines, which no tint is for. */
  readonly isFine: boolean;
}

/** A label's dots while they are painted, one shape over another. */
export class Canvas {
  readonly bitmap: Bitmap;
  /** Black dots that are part of a tint; undefined until there is one. */
  #tints: Bitmap | undefined;

  constructor({ columns, rows }: DotGrid) {
    this.bitmap = blankBitmap(columns, rows);
  }

  /** What is fine and black has a white edge on a tint, whose dots would make it ragged. */
  paint({ masks, ink, isFine }: Shape): void {
    const pattern = isFine ? finePattern(ink, this.#under(masks, ink)) : patternOf(ink);
    const isTint = pattern !== BLACK && pattern !== WHITE;
    if (isTint) this.#tints ??= blankBitmap(this.bitmap.width, this.bitmap.height);
    const tints = this.#tints;
    for (const { mask, right, down } of masks) {
      if (tints !== undefined) {
        if (isFine && pattern === BLACK) liftAround(this.bitmap, tints, mask, right, down);
        stamp(tints, mask, right, down, isTint ? pattern : WHITE);
      }
      stamp(this.bitmap, mask, right, down, pattern);
    }
  }

  #under(masks: readonly PlacedMask[], ink: Ink): { readonly all: number; readonly black: number } {
    const sum = { all: 0, black: 0 };
    if (ink === 'black' || ink === 'white') return sum;
    for (const { mask, right, down } of masks) {
      const { all, black } = dotsUnder(this.bitmap, mask, right, down);
      sum.all += all;
      sum.black += black;
    }
    return sum;
  }
}
