import type { Problem } from '../base/problem.ts';
import type { OrderField } from './order-fields.ts';

/**
 * Everything that can be wrong with one order, and whether it keeps the row from being a label. An error can be mended
 * in the draft and read again; a warning wants a look.
 */
export const ORDER_PROBLEMS = {
  /** Neither letters nor digits in the name. A warning only where free lines were pasted, which may have no name. */
  'name-missing': 'error',
  /** The name is a bare number: most likely the wrong column. */
  'name-invalid': 'error',
  'address-missing': 'error',
  /** Province, city or district and nothing below them: no parcel arrives there. */
  'address-incomplete': 'error',
  /** The address is a bare number: most likely the wrong column. */
  'address-invalid': 'error',
  /** An address in which no province and no city was found. */
  'region-missing': 'warning',
  /** A province, city or district cell that holds a street, a building or a room, which every policy would show. */
  'region-invalid': 'error',
  /** No phone at all. Some shops do not give one to sellers. */
  'phone-missing': 'warning',
  'phone-invalid': 'error',
  /** A spreadsheet turned the number into `1.38E+10`; the other digits are gone. */
  'phone-ruined': 'error',
  /** Platform ciphertext: only the platform can print it. */
  encrypted: 'error',
  /** The cell holds replacement characters: the wrong encoding, or a damaged file. */
  'text-damaged': 'error',
  /** `########` or `#REF!`: a spreadsheet wrote it in place of the text. */
  'cell-ruined': 'error',
  /** Columns with the same header that say different things of this order. params: letters (`A, C`) */
  'columns-differ': 'error',
  /** `2.9E+18`: the digits of an order or tracking number are gone. */
  'digits-lost': 'error',
  /** More than 15 digits and zeros behind the fifteenth: a spreadsheet may have rounded it. */
  'digits-doubtful': 'warning',
  /** Neither order nor tracking number: the label will have no code. */
  'order-number-missing': 'warning',
  'quantity-invalid': 'error',
} as const satisfies Readonly<Record<string, Severity>>;

export type OrderProblemCode = keyof typeof ORDER_PROBLEMS;
export type Severity = 'error' | 'warning';

/** A problem of one row, or of the file where `row` is that of its header (0 = the file has none). */
export interface ImportProblem<Code extends string = string> extends Problem<Code> {
  readonly row: number;
  /** `error` keeps the row from being a label, `warning` does not. */
  readonly severity: Severity;
  /** The field that a person can fill in to mend it; absent where the file itself must change. */
  readonly fixable?: OrderField;
}
