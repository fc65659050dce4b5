import type { Part } from './contact-parts.ts';
import { mayBeginRegion, mergeReadings, readRegionAt } from './read-region.ts';
import type { RegionReading } from './read-region.ts';

/** A region further from the head than this is not what the paste is about. */
const LONGEST = 3000;
/** Where a part begins a region is likelier to begin, too. */
const AT_HEAD = 0.5;
const LABELLED = 0.8;
/** Three levels in full, a label and a head make 7.3: nothing later can be clearly better than this. */
const UNBEATABLE = 6.4;
/** A later region must be this much better than an earlier one. */
const CLEARLY = 0.9;

/**
 * Finds the region in the parts of a blanked text: at the head of a part, or further in where it is written with its
 * suffix or over several levels, as behind a name that is glued to it. Undefined where the text has none.
 */
export function findRegion(blanked: string, parts: readonly Part[]): RegionReading | undefined {
  let best: RegionReading | undefined;
  let bestScore = 0;
  for (const part of parts) {
    if (part.from > LONGEST || bestScore > UNBEATABLE) break;
    if (part.said === 'name' || part.said === 'country') continue;
    const label = part.said === undefined ? 0 : LABELLED;
    for (let at = part.from; at < part.end - 1; at += 1) {
      if (!mayBeginRegion(blanked, at)) continue;
      const reading = readRegionAt(blanked, at);
      if (reading === undefined) continue;
      const isHead = at === part.from || /^[([（【"]+$/u.test(blanked.slice(part.from, at));
      if (!isHead && !standsInside(blanked, part.from, reading)) continue;
      const score = reading.score + (isHead ? AT_HEAD : 0) + label;
      if (best === undefined || score > bestScore + CLEARLY) {
        best = reading;
        bestScore = score;
      }
      if (reading.end > at) at = Math.min(reading.end, part.end) - 1;
    }
  }
  return best;
}

function standsInside(text: string, partFrom: number, reading: RegionReading): boolean {
  if (!reading.isSure) return false;
  if (reading.levels >= 2) return true;
  const written = text.slice(reading.from, reading.end);
  if (/(?:省|自治区|自治州|特别行政区)$/u.test(written)) return true;
  if (written.endsWith('市') && reading.district === '') return written.length >= 3;
  // 张三盐田区…: a name may stand before it, not a whole address.
  return (
    reading.from - partFrom <= 4 &&
    reading.from - partFrom >= 2 &&
    written.length >= 3 &&
    reading.options.length === 0
  );
}

/** A stretch of the detail that only repeats the region, and how much before it is said again behind it. */
export interface Repeat {
  readonly from: number;
  readonly end: number;
}

/** Finds where the detail says the region again: 上顿渡镇|江西省抚州市临川区|上顿渡镇…. */
export function findRepeats(text: string, region: RegionReading, end: number): readonly Repeat[] {
  const repeats: Repeat[] = [];
  if (region.levels < 2) return repeats;
  const names = [region.province?.name.slice(0, 2), region.city?.name.slice(0, 2)].filter(
    (name) => name !== undefined && name !== '',
  );
  const limit = Math.min(end, region.end + 400);
  for (const name of new Set(names)) {
    let at = text.indexOf(name ?? '', region.end);
    while (at >= 0 && at < limit) {
      const again = readRegionAt(text, at);
      if (
        again !== undefined &&
        again.isSure &&
        again.levels >= Math.min(region.levels, 3) &&
        again.from >= region.end &&
        mergeReadings(text, region, again) !== undefined &&
        !repeats.some((repeat) => again.from < repeat.end && again.end > repeat.from)
      ) {
        repeats.push({ from: again.from, end: again.end });
        at = again.end;
      } else at += 1;
      at = text.indexOf(name ?? '', at);
    }
  }
  return repeats.sort((one, other) => one.from - other.from);
}

/** Whether a folded line has a city or district at the head of one of its words: enough to tell lines apart. */
export function hasRegion(folded: string): boolean {
  return regionStarts(folded).length > 0;
}

/** Where regions begin in a folded line, one a stretch. */
export function regionStarts(folded: string): readonly number[] {
  const starts: number[] = [];
  let behind = 0;
  for (let at = 0; at < folded.length - 1; at += 1) {
    if (at < behind || !mayBeginRegion(folded, at)) continue;
    const reading = readRegionAt(folded, at);
    if (reading === undefined || (reading.city === undefined && reading.district === '')) continue;
    const isHead = at === 0 || !/[\p{L}]/u.test(folded.charAt(at - 1));
    if (!isHead && !(reading.isSure && reading.levels >= 2)) continue;
    starts.push(at);
    behind = reading.end;
  }
  return starts;
}
