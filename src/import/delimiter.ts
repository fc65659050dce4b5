/** What may stand between cells, in the order of preference where two fit equally well. */
export const DELIMITERS = ['\t', ',', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface FoundDelimiter {
  readonly delimiter: Delimiter;
  /** Share of the records looked at that have the most common number of cells, that number being two or more. */
  readonly regularity: number;
  /** The most common number of cells. */
  readonly cells: number;
}

const RECORDS_LOOKED_AT = 60;
const CHARACTERS_LOOKED_AT = 200_000;

/** A first line `sep=;` names the delimiter, as Excel writes it. */
export function namedDelimiter(text: string): Delimiter | undefined {
  const named = /^"?sep=(.)"?[ \t]*(?:\r|\n|$)/iu.exec(text.slice(0, 20))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named);
}

/**
 * The delimiter that cuts the first records into the most regular cells; undefined where none does (one column, or free text).
 * Delimiters inside quotes do not count.
 */
export function findDelimiter(text: string): FoundDelimiter | undefined {
  const counts = countDelimiters(text);
  let best: FoundDelimiter | undefined;
  let bestScore = 0;
  for (const [index, delimiter] of DELIMITERS.entries()) {
    const perRecord = counts.map((record) => record[index] ?? 0);
    const found = mostCommon(perRecord.filter((count) => count > 0));
    if (found === undefined) continue;
    const regularity = found.times / perRecord.length;
    const share = perRecord.filter((count) => count > 0).length / perRecord.length;
    // Many cells weigh more than perfect regularity: notes and trailers break the latter.
    const score = (regularity + share / 2) * Math.log2(1 + Math.min(found.count, 40));
    if (score > bestScore + 1e-9) {
      bestScore = score;
      best = { delimiter, regularity, cells: found.count + 1 };
    }
  }
  return best;
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
