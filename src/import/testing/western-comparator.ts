/**
 * When a field read from an address abroad counts as right: lower case, white space and punctuation ignored; of a street its types and
 * directions folded (`parse-address` rows have them short).
 */
export const WESTERN_FIELDS = ['number', 'street', 'unit', 'city', 'state', 'postcode', 'country'] as const;
export type WesternField = (typeof WESTERN_FIELDS)[number];

export interface WesternCase {
  readonly input: string;
  readonly country: string;
  readonly expect: Readonly<Partial<Record<WesternField | 'name' | 'phone', string>>>;
  readonly source: string;
}

const SHORT: Readonly<Record<string, string>> = {
  highway: 'hwy',
  avenue: 'ave',
  street: 'st',
  road: 'rd',
  drive: 'dr',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  commons: 'cmns',
  crossroads: 'xrds',
};

function key(field: WesternField, text: string): string {
  const lower = text.normalize('NFKC').toLowerCase();
  const folded = field === 'street' ? lower.replace(/[a-z]+/gu, (word) => SHORT[word] ?? word) : lower;
  return folded.replace(/[\s\p{P}]+/gu, '');
}

export function isWesternRight(
  field: WesternField,
  given: WesternCase,
  read: Readonly<Record<WesternField, string>>,
): boolean {
  const expected = given.expect[field];
  return expected === undefined || key(field, expected) === key(field, read[field]);
}
