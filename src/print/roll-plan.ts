import { nearestDot, mm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { labelOnRoll } from '../stock/label-on-roll.ts';
import type { RollPlacement } from '../stock/label-on-roll.ts';
import type { Place } from '../stock/sheet-places.ts';
import type { RollStock, Size } from '../stock/stock.ts';
import type { Move } from './move-marks.ts';
import type { LabelSheets } from './sheet-plan.ts';

/** The roll that a job is printed on. */
export interface JobRoll {
  readonly stock: RollStock;
  /** Where labels smaller than the roll's lie on them. */
  readonly at: RollPlacement;
}

/**
 * A job's pages, each as large as one label of the roll, or as the piece of a roll without end that is cut for it. As on sheets,
 * a label is moved to the nearest dot, so that its codes are whole dots. Refuses what `labelOnRoll` refuses.
 */
export function planRoll({ stock, at }: JobRoll, label: Size, dpi: Dpi): Result<LabelSheets> {
  const laid = labelOnRoll(stock, label, at);
  if (!laid.ok) return laid;
  const { page, box, turned } = laid.value;
  const place: Place = { number: 1, x: mm(0), y: mm(0), ...page };
  const x = nearestDot(turned ? mm(box.x + box.width) : box.x, dpi);
  const move: Move = { x, y: nearestDot(box.y, dpi), dpi, turned };
  return success({
    page,
    plan: { perSheet: 1, onFirst: 1, pagesFor: (labels) => labels, at: (index) => ({ page: index, place }) },
    ...{ cutMarks: [], backs: 'none' },
    drawOut: (marks) => marks,
    moveTo: () => move,
  });
}
