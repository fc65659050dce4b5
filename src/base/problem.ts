/**
 * What went wrong, without any content: a code from its stage's table, where it is, and numbers or names that are
 * not personal. The sentence a person reads is made from this in `i18n/`, so that no message can quote a value.
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  /** Record number in the source, 1 = the first record of the file, header and blank records counted. */
  readonly row?: number;
  /** The column's header text, or its letter where it has none. Headers are not personal data. */
  readonly column?: string;
  /** The field or element concerned, by its name in our own tables. */
  readonly field?: string;
  /** Counts, limits, code points, names from our own tables. Never a value from an order. */
  readonly params?: Readonly<Record<string, string | number>>;
}
