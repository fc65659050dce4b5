import { mm } from '../base/length.ts';
import { hundredths } from './box.ts';
import type { Box } from './box.ts';
import type { ElementChanges } from './edits.ts';

/** Boxes by element as changes of the elements, rounded to hundredths. */
export function boxChanges(boxes: ReadonlyMap<string, Box>): ElementChanges {
  return new Map(
    [...boxes].map(([id, { x, y, width, height }]) => [
      id,
      {
        x: mm(hundredths(x)),
        y: mm(hundredths(y)),
        width: mm(hundredths(width)),
        height: mm(hundredths(height)),
      },
    ]),
  );
}
