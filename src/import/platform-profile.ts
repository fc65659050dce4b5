import type { LocalText } from '../base/language.ts';
import type { OrderField } from '../orders/order-fields.ts';

/**
 * One part of a field: a header; a list of headers of which the first whose cell is not empty counts, row by row; or the same column
 * in the platform's layouts, versions and languages, of which the first that the file has counts.
 */
export type ColumnPart =
  string | readonly string[] | { readonly either: readonly (string | readonly string[])[] };

/** Which columns make a field: the parts are put together (mobile and landline, address lines 1 and 2). */
export type FieldColumns = readonly ColumnPart[];

export interface PlatformProfile {
  readonly name: LocalText;
  /** The export is this platform's where its header has every column of one of these sets. */
  readonly recognisedBy: readonly (readonly string[])[];
  readonly fields: Readonly<Partial<Record<OrderField, FieldColumns>>>;
  /** Whether `-` and `--` stand for nothing. */
  readonly dashIsEmpty: boolean;
}

/** Every header that a part may be, each with the headers that are alternatives to it in one file. */
export function layoutsOf(part: ColumnPart): readonly (readonly string[])[] {
  if (typeof part === 'string') return [[part]];
  if (!('either' in part)) return [part];
  return part.either.map((one) => (typeof one === 'string' ? [one] : one));
}
