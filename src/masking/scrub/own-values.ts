import type { Spellings } from './name-spellings.ts';

/** What the policy hides of an order's own people, as needles in the forms of `forms.ts`. */
export interface OwnValues {
  /** Whole names, tight. */
  readonly names: readonly string[];
  /** Given names of two characters and more, and parts of 买买提·艾力; looked for in free text only. */
  readonly givenNames: readonly string[];
  /** The characters of short given names, for 阿明 and 明哥; looked for in remarks only, as the next. */
  readonly givenCharacters: readonly string[];
  /** What may be a family name of two characters before a title: 山田 of 山田太. */
  readonly titledNames: readonly string[];
  /** Family names, where the policy hides those too: 王先生. */
  readonly families: readonly string[];
  /** The names in letters. Made when a text has letters, and once. */
  readonly spellings: () => Spellings;
  /** Every run of `TELLING_DIGITS` digits of each number. */
  readonly phoneRuns: ReadonlySet<string>;
  /** Each number, and how many of its digits the label shows at either end; for 尾号5678. */
  readonly partNumbers: () => readonly PartNumber[];
  /** Hidden parts of addresses, tight. */
  readonly addresses: readonly string[];
  /** Room numbers without a word beside them, in the form of `roomsIn`; looked for, and made, in remarks only. */
  readonly rooms: () => ReadonlySet<string>;
  readonly postcodes: readonly string[];
  /** ID numbers and e-mail addresses, tight. */
  readonly words: readonly string[];
}

export interface PartNumber {
  readonly digits: string;
  readonly first: number;
  readonly last: number;
}

/** Seven digits of a phone in a row give it away once the label shows the last four. */
export const TELLING_DIGITS = 7;

/** The runs of digits by which a number is found, whole or in part, forwards or backwards. */
export function phoneRuns(phones: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const phone of phones.flatMap((digits) => [digits, Array.from(digits).toReversed().join('')])) {
    for (let at = 0; at + TELLING_DIGITS <= phone.length; at += 1)
      runs.add(phone.slice(at, at + TELLING_DIGITS));
  }
  return runs;
}
