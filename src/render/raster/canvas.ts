import { success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import { blankBitmap } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';
import type { RasterProblem } from './code-dots.ts';
import type { DotGrid } from './dot-grid.ts';
import { BLACK, WHITE, stamp } from './mask.ts';
import type { Shape } from './shape.ts';

/** A label's dots while they are painted, one shape over another. */
export interface Canvas {
  paint(shape: Shape): void;
  /** The label, once all is painted; refused where something cannot be seen in it that its colours show. */
  finish(): Result<Bitmap, RasterProblem>;
}

/** For labels in black and white alone: each dot has the ink that was painted last. */
export class PlainCanvas implements Canvas {
  readonly #bitmap: Bitmap;

  constructor({ columns, rows }: DotGrid) {
    this.#bitmap = blankBitmap(columns, rows);
  }

  paint({ masks, ink }: Shape): void {
    const pattern = ink === 'white' ? WHITE : BLACK;
    for (const { mask, right, down } of masks) stamp(this.#bitmap, mask, right, down, pattern);
  }

  finish(): Result<Bitmap, RasterProblem> {
    return success(this.#bitmap);
  }
}
