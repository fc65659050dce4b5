import type { Spellings } from './name-spellings.ts';
import type { TextPlace } from './text-place.ts';

/** What a first look tells of a text (`text-facts.ts`). */
export interface SeenText {
  /** Folded. */
  readonly text: string;
  readonly place: TextPlace;
  /** Whether a UTF-16 unit stands in the text. */
  readonly has: (unit: number) => boolean;
  /** Words beside which one character is a name. */
  readonly tellsOne: boolean;
  /** Nothing but visible ASCII and spaces. */
  readonly isAscii: boolean;
  readonly hasDigit: boolean;
  /** A Latin letter. */
  readonly hasLetter: boolean;
}

/** What the policy hides of an order's own people: an entry for each side, and one for what no field shows. */
export type OwnValues = readonly SideValues[];

/**
 * What the policy hides of one side, in the forms of `forms.ts`. All of it is made when a text asks for it, and once:
 * most texts are cleared by `mayBeIn` and `mayBeAmong`, which ask for little.
 */
export interface SideValues {
  /** Other orders have the same side, the same object: what is found of it in a text that comes again may be kept. */
  readonly isShared: boolean;
  /**
   * Whether one of the needles may stand in a text, or a spelling that is half in characters. No is certain; spellings
   * in letters alone are not asked for.
   */
  readonly mayBeIn: (seen: SeenText) => boolean;
  /** The same of a usual order or tracking number (`isUsualNumber`). */
  readonly mayBeInNumber: (number: string) => boolean;
  /** Whether a run of `phoneRuns` may stand in a text of digits. No is certain. */
  readonly mayBeAmong: (digits: string) => boolean;
  /** Whether a spelling in letters may begin with one of these pairs. No is certain. */
  readonly mayBeSpelled: (beginnings: readonly string[]) => boolean;
  readonly needles: () => Needles;
  /** The names in letters. */
  readonly spellings: () => Spellings;
  /** Every run of `TELLING_DIGITS` digits of each number. */
  readonly phoneRuns: () => ReadonlySet<string>;
  /** Each number, and how many of its digits the label shows at either end; for 尾号5678. */
  readonly partNumbers: () => readonly PartNumber[];
  /** Room numbers without a word beside them, in the form of `roomsIn`; looked for in remarks only. */
  readonly rooms: () => ReadonlySet<string>;
}

export interface Needles {
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
  /** Hidden parts of addresses, tight. */
  readonly addresses: readonly string[];
  readonly postcodes: readonly string[];
  /** ID numbers and e-mail addresses, tight. */
  readonly words: readonly string[];
}

export interface PartNumber {
  readonly digits: string;
  readonly first: number;
  readonly last: number;
}

/** Of nobody. */
export const NO_OWN_VALUES: OwnValues = [];

/** Seven digits of a phone in a row give it away once the label shows the last four. */
export const TELLING_DIGITS = 7;

/** The runs of digits by which a number is found, whole or in part, forwards or backwards. */
export function phoneRuns(phones: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const phone of phones.flatMap((digits) => [digits, reversed(digits)])) {
    for (let at = 0; at + TELLING_DIGITS <= phone.length; at += 1)
      runs.add(phone.slice(at, at + TELLING_DIGITS));
  }
  return runs;
}

/**
 * The digits that stand in every run of `phoneRuns` of a number: the middle of it. Empty for numbers so long that
 * their runs have no digit in common.
 */
export function phoneCores(phones: readonly string[]): readonly string[] {
  const cores: string[] = [];
  for (const phone of phones) {
    const core = phone.slice(phone.length - TELLING_DIGITS, TELLING_DIGITS);
    cores.push(core, reversed(core));
  }
  return cores;
}

function reversed(digits: string): string {
  let turned = '';
  for (let at = digits.length - 1; at >= 0; at -= 1) turned += digits.charAt(at);
  return turned;
}
