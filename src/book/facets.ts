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
}

/** Rows that a platform hid something of, and what can be done about it. */
export interface Explanation {
  readonly how: 'encrypted' | 'masked';
  readonly platform: string;
  readonly rows: number;
  /** A sentence of `i18n/` that says how to get the orders with their recipients. */
  readonly advice: AdviceCode;
}

export const ADVICE = ['advice-print-at-platform', 'advice-encrypted', 'advice-masked'] as const;
export type AdviceCode = (typeof ADVICE)[number];

/** Platforms that hand out ciphertext which they alone can print (`facts/masking.md` 2.4). */
const ENCRYPTING: ReadonlySet<string> = new Set(['pinduoduo', 'douyin', 'kuaishou']);

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
  /** The most frequent first. */
  readonly places: readonly PlaceCount[];
}

/** What there is to filter by, counted over all rows of open batches that are not left out. One pass over numbers. */
export function countFacets(book: OrderBook): Facets {
  const platforms = new Map<string, number>();
  const lists = new Map<number, number>();
  const places = new Map<number, { rows: number; example: Slot }>();
  const veiled = new Map<string, { encrypted: number; masked: number }>();
  for (const batch of book.openBatches) {
    for (let index = 0; index < batch.length; index += 1) {
      const flags = batch.flag(index);
      if ((flags & (FLAG.hidden | FLAG.leftOut)) !== 0) continue;
      add(platforms, batch.platform);
      add(lists, batch.problems[index] ?? 0);
      if ((flags & FLAG.error) === 0) {
        const number = batch.places[index] ?? 0;
        const place = places.get(number);
        if (place === undefined) places.set(number, { rows: 1, example: slotOf(batch.number, index) });
        else place.rows += 1;
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
    places: [...places]
      .map(([place, { rows, example }]) => ({ place, rows, example }))
      .toSorted((a, b) => b.rows - a.rows || a.place - b.place),
  };
}

function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function problemCounts(book: OrderBook, lists: ReadonlyMap<number, number>): readonly ProblemCount[] {
  const counts = new Map<string, ProblemCount>();
  for (const [list, rows] of lists) {
    const seen = new Set<string>();
    for (const { code, severity } of book.shared.problems.at(list) ?? []) {
      const key = `${severity} ${code}`;
      // A row with the same problem in two fields is one row.
      if (seen.has(key)) continue;
      seen.add(key);
      counts.set(key, { code, severity, rows: (counts.get(key)?.rows ?? 0) + rows });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.rows - a.rows);
}

function explain(
  platform: string,
  { encrypted, masked }: { readonly encrypted: number; readonly masked: number },
): readonly Explanation[] {
  const found: Explanation[] = [];
  if (encrypted > 0) {
    const advice = ENCRYPTING.has(platform) ? 'advice-print-at-platform' : 'advice-encrypted';
    found.push({ how: 'encrypted', platform, rows: encrypted, advice });
  }
  if (masked > 0) found.push({ how: 'masked', platform, rows: masked, advice: 'advice-masked' });
  return found;
}
