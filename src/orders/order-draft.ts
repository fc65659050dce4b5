import type { OrderField } from './order-fields.ts';

/** Fields with one value an order; the other two repeat with its items. */
export type SingleField = Exclude<OrderField, 'items.name' | 'items.quantity'>;

export interface DraftItem {
  readonly name: string;
  /** As typed: `2`, `2.0`, `2件`, or empty for one. */
  readonly quantity: string;
}

/** What a personal value is that no label shows; says how text is searched for it. */
export type PrivateKind = 'name' | 'phone' | 'id' | 'email' | 'address';

/** A personal value of the order beside recipient and sender: the name on the invoice, the buyer's own phone. */
export interface PrivateText {
  readonly kind: PrivateKind;
  readonly text: string;
}

/** A field whose columns, all of one header, say different things in a row of the order. */
export interface ColumnConflict {
  readonly field: SingleField;
  /** Of the columns: `A, C`. */
  readonly letters: string;
}

/**
 * An order as its source has it: plain strings, nothing checked. Drafts hold personal data in the clear and stay in
 * the room; a person mends a draft (`import/fix-draft.ts`) and `parseOrder` reads it again.
 */
export interface OrderDraft {
  /** Record number of its first row in the source (see `Problem.row`). */
  readonly row: number;
  /** `cells` of a table, or free `lines` that somebody pasted. */
  readonly origin: 'cells' | 'lines';
  readonly values: Readonly<Partial<Record<SingleField, string>>>;
  readonly items: readonly DraftItem[];
  /** Further personal values of the source, which no label shows and no text may repeat. */
  readonly hidden?: readonly PrivateText[];
  /** Fields that nobody has decided yet; mending one decides it. */
  readonly conflicts?: readonly ColumnConflict[];
  /** The header text, or the letter, of the column that each field came from. */
  readonly columns: Readonly<Partial<Record<OrderField, string>>>;
  /** Fields that free text did not say for certain; absent where there are none. */
  readonly doubts?: readonly FieldDoubt[];
}

/**
 * A field that wants a look: the text left it open, or may be read in another way. Each candidate is what the draft's values
 * become where it is chosen (a district brings its city and province), the likeliest first; none where nothing offers itself.
 */
export interface FieldDoubt {
  readonly field: SingleField;
  readonly candidates: readonly Readonly<Partial<Record<SingleField, string>>>[];
}

export function isSingleField(field: OrderField): field is SingleField {
  return field !== 'items.name' && field !== 'items.quantity';
}
