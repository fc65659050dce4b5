import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { ChangeName } from '../book/change.ts';
import type { GridColumn } from '../book/columns.ts';
import type { DuplicateKind } from '../book/duplicates.ts';
import type { CellEdit } from '../book/edit-rows.ts';
import type { Explanation } from '../book/facets.ts';
import type { OfferKind } from '../book/offers.ts';
import type { Outcome } from '../book/outcome.ts';
import type { CellRange, PasteTarget } from '../book/paste-cells.ts';
import type { SelectionChange } from '../book/selection.ts';
import type { NumberPool } from '../book/tracking/deal-tracking.ts';
import type { BookReport } from '../book/step.ts';
import type { View } from '../book/view.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { Severity } from '../orders/order-problems.ts';
import type { ReadProgress } from '../import/read-progress.ts';
import type { RowView } from './row-view.ts';
import type { CellView, OpenResult, ReadSettings, SourceInput, SourceSummary } from './source-views.ts';

export type { GridColumn } from '../book/columns.ts';

/**
 * The grid's side of the clean room. Rows are named by `RowId` (`base/row-id.ts`), places are those of the view in force. Like
 * everything that the room answers, what comes out is masked, counted or a code; `copyOriginals` alone gives real values.
 */
export interface GridRoom {
  /** Reads a file as one more batch beside those that are open. */
  add(
    source: SourceInput,
    settings?: ReadSettings,
    signal?: CancelSignal,
    report?: (progress: ReadProgress) => void,
  ): Promise<OpenResult>;
  /** Everything that is open, counted, and what could be undone. */
  book(): Promise<BookView>;
  renameBatch(batch: number, name: string): Promise<ChangeResult>;
  /** Done with, or taken up again: a closed batch is kept but is in no view and no print. */
  closeBatch(batch: number, closed: boolean): Promise<ChangeResult>;
  /** Deletes a batch from memory, its undo steps included. There is no way back. */
  removeBatch(batch: number): Promise<BookView>;

  /** What `rows` gives from now on, and in which order `print` prints. Throws `Cancelled`, also when another view is set meanwhile. */
  setView(view: View, signal?: CancelSignal): Promise<ViewResult>;
  /** Counts of the view in force. */
  view(): Promise<ViewSummary>;
  /** Where a row stands in the view, 0 = first; null where it is not in it. */
  placeOf(row: number): Promise<number | null>;
  /** What there is to filter by. */
  facets(): Promise<FacetsView>;

  select(change: SelectionChange): Promise<SelectionView>;

  /** Types into cells, all as one step. */
  edit(edits: readonly CellEdit[]): Promise<ChangeResult>;
  setCopies(target: RowTarget, copies: number): Promise<ChangeResult>;
  leaveOutRows(target: RowTarget, out: boolean): Promise<ChangeResult>;
  undo(report?: BookReport): Promise<ChangeResult>;
  redo(report?: BookReport): Promise<ChangeResult>;

  /** Cells as text for the clipboard, masked. Pasted here again they are the real ones. */
  copyCells(range: CellRange): Promise<CopyResult>;
  /** The same with real values, because a person asked for them. Counted like `reveal`. */
  copyOriginals(range: CellRange): Promise<CopyResult>;
  pasteCells(target: PasteTarget, text: string): Promise<PasteResult>;

  /** Groups of rows that are there twice, in the order of the book. */
  duplicates(from: number, count: number): Promise<DuplicatesView>;
  /** Makes one parcel of several rows, the first standing for all. `keepFirst`: though their recipients or tracking numbers differ. */
  merge(rows: readonly number[], keepFirst?: boolean): Promise<ChangeResult>;
  split(rows: readonly number[]): Promise<ChangeResult>;
  /** Keeps rows of a group beside each other: they are no duplicates to be asked about. */
  keepAll(rows: readonly number[]): Promise<ChangeResult>;
  /** One parcel for all rows of the same recipient. Throws `Cancelled`, and then nothing is changed. */
  combineSameRecipient(signal?: CancelSignal, report?: BookReport): Promise<CombineResult>;
  /** Rows that were made one parcel, in the order of the book. */
  parcels(from: number, count: number): Promise<ParcelsView>;

  /** Takes tracking numbers from a second file by order number. The file's orders are not kept. */
  joinTracking(
    source: SourceInput,
    settings?: ReadSettings & { readonly replace?: boolean },
    signal?: CancelSignal,
    report?: BookReport,
  ): Promise<JoinResult>;
  /** A list, one number a line, to rows in the order of the view. */
  pasteTracking(
    target: RowTarget,
    text: string,
    replace?: boolean,
    signal?: CancelSignal,
    report?: BookReport,
  ): Promise<TrackingResult>;
  /** Each number of a pool at most once, to rows that have none, in the order of the view. */
  dealTracking(
    target: RowTarget,
    pool: NumberPool,
    signal?: CancelSignal,
    report?: BookReport,
  ): Promise<DealResult>;

