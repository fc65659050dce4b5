import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { countInk, windowOf } from '../render/printer/bitmap-window.ts';
import type { DotGrid } from '../render/raster/dot-grid.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import type { Dpi } from '../base/length.ts';
import type { LabelOnRoll, RollPlacement } from '../stock/label-on-roll.ts';
import { turnGrid } from '../symbols/bit-grid.ts';

/** A label's dots on the dots of one label of a roll. */
export interface RollDots {
  /** Dots of the roll's label, as far as the head reaches. */
  readonly width: number;
  readonly height: number;
  /** Dots of our label across the roll. */
  readonly across: number;
  /** The label's own dots, turned as they lie on the roll and moved by whole dots; refused where ink would be off the roll's label. */
  lay(label: Bitmap): Result<Bitmap>;
}

/**
 * A roll wider than the head is printed as far as the head reaches, which stands over its middle: receipt printers leave a margin on
 * either side of their paper.
 *
 * @param own the dots of the label itself, as it is read.
 * @param reach dots of the head; of a Brother QL, whose rolls say what of them is printed, without a bound.
 */
export function rollDots(
  { page, turned }: LabelOnRoll,
  at: RollPlacement,
  own: DotGrid,
  { dpi, reach }: { readonly dpi: Dpi; readonly reach: number },
): RollDots {
  const { columns, rows: height } = headGrid(page, dpi);
  const width = Math.min(columns, reach);
  const [across, down] = turned ? [own.rows, own.columns] : [own.columns, own.rows];
  const middle = (all: number, part: number): number => Math.floor((all - part) / 2);
  const left = at === 'middle' ? middle(width, across) : 0;
  const top = at === 'middle' ? middle(height, down) : 0;
  return {
    width,
    height,
    across,
    lay(label) {
      const laid = turned ? turnedRight(label) : label;
      const window = windowOf(laid, 0 - left, 0 - top, width, height);
      const lost = countInk(laid) - countInk(window);
      return lost > 0 ? failure({ code: 'ink-off-label', params: { lost } }) : success(window);
    },
  };
}

function turnedRight({ width, height, bits }: Bitmap): Bitmap {
  const turned = turnGrid({ columns: width, rows: height, bits }, 90);
  return { width: height, height: width, stride: Math.ceil(height / 8), bits: turned.bits };
}
