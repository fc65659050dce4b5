import { foldText } from './fold-text.ts';
import { namesOf } from './region-names.ts';
import { readRegionAt } from './read-region.ts';
import { skipSeparators } from './region-context.ts';

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
 * unknown region leaves everything in the detail. Divisions: `divisions.ts`.
 */
export function splitRegion(text: string): SplitRegion {
  const { typed, folded } = foldText(text);
  const reading = readRegionAt(folded.slice(0, LONGEST_HEAD), 0);
  if (reading === undefined) return { province: '', city: '', district: '', detail: typed.trim() };
  return {
    ...namesOf(reading, typed, folded),
    detail: typed.slice(skipDetailSeparators(folded, reading.end)).trim(),
  };
}

/** A bracket behind the region belongs to the detail: 兴化市【康琴网吧】. */
function skipDetailSeparators(text: string, at: number): number {
  const end = skipSeparators(text, at);
  const bracket = /[([（【]/u.exec(text.slice(at, end));
  return bracket === null ? end : at + bracket.index;
}
