import type { Severity } from '../orders/order-problems.ts';
import type { Slot } from './batch.ts';
import { slotOf } from './batch.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';

/** Problems of rows, counted by their code. */
export interface ProblemCount {
  readonly code: string;
  readonly severity: Severity;
  readonly rows: number;
  /** The first row that has it. */
  readonly example: Slot;
}

/** Rows that a platform hid something of, and what can be done about it. */
export interface Explanation {
  readonly how: 'encrypted' | 'masked';
  readonly platform: string;
  readonly rows: number;
  /** Whose sentence of `i18n/` says how to get the orders with their recipients: `explain.<how>.<advice>`. */
  readonly advice: ExplainedPlatform;
}

/** Platforms that hide recipients in a way of their own (`facts/masking.md` 2.1, 2.2, 2.4); `other` for all the rest. */
export const EXPLAINED_PLATFORMS = [
  'taobao',
  'pinduoduo',
  'douyin',
  'jd',
  'kuaishou',
  '1688',
  'tiktok',
  'shopee',
  'lazada',
  'other',
] as const;
export type ExplainedPlatform = (typeof EXPLAINED_PLATFORMS)[number];

export interface PlaceCount {
  /** What `ViewFilter` names it by. */
  readonly place: number;
  readonly rows: number;
  /** A row of that place, to show its name by, masked as any. */
  readonly example: Slot;
}

export interface Facets {
  readonly platforms: readonly { readonly platform: string; readonly rows: number }[];
  readonly problems: readonly ProblemCount[];
  readonly explanations: readonly Explanation[];
  /** Rows with a field that may be read in more than one way, and the first of them. */
  readonly doubts: { readonly rows: number; readonly example: Slot } | undefined;
  /** The most frequent first. */
  readonly places: readonly PlaceCount[];
}

/** What there is to filter by, counted over all rows of open batches that are not left out. One pass over numbers. */
export function countFacets(book: OrderBook): Facets {
  const platforms = new Map<string, number>();
  const lists = new Map<number, { rows: number; readonly example: Slot }>();
  let doubts: { rows: number; readonly example: Slot } | undefined;
  const places = new Map<number, { rows: number; example: Slot }>();
  const veiled = new Map<string, { encrypted: number; masked: number }>();
  for (const batch of book.openBatches) {
    for (let index = 0; index < batch.length; index += 1) {
      const flags = batch.flag(index);
      if ((flags & (FLAG.hidden | FLAG.leftOut)) !== 0) continue;
      add(platforms, batch.platform);
      const list = lists.get(batch.problems[index] ?? 0);
      if (list === undefined) {
        lists.set(batch.problems[index] ?? 0, { rows: 1, example: slotOf(batch.number, index) });
      } else list.rows += 1;
      if ((flags & FLAG.error) === 0) {
        const number = batch.places[index] ?? 0;
        const place = places.get(number);
        if (place === undefined) places.set(number, { rows: 1, example: slotOf(batch.number, index) });
        else place.rows += 1;
      }
      if ((flags & FLAG.doubt) !== 0) {
        doubts ??= { rows: 0, example: slotOf(batch.number, index) };
        doubts.rows += 1;
      }
      if ((flags & (FLAG.encrypted | FLAG.masked)) === 0) continue;
      const counts = veiled.get(batch.platform) ?? { encrypted: 0, masked: 0 };
      counts[(flags & FLAG.encrypted) !== 0 ? 'encrypted' : 'masked'] += 1;
      veiled.set(batch.platform, counts);
    }
  }
  return {
    platforms: [...platforms].map(([platform, rows]) => ({ platform, rows })),
    problems: problemCounts(book, lists),
    explanations: [...veiled].flatMap(([platform, counts]) => explain(platform, counts)),
    doubts,
    places: [...places]
      .map(([place, { rows, example }]) => ({ place, rows, example }))
      .toSorted((a, b) => b.rows - a.rows || a.place - b.place),
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function problemCounts(
  book: OrderBook,
  lists: ReadonlyMap<number, { readonly rows: number; readonly example: Slot }>,
): readonly ProblemCount[] {
  const counts = new Map<string, ProblemCount>();
  for (const [list, { rows, example }] of lists) {
    const seen = new Set<string>();
    for (const { code, severity } of book.shared.problems.at(list) ?? []) {
      const key = `${severity} ${code}`;
      // A row with the same problem in two fields is one row.
      if (seen.has(key)) continue;
      seen.add(key);
      const known = counts.get(key);
      counts.set(key, {
        code,
        severity,
        rows: (known?.rows ?? 0) + rows,
        example: Math.min(known?.example ?? example, example),
      });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.rows - a.rows);
}

function explain(
  platform: string,
  { encrypted, masked }: { readonly encrypted: number; readonly masked: number },
): readonly Explanation[] {
  const advice = EXPLAINED_PLATFORMS.find((known) => known === platform) ?? 'other';
  const found: Explanation[] = [];
  if (encrypted > 0) found.push({ how: 'encrypted', platform, rows: encrypted, advice });
  if (masked > 0) found.push({ how: 'masked', platform, rows: masked, advice });
  return found;
}
