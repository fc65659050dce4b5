import type { Dpi } from '../base/length.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { OrderField, PartyField } from '../orders/order-fields.ts';
import type { ReadProgress } from '../import/read-progress.ts';
import type { PrintMark } from '../print/print-mark.ts';
import type { JobProgress } from '../print/label-job.ts';
import type { DrawingRoom } from './drawing-room.ts';
import type { GridRoom } from './grid-room.ts';
import type { IntakeRoom } from './intake-room.ts';
import type { JobPart, JobRoom } from './job-room.ts';
import type { HoldableSignal } from './job-signal.ts';
import type { MaskingRoom } from './masking-room.ts';
import type { PreflightRoom } from './preflight-room.ts';
import type { PrintRequest, PrintResult } from './print-request.ts';
import type { PrinterRoom } from './printer-room.ts';
import type { RowView } from './row-view.ts';
import type { SealingRoom } from './sealing-room.ts';
import type { StockRoom } from './stock-room.ts';
import type { TemplateRoom } from './template-room.ts';
import type { CellView, OpenResult, ReadSettings, SourceInput, SourceSummary } from './source-views.ts';

export type { ReadProgress } from '../import/read-progress.ts';
export type { JobProgress } from '../print/label-job.ts';
export type { Receipt } from '../print/receipt.ts';
export type { PrintRequest, PrintResult } from './print-request.ts';
export type { RowView } from './row-view.ts';
export type {
  CellView,
  ColumnView,
  OpenResult,
  ReadSettings,
  RememberedMapping,
  RememberedMappings,
  SourceInput,
  SourceSummary,
} from './source-views.ts';

/**
 * The clean room, as the page sees it: the only place where orders live. Everything it answers is masked, counted or
 * drawn; a real value comes out of `reveal` alone, and out of `openSealed` for whoever has the
 * key. The same object runs in a worker (`client.ts`) and in Node.
 */
export interface Room
  extends
    GridRoom,
    IntakeRoom,
    MaskingRoom,
    PreflightRoom,
    TemplateRoom,
    DrawingRoom,
    SealingRoom,
    StockRoom,
    PrinterRoom,
    JobRoom {
  /**
   * Reads a file, replacing the orders that were there. Rejects with `Cancelled`, never for what is in the file. `report` is told
   * every few milliseconds how far it is.
   */
  open(
    source: SourceInput,
    settings?: ReadSettings,
    signal?: CancelSignal,
    report?: (progress: ReadProgress) => void,
  ): Promise<OpenResult>;
  /** Reads the same bytes of a batch again: another encoding, platform or column mapping. Fixes made by hand are dropped. */
  reread(
    settings: ReadSettings,
    signal?: CancelSignal,
    report?: (progress: ReadProgress) => void,
    /** The batch that was opened last where absent. */
    batch?: number,
  ): Promise<OpenResult>;
  /** 200 invented orders that show every kind of row, a few with problems. */
  openSample(): Promise<OpenResult>;
  /** Brings back the orders that the last file, paste or sample replaced, fixes included; in turn it is replaced. */
  restore(): Promise<OpenResult>;
  /** Forgets the orders that were replaced, once nobody wants them back. */
  forgetReplaced(): Promise<void>;
  /** Forgets all orders, and whose labels were made of them. */
  clear(): Promise<void>;

  /** Masked rows of the grid, by their place in the view; good rows in the order of the files until a view is set. */
  rows(from: number, count: number): Promise<readonly RowView[]>;
  problems(): Promise<readonly RowProblem[]>;
  /** Puts a value into one field of a row that has a problem, and reads the row again. */
  fix(row: number, field: OrderField, value: string): Promise<SourceSummary>;
  /** Leaves a row with a problem out of everything, or takes it back in. */
  leaveOut(row: number, out: boolean): Promise<SourceSummary>;

  /** Real values of these rows, because a person asked to see them. Counted. */
  reveal(rows: readonly number[]): Promise<readonly RevealedRow[]>;

  /** What the sender block says. Refused with problems when a field is not what it should be. */
  setSender(sender: SenderInput): Promise<readonly Problem[]>;
  setDesign(design: Design): Promise<void>;
  /** The label of one order as SVG, and its texts for screen readers; or why there is none. */
  preview(row: number, mark?: PrintMark): Promise<LabelPreview>;
  /**
   * One order as another design would show it; the room's own design stays the one it is. Where `row` is null, an
   * invented order.
   */
  previewOn(design: Design, row: number | null): Promise<LabelPreview>;
  /** How each policy shows an invented order, for people who have not opened theirs. */
  examples(): Promise<readonly PolicyExample[]>;
  /** How each policy shows one row. */
  compare(row: number): Promise<readonly PolicyExample[]>;

  /**
   * Makes the PDF, reads it back and proves it: of what is asked for now, or a volume of a job that was asked for before. Progress
   * comes as orders done of orders asked for. Can be held up between orders and pages.
   */
  print(
    request: PrintRequest | JobPart,
    report: (progress: JobProgress) => void,
    signal?: HoldableSignal,
  ): Promise<PrintResult>;
}

export interface RowProblem extends Problem {
  readonly row: number;
  /** `error` keeps the row from being a label, `warning` does not. */
  readonly severity: 'error' | 'warning';
  readonly leftOut: boolean;
  /** The field that a person can fill in to mend it; absent where the file itself must change. */
  readonly fixable?: OrderField;
}

export interface RevealedRow {
  readonly row: number;
  readonly orderNo: string;
  readonly tracking: string;
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly detail: string;
  readonly goods: string;
  readonly remark: string;
}

export type SenderInput = Readonly<Partial<Record<PartyField, string>>>;

export interface Design {
  readonly policy: string;
  readonly template: string;
  readonly dpi: Dpi;
}

export type LabelPreview =
  | {
      readonly ok: true;
      readonly svg: string;
      /** Millimetres. */
      readonly width: number;
      readonly height: number;
      /** The label's texts in reading order. */
      readonly texts: readonly string[];
    }
  | { readonly ok: false; readonly problem: Problem };

export interface PolicyExample {
  readonly policy: string;
  readonly name: CellView;
  readonly phone: CellView;
  readonly region: CellView;
  readonly detail: CellView;
}
