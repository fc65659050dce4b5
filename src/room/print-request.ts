import type { DocumentOptions } from '../print/document-options.ts';
import type { Separators } from '../print/label-groups.ts';
import type { PictureKind, PrintedLabels } from '../print/label-output.ts';
import type { ListsWanted, MadeList } from '../print/lists/list-kinds.ts';
import type { PrintMark } from '../print/print-mark.ts';
import type { Receipt } from '../print/receipt.ts';
import type { ZippedPictures } from './pictures-in-zip.ts';
import type { SheetRequest, StockChoice } from './stock-room.ts';

export interface PrintRequest {
  /** Rows to print, in this order; all good rows of the view, in its order, where absent. */
  readonly rows?: readonly number[];
  /** Of each row, times the row's own copies. */
  readonly copies: number;
  /** Whether whole sets come one after the other, where orders have several labels. */
  readonly isCollated?: boolean;
  /** `2026-11-21` */
  readonly date: string;
  /** What the labels say that they are, where this is no first print. A template without a place for it makes none. */
  readonly mark?: PrintMark;
  /** Whether every code is shown to a decoder as it would fare on paper, not the first of each size alone. */
  readonly scansAll?: boolean;
  /** The document of the printer that the labels are for, whose dots they are laid out on; absent: a PDF alone. */
  readonly printer?: string;
  /** What the PDF is as a document; as usual where absent. */
  readonly document?: DocumentOptions;
  /** Makes a picture of each label beside the PDF, all in one zip; not with sheets or a printer. */
  readonly pictures?: PictureKind;
  /** The sheets that the labels are put on; absent: one label a page. What is wrong with them stands in the receipt. */
  readonly sheet?: SheetRequest;
  /** Labels between groups of labels, which are groups where the rows come in such an order. */
  readonly separators?: Separators;
  /** Lists wanted beside the labels. */
  readonly lists?: ListsWanted;
  /** The roll in the printer; absent: its labels are as large as ours. */
  readonly roll?: StockChoice;
}

export interface PrintResult {
  /** The file; absent where no label could be made or the proof failed. */
  readonly pdf?: Uint8Array;
  /** What the printer is sent, of the same labels; absent where none was named. */
  readonly printed?: PrintedLabels;
  /** The lists that were wanted and are proven; the receipt says of the others why not. */
  readonly lists?: readonly MadeList[];
  readonly pictures?: ZippedPictures;
  readonly receipt: Receipt;
}