  /** What could be done about a row's problems. */
  offers(row: number): Promise<readonly OfferView[]>;
  /** Takes an offer, for one row or for all rows with the problem that it mends. Throws `Cancelled`, and then nothing is changed. */
  applyOffer(
    row: number,
    offer: string,
    allLike?: boolean,
    signal?: CancelSignal,
    report?: BookReport,
  ): Promise<ChangeResult>;
}

/** Rows that something is done to; those of a view in its order. */
export type RowTarget =
  | { readonly kind: 'rows'; readonly rows: readonly number[] }
  /** Selected rows of the view; what is out of sight is not meant. */
  | { readonly kind: 'selected' }
  | { readonly kind: 'view' };

export interface BatchView {
  readonly batch: number;
  readonly name: string;
  readonly closed: boolean;
  readonly summary: SourceSummary;
}

export interface BookView {
  readonly batches: readonly BatchView[];
  /** Over all open batches. A combined parcel counts once. */
  readonly orders: number;
  readonly problemRows: number;
  readonly leftOut: number;
  readonly selected: number;
  readonly undo: ChangeName | null;
  readonly redo: ChangeName | null;
  /** Rows whose real values were given out since the room began. */
  readonly revealed: number;
  /** Orders for which something was decided that the policy does not say. */
  readonly exceptions: number;
  /** Of these, orders that may show a value whole by it. */
  readonly showingExceptions: number;
}

export interface ViewSummary {
  readonly rows: number;
  /** Rows of it that make labels, and how many labels those are by their own copies. */
  readonly orders: number;
  readonly labels: number;
  readonly selected: number;
}
export type ViewResult = Answer<ViewSummary>;

export interface SelectionView {
  /** In the view, and in all. */
  readonly inView: number;
  readonly selected: number;
}

/** What a change did. `done` is the step that was made, undone or redone; null where nothing was. */
export interface ChangeResult extends Outcome {
  readonly done: ChangeName | null;
  readonly book: BookView;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export type CopyResult = Answer<{ readonly text: string; readonly rows: number }>;
/** `outside`: pasted rows for which the view had none. */
export type PasteResult = Answer<ChangeResult & { readonly outside: number }>;
export interface CombineResult extends ChangeResult {
  readonly parcels: number;
}
/** `unmatched`: order numbers of the file that no row has; `missing`: rows that still have no number. */
export type JoinResult = Answer<ChangeResult & { readonly unmatched: number; readonly missing: number }>;
/** `left`: lines without a row; `missing`: rows without a line. */
export type TrackingResult = Answer<ChangeResult & { readonly left: number; readonly missing: number }>;
/** `left`: numbers still free; `missing`: rows that got none; `used`: numbers that rows had already. */
export type DealResult = Answer<
  ChangeResult & {
    readonly left: number;
    readonly missing: number;
    readonly used: number;
    /** The first number that is still free, out of the pool that the page gave. */
    readonly next: string | null;
  }
>;

export interface DuplicatesView {
  readonly groups: number;
  readonly list: readonly DuplicateGroupView[];
}
/** Rows that stand for others too, and of each the first of its rows as it would be alone. */
export interface ParcelsView {
  readonly parcels: number;
  readonly list: readonly {
    readonly row: number;
    readonly size: number;
    readonly parts: readonly RowView[];
  }[];
}
export interface DuplicateGroupView {
  readonly kind: DuplicateKind;
  readonly rows: readonly number[];
  /** The first of the rows, masked. */
  readonly views: readonly RowView[];
  /** Why they are not merged without being asked twice, or not at all; null where they may be. */
  readonly refused: Problem | null;
}

/** A problem that rows have, counted. */
export interface ProblemKind {
  readonly code: string;
  readonly severity: Severity;
  readonly rows: number;
  /** As the first row has it, to say it by and to ask for offers. */
  readonly example: Problem & { readonly row: number };
}

export interface FacetsView {
  readonly platforms: readonly { readonly platform: string; readonly rows: number }[];
  readonly problems: readonly ProblemKind[];
  readonly explanations: readonly Explanation[];
  /** Rows with a field that may be read in more than one way, and the first of them; null where there is none. */
  readonly doubts: { readonly rows: number; readonly example: number } | null;
  /** Where parcels go, as the policy in force shows it; none where it hides places. */
  readonly places: readonly {
    readonly place: number;
    readonly province: string;
    readonly city: string;
    readonly rows: number;
  }[];
}

export interface OfferView {
  readonly id: string;
  readonly kind: OfferKind;
  /** The fields that would change. */
  readonly fields: readonly OrderField[];
  /** How the cells of the grid would look then, masked. */
  readonly preview: Readonly<Partial<Record<GridColumn, CellView>>>;
  /** Whether the row makes a label then. */
  readonly solves: boolean;
  /** Rows with the problem that it mends, this one included. Not each may have the same offer. */
  readonly rowsLike: number;
}
