/** What may stand between cells, in the order of preference where two fit equally well. */
export const DELIMITERS = ['\t', ',', ';', '|', '，'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  /** Share of the table's records that have the most common number of cells; notes above and below it are left out. */
  readonly regularity: number;
  /** The most common number of cells, two or more. */
  readonly cells: number;
  /** How many records have it. */
  readonly records: number;
}

const RECORDS_LOOKED_AT = 100;
const CHARACTERS_LOOKED_AT = 200_000;

/** A first line `sep=;` names the delimiter, as Excel writes it. */
export function namedDelimiter(text: string): Delimiter | undefined {
  const named = /^"?sep=(.)"?[ \t]*(?:\r|\n|$)/iu.exec(text.slice(0, 20))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named);
}

/**
 * The delimiters that cut the first records into cells, the one with the most regular cells first; none where the text has one
 * column or is free text. Delimiters inside quotes do not count.
 */
export function rankDelimiters(text: string): readonly FoundDelimiter[] {
  const counts = countDelimiters(text);
  const found: { readonly score: number; readonly found: FoundDelimiter }[] = [];
  for (const [index, delimiter] of DELIMITERS.entries()) {
    const perRecord = counts.map((record) => record[index] ?? 0);
    const common = mostCommon(perRecord.filter((count) => count > 0));
    if (common === undefined) continue;
    const overall = common.times / perRecord.length;
    const share = perRecord.filter((count) => count > 0).length / perRecord.length;
    found.push({
      // Many cells weigh more than perfect regularity: notes and trailers break the latter.
      score: (overall + share / 2) * Math.log2(1 + Math.min(common.count, 40)),
      found: {
        delimiter,
        regularity: overall < LEAST_SHARE ? overall : common.times / spanOf(perRecord, common.count),
        cells: common.count + 1,
        records: common.times,
      },
    });
  }
  return found.sort((a, b) => b.score - a.score).map((one) => one.found);
}

/** Where less than this of a text is a table, it is a text with a few commas in it. */
const LEAST_SHARE = 0.2;

/** Records from the first with this number of delimiters to the last. */
function spanOf(perRecord: readonly number[], count: number): number {
  return perRecord.lastIndexOf(count) - perRecord.indexOf(count) + 1;
}

/** For each of the first records that is not blank, how often each delimiter stands outside quotes. */
function countDelimiters(text: string): readonly (readonly number[])[] {
  const records: number[][] = [];
  let counts = DELIMITERS.map(() => 0);
  let quoted = false;
  let blank = true;
  const end = Math.min(text.length, CHARACTERS_LOOKED_AT);
  for (let index = 0; index <= end && records.length < RECORDS_LOOKED_AT; index += 1) {
    const character = index === end ? '\n' : text.charAt(index);
    if (character === '"') quoted = !quoted;
    if ((character === '\n' || character === '\r') && (!quoted || index === end)) {
      if (!blank) records.push(counts);
      counts = DELIMITERS.map(() => 0);
      blank = true;
      continue;
    }
    if (quoted) {
      blank = false;
      continue;
    }
    const which = DELIMITERS.findIndex((delimiter) => delimiter === character);
    if (which >= 0) counts[which] = (counts[which] ?? 0) + 1;
    else if (character.trim() !== '') blank = false;
  }
  return records;
}

function mostCommon(
  values: readonly number[],
): { readonly count: number; readonly times: number } | undefined {
  const times = new Map<number, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  let best: { count: number; times: number } | undefined;
  for (const [count, time] of times) {
    if (best === undefined || time > best.times || (time === best.times && count > best.count))
      best = { count, times: time };
  }
  return best;
}
