/**
 * A real value that a policy hides, opened so that the proof can look for it in a finished file and not find it.
 * Made by `masking/hidden-values.ts`, read by `proof/`; it never leaves the room and is never shown, logged or saved.
 */
export interface HiddenValue {
  /** The order's row (see `Order.row`). */
  readonly row: number;
  /** The field it stands in, such as `recipient.phone`. */
  readonly field: string;
  readonly text: string;
  /** The whole value, or only the part of it that the policy hides. */
  readonly part: 'whole' | 'hidden';
  /**
   * Names somebody wherever it stands: the recipient's whole name of three characters and more that reads as a person's, or whole
   * phone, an ID, a bank card. It is not taken for a label's own words, though those may say the same.
   */
  readonly telling?: true;
}
