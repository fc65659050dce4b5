import { exactHeader } from './header-text.ts';
import { meaningOf, saysElse } from './header-aliases.ts';
import { looksLike } from './looks-like.ts';
import { withoutGuard } from './cell.ts';
import { KNOWN_PLATFORMS, OTHER_PLATFORM, PLATFORM_PROFILES } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';

export interface FoundHeader {
  /** Index of the record; -1 where the file has no header. */
  readonly index: number;
  readonly platform: PlatformId;
  /** `words`: of known or mapped columns. `contrast`: words above columns of numbers. */
  readonly by: 'words' | 'contrast' | 'nothing';
}

/** Words that hardly say a field make no header. */
const LEAST = 0.4;

/** Notes, comma lines and branding rows stand above the header; further down there is none. */
export const HEADER_AMONG = 60;
/** Further down than this it takes more words to be one. */
const NEAR = 12;
const FAR_FIELDS = 3;

/**
 * Finds the header among the first records: a known platform's, or else the record in which most cells say a field, or that names
 * the columns of the mapping. `forced` looks for that platform alone. A record that holds a phone number or an address
 * is never a header, and none stands below one: rows above a header are notes and are not read.
 */
export function findHeader(
  records: readonly (readonly string[])[],
  forced: PlatformId | undefined,
  mapped: readonly string[],
): FoundHeader {
  const first = untilData(records.slice(0, HEADER_AMONG));
  if (forced !== OTHER_PLATFORM) {
    const platforms = forced === undefined ? KNOWN_PLATFORMS : [forced];
    for (const platform of platforms) {
      const index = first.findIndex((record) => isHeaderOf(platform, record));
      if (index >= 0) return { index, platform, by: 'words' };
    }
  }
  const platform = forced ?? OTHER_PLATFORM;
  const names = new Set(mapped.filter((name) => name.length > 2).map(exactHeader));
  let best = -1;
  let bestScore = 0;
  for (const [index, record] of first.entries()) {
    const score = headerScore(record, names);
    if (score > bestScore && (index < NEAR || score >= FAR_FIELDS)) {
      best = index;
      bestScore = score;
    }
  }
  if (best >= 0) return { index: best, platform, by: 'words' };
  const index = headerByContrast(records.slice(0, HEADER_AMONG));
  return { index, platform, by: index < 0 ? 'nothing' : 'contrast' };
}

/** The records up to the first that is somebody's order. */
function untilData(records: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const data = records.findIndex((record) => {
    const filled = record.map(withoutGuard).filter((cell) => cell !== '');
    return filled.length >= 3 && filled.some((cell) => looksLike(cell) === 'phone');
  });
  return data < 0 ? records : records.slice(0, data);
}

function isHeaderOf(platform: Exclude<PlatformId, 'other'>, record: readonly string[]): boolean {
  if (record.length < 4) return false;
  const cells = new Set(record.map(exactHeader));
  const sets: readonly (readonly string[])[] = PLATFORM_PROFILES[platform].recognisedBy;
  return sets.some((set) => set.every((header) => cells.has(exactHeader(header))));
}

function headerScore(record: readonly string[], names: ReadonlySet<string>): number {
  const fields = new Set<string>();
  let named = 0;
  let filled = 0;
  for (const raw of record) {
    const cell = withoutGuard(raw);
    if (cell === '') continue;
    filled += 1;
    if (names.has(exactHeader(cell))) named += 1;
    const meaning = meaningOf(cell);
    if (meaning !== undefined && meaning.confidence >= LEAST) fields.add(`${meaning.field} ${meaning.part}`);
    else if (isValue(cell) && !saysElse(cell)) return 0;
  }
  if (fields.size >= 2 || named >= 1 || (fields.size === 1 && filled === 1 && record.length > 1)) {
    return fields.size + named;
  }
  return 0;
}

function isValue(cell: string): boolean {
  const looks = looksLike(cell);
  return (
    looks === 'phone' ||
    looks === 'address' ||
    looks === 'order-number' ||
    looks === 'masked' ||
    looks === 'date'
  );
}

/** A header in a language that nobody taught us: words without any digit above columns that hold digits. */
function headerByContrast(records: readonly (readonly string[])[]): number {
  const width = commonWidth(records);
  const index = records.findIndex((record) => filledCells(record) >= Math.max(2, width / 2));
  const header = records[index];
  const below = records.slice(index + 1, index + NEAR).filter((record) => filledCells(record) > 0);
  if (header === undefined || below.length === 0) return -1;
  if (header.some((cell) => /\d{3}|^\s*\d+\s*$/u.test(cell) || cell.length > 60 || isValue(cell.trim())))
    return -1;
  // Column names are shown as they are, so a row that may be a person's is never taken for one.
  if (header.some((cell) => /\p{Script=Han}/u.test(cell) && looksLike(cell.trim()) === 'name')) return -1;
  const contrasts = header.some((_, column) => below.every((record) => digitCount(record[column]) >= 5));
  return contrasts ? index : -1;
}

function filledCells(record: readonly string[]): number {
  return record.filter((cell) => cell.trim() !== '').length;
}

/** The number of cells that most records have: notes above the table have fewer. */
function commonWidth(records: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const { length } of records) times.set(length, (times.get(length) ?? 0) + 1);
  return [...times].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

function digitCount(cell: string | undefined): number {
  return (cell ?? '').replace(/\D/gu, '').length;
}
