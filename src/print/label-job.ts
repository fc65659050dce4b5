import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Showing } from '../masking/judge/showing.ts';
import type { Order } from '../orders/order.ts';
import type { Tokenizer } from '../masking/token.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import type { DecodeGb } from '../proof/search/byte-search.ts';
import type { CutPages } from './cut-page.ts';
import type { DocumentOptions } from './document-options.ts';
import type { LabelDesign } from './label-maker.ts';
import type { Separators } from './label-groups.ts';
import type { ListsWanted, MadeList } from './lists/list-kinds.ts';
import type { LabelOutput, OutputMade } from './label-output.ts';
import type { Receipt } from './receipt.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { JobRoll } from './roll-plan.ts';
import type { JobSheet } from './sheet-plan.ts';
import type { JobVolume } from './volumes.ts';

/**
 * Whether the receipt is to say how the codes would fare on paper: all are measured, and `few` of each size or `all` of them, which takes
 * some 50 ms each, are shown to a decoder.
 */
export type Forecasts = 'none' | 'few' | 'all';

/** The orders chosen, and how each is to look. */
export interface LabelJob {
  readonly design: LabelDesign;
  /** May be walked more than once: each time for a file, and where the template names one of them. */
  readonly orders: Iterable<Order>;
  /** How many orders there are, for the progress. */
  readonly count: number;
  /** Labels of each order. */
  readonly copies: number;
  /** Labels of one order, by its row, where orders differ; `copies` where absent. */
  readonly copiesOf?: (row: number) => number;
  /** Whether whole sets come one after the other, where orders have several labels; those of an order come together where absent. */
  readonly isCollated?: boolean | undefined;
  /** What masking may depend on beside the order and the policy, by the order's row. */
  readonly contextOf?: (row: number) => MaskContext;
  /** The sheets that the labels are put on; absent: one label a page, the page as large as the label. */
  readonly sheet?: JobSheet | undefined;
  /** The roll that the labels are printed on, one label of it a page; not beside sheets. */
  readonly roll?: JobRoll | undefined;
  /** Where there are neither, how the pages are to be cut to their labels; absent: they are as large as these. */
  readonly cutPages?: CutPages | undefined;
  /** For policies that put codes in place of values. */
  readonly token?: Tokenizer | undefined;
  /** Seals what goes into sealed codes; without it labels that have one are refused. */
  readonly sealer?: Sealer | undefined;
  /** Makes what is wanted beside the PDF, of the same labels; anew for each file. What it refuses has no label in either. */
  readonly outputOf?: (() => LabelOutput) | undefined;
  /** Whether the receipt is to say how the codes would fare on paper. */
  readonly forecasts?: Forecasts;
  /** Told of each label that is in the finished file: whose it is and how much it shows. */
  readonly shown?: (person: string, showing: Showing) => void;
  readonly document?: DocumentOptions | undefined;
  /** Where the job is one volume of a longer one. */
  readonly volume?: JobVolume | undefined;
  /** Labels between groups of labels; none where absent. */
  readonly separators?: Separators | undefined;
  /** Lists of what the labels are of, made beside them; none where absent. */
  readonly lists?: ListsWanted | undefined;
  /** Rows that never became an order; they stand in the receipt. */
  readonly refused: readonly Problem[];
}

/** What a job needs from outside the core. */
export interface JobTools {
  readonly fonts: FontStore;
  readonly readCode: CodeReader;
  readonly decodeGb: DecodeGb;
  /** SHA-256 as lower-case hex. */
  readonly digest: (bytes: Uint8Array) => Promise<string>;
  /** Lets the worker hear a cancel. */
  readonly pause: () => Promise<void>;
  readonly report?: ((progress: JobProgress) => void) | undefined;
  readonly signal?: CancelSignal | undefined;
}

export interface JobProgress {
  readonly stage: 'fonts' | 'labels' | 'file' | 'proof' | 'lists';
  readonly done: number;
  readonly total: number;
}

export interface MadeLabels extends Pick<OutputMade, 'printed' | 'pictures'> {
  /** The proven file; absent where no label could be made or the proof failed. What is beside it is there only with it. */
  readonly pdf?: Uint8Array;
  /** The lists that were wanted and are proven, in the order in which they were named. */
  readonly lists?: readonly MadeList[];
  readonly receipt: Receipt;
}
