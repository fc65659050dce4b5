/** Where the number of a factor is from. The sentence for each belongs to whoever shows it. */
export const FACTOR_SOURCES = [
  /** Segments of mobile numbers by city, November 2015 (`segment-counts.ts`). */
  'segments-2015',
  /** Seventh national census, communiqué no. 3 (`populations.ts`). */
  'census-2020',
  /** Share of a city's segments in those of its province, times the census (`populations.ts`). */
  'census-2020-by-segments',
  /** Surnames of 1.2 billion people (`surname-shares.ts`). */
  'surnames-2008',
  /** A round figure of our own; nobody measured it. */
  'planning',
  /** Follows from the number of digits or letters. */
  'arithmetic',
] as const;
export type FactorSource = (typeof FACTOR_SOURCES)[number];

/** One factor of an estimate: a code, a number and where that is from; never a value of an order. */
export interface Factor<Code extends string> {
  readonly code: Code;
  readonly value: number;
  readonly source: FactorSource;
}

/** An estimate is the product of its factors; a law of its own tests, so that a page may show the sum as it was done. */
export interface Estimate<Code extends string> {
  readonly count: number;
  readonly basis: readonly Factor<Code>[];
}

export function estimate<Code extends string>(basis: readonly Factor<Code>[]): Estimate<Code> {
  let count = 1;
  for (const { value } of basis) count *= value;
  return { count, basis };
}
