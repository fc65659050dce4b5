import type { OrderField } from '../orders/order-fields.ts';
import type { RememberedMapping, SenderInput } from '../room/room.ts';
import type { HowRead } from './how-read.ts';

/** What a person does with files, pastes and the rows of them. */
export interface OrdersDesk {
  /** Reads files one after the other, each as a batch of its own beside what is open. */
  openFiles(files: readonly File[]): void;
  openPaste(text: string): void;
  openSample(): void;
  cancel(): void;
  /** Reads the batch in view again, in another way. */
  reread(more: HowRead['how']): void;
  /** Reads it again with these columns, and remembers them for files with the same header. */
  applyColumns(mapping: RememberedMapping): void;
  /** Forgets what is remembered of the header of the batch in view, and guesses its columns anew. */
  forgetColumns(): void;
  /** What the columns of the batch in view were said to be; empty where nobody said anything. */
  columnsSaid(): RememberedMapping;
  fix(row: number, field: OrderField, value: string): void;
  leaveOut(row: number, out: boolean): void;
  /** Hides the orders at once and wipes them when nobody wanted them back in time. */
  clear(): void;
  /** Takes back a clearing; or else a deletion; or else the last change of orders; or else the replacing of orders by others. */
  undo(): void;
  /** Deletes the batches that were added last; or all the others. */
  undoAdd(): void;
  replaceInstead(): void;
  wipe(): void;
  setSender(sender: SenderInput): void;
}
