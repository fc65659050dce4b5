import { exactHeader } from './header-text.ts';
import { meaningOf } from './header-aliases.ts';
import { looksLike } from './looks-like.ts';
import { withoutGuard } from './cell.ts';
import { KNOWN_PLATFORMS, OTHER_PLATFORM, PLATFORM_PROFILES } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';

export interface FoundHeader {
  /** Index of the record; -1 where the file has no header. */
  readonly index: number;
  readonly platform: PlatformId;
}

/** Notes, comma lines and branding rows stand above the header; further down there is none. */
const RECORDS_LOOKED_AT = 12;

/**
 * Finds the header among the first records: a known platform's, or else the record in which most cells say a field, or that names
 * the columns of the mapping. `forced` looks for that platform alone. A record that holds a phone number or an address
 * is never a header.
 */
export function findHeader(
  records: readonly (readonly string[])[],
  forced: PlatformId | undefined,
  mapped: readonly string[],
): FoundHeader {
  const first = records.slice(0, RECORDS_LOOKED_AT);
  if (forced !== OTHER_PLATFORM) {
    const platforms = forced === undefined ? KNOWN_PLATFORMS : [forced];
    for (const platform of platforms) {
      const index = first.findIndex((record) => isHeaderOf(platform, record));
      if (index >= 0) return { index, platform };
    }
  }
  const platform = forced ?? OTHER_PLATFORM;
  const names = new Set(mapped.filter((name) => name.length > 2).map(exactHeader));
  let best = -1;
  let bestScore = 0;
  for (const [index, record] of first.entries()) {
    const score = headerScore(record, names);
    if (score > bestScore) {
      best = index;
      bestScore = score;
    }
  }
  return { index: best >= 0 ? best : headerByContrast(first), platform };
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
    if (meaning !== undefined) fields.add(`${meaning.field} ${meaning.part}`);
    else if (isValue(cell)) return 0;
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
  const index = records.findIndex((record) => record.filter((cell) => cell.trim() !== '').length >= 2);
  const header = records[index];
  const below = records.slice(index + 1);
  if (header === undefined || below.length === 0) return -1;
  if (header.some((cell) => /\d{3}|^\s*\d+\s*$/u.test(cell) || cell.length > 60 || isValue(cell.trim())))
    return -1;
  // Column names are shown as they are, so a row that may be a person's is never taken for one.
  if (header.some((cell) => /\p{Script=Han}/u.test(cell) && looksLike(cell.trim()) === 'name')) return -1;
  const contrasts = header.some((_, column) => below.every((record) => digitCount(record[column]) >= 5));
  return contrasts ? index : -1;
}

function digitCount(cell: string | undefined): number {
  return (cell ?? '').replace(/\D/gu, '').length;
}
