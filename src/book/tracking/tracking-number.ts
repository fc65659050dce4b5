import { withoutGuard } from '../../import/cell.ts';
import { cleanNumberText } from '../../orders/clean-text.ts';
import { readLongNumber } from '../../orders/long-number.ts';
import type { Slot } from '../batch.ts';
import { slotOf } from '../batch.ts';
import type { ChangeBuilder } from '../change.ts';
import { LIMITS } from '../limits.ts';
import type { OrderBook } from '../order-book.ts';
import type { Refusals } from '../outcome.ts';
import { NO_REPORT } from '../step.ts';
import type { BookReport, BookStep } from '../step.ts';

/** Letters, digits and dashes: what carriers use and codes can hold. */
const SHAPE = /^[A-Z0-9][A-Z0-9-]*$/iu;

/**
 * A tracking number as typed, cleaned; undefined for anything else and for what a spreadsheet ruined. `isFromFile`: also for what
 * a spreadsheet may have rounded, which nobody looks at.
 */
export function readTrackingNumber(typed: string, isFromFile = false): string | undefined {
  const read = readLongNumber(cleanNumberText(withoutGuard(typed)));
  if (read.kind === 'ruined' || (isFromFile && read.doubtful)) return undefined;
  const { text } = read;
  return SHAPE.test(text) && text.length <= LIMITS.tracking ? text : undefined;
}

/** The tracking numbers that rows have, folded. Those of closed batches and of rows left out count: their parcels may be on their way. */
export class TrackingNumbers {
  readonly #taken = new Set<string>();

  static async of(book: OrderBook, step: BookStep, report: BookReport = NO_REPORT): Promise<TrackingNumbers> {
    const numbers = new TrackingNumbers();
    const total = book.rowCount;
    let done = 0;
    for (const batch of book.batches) {
      for (let index = 0; index < batch.length; index += 1) {
        const number = cleanNumberText(book.value(slotOf(batch.number, index), 'tracking'));
        if (number !== '') numbers.#taken.add(number.toUpperCase());
        done += 1;
        if (done % 2_000 !== 0) continue;
        report({ stage: 'finding', done, total });
        await step();
      }
    }
    return numbers;
  }

  has(number: string): boolean {
    return this.#taken.has(number.toUpperCase());
  }

  /** Gives a number to a row, unless another row has it, or the row has another and keeps it. */
  give(
    book: OrderBook,
    slot: Slot,
    number: string,
    replace: boolean,
    changes: ChangeBuilder,
    refusals: Refusals,
  ): void {
    const before = cleanNumberText(book.value(slot, 'tracking'));
    if (before.toUpperCase() === number.toUpperCase()) return;
    if (before !== '' && !replace) refusals.add(slot, 'tracking-kept');
    else if (this.has(number)) refusals.add(slot, 'tracking-taken');
    else {
      // The number before stays taken: it may be on a label already.
      this.#taken.add(number.toUpperCase());
      changes.cell(slot, 'tracking', book.cell(slot, 'tracking'), number);
    }
  }
}
