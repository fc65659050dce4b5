import { foldText } from './fold-text.ts';
import { readRegionAt } from './read-region.ts';
import type { RegionReading } from './read-region.ts';
import { isSeparatorAt, skipSeparators } from './region-context.ts';

/** An address in its parts. Parts that are not known are empty; what belongs to no region is the detail. */
export interface SplitRegion {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
}

/** No cell is longer; what lies behind cannot change the region at its head. */
const LONGEST_HEAD = 400;

/**
 * Takes a Chinese address in one string and gives province, city and district in their official names and the rest as
 * detail. Knows municipalities, autonomous regions, counties that the province runs, names without their suffix, former names,
 * traditional characters, spaces between parts, a repeated region, a missing province or city. A district that several cities
 * have stays without a city; a short name counts only where a lower level or a space follows, so that 北京路 is not 北京. An
 * unknown region leaves everything in the detail, unless one ends the text. Divisions: `divisions.ts`.
 */
export function splitRegion(text: string): SplitRegion {
  const { typed, folded } = foldText(text);
  const reading = readRegionAt(folded.slice(0, LONGEST_HEAD), 0);
  if (reading === undefined) return trailingRegion(typed, folded);
  return { ...namesOf(reading), detail: typed.slice(skipDetailSeparators(folded, reading.end)).trim() };
}

function namesOf({ province, city, district }: RegionReading): Omit<SplitRegion, 'detail'> {
  return { province: province?.name ?? '', city: city?.name ?? '', district };
}

/** A bracket behind the region belongs to the detail: 兴化市【康琴网吧】. */
function skipDetailSeparators(text: string, at: number): number {
  const end = skipSeparators(text, at);
  const bracket = /[([（【]/u.exec(text.slice(at, end));
  return bracket === null ? end : at + bracket.index;
}

/** Places from which a region may run to the end of the text. */
const MOST_TAILS = 6;

/** A region behind the street, set apart from it: `G107国道1号 广东省广州市天河区`. */
function trailingRegion(typed: string, folded: string): SplitRegion {
  const starts: number[] = [];
  for (let at = folded.length - 1; at > 0 && starts.length < MOST_TAILS; at -= 1) {
    if (isSeparatorAt(folded, at - 1) && !isSeparatorAt(folded, at)) starts.unshift(at);
  }
  for (const at of starts) {
    const reading = readRegionAt(folded, at);
    if (reading?.isSure !== true || reading.city === undefined) continue;
    if (skipSeparators(folded, reading.end) < folded.length) continue;
    let end = at;
    while (end > 0 && isSeparatorAt(folded, end - 1)) end -= 1;
    return { ...namesOf(reading), detail: typed.slice(0, end).trim() };
  }
  return { province: '', city: '', district: '', detail: typed.trim() };
}
