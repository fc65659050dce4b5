import type { Order } from '../orders/order.ts';
import { openSecret } from '../privacy/opening.ts';

/**
 * What labels can be sorted by: `route`, where parcels go, from the province down to the district; `city` by itself; `goods`, so that
 * equal parcels are packed one after the other. A street is no key: its order would tell of addresses that labels hide.
 */
export const SORT_KEYS = ['route', 'city', 'goods'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** Orders between two pauses; some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 2_000;

/**
 * The rows of these orders by a key: Chinese by pinyin, numbers by value (`2号` before `10号`); what has no value comes last, and
 * what is equal stays in the order given. `pause` lets others work and may throw to stop.
 */
export async function sortedRows(
  orders: Iterable<Order>,
  key: SortKey,
  pause: () => Promise<void>,
): Promise<readonly number[]> {
  const partsOf = PARTS[key];
  const found: { readonly row: number; readonly parts: readonly string[] }[] = [];
  const texts = new Set<string>();
  for (const order of orders) {
    const parts = partsOf(order);
    for (const part of parts) texts.add(part);
    found.push({ row: order.row, parts });
    if (found.length % ORDERS_PER_PAUSE === 0) await pause();
  }
  const ranks = ranksOf(texts);
  const rank = (text: string) => ranks.get(text) ?? Infinity;
  return found.toSorted((a, b) => compareParts(a.parts, b.parts, rank)).map(({ row }) => row);
}

const PARTS: Readonly<Record<SortKey, (order: Order) => readonly string[]>> = {
  route: ({ recipient: { province, city, district } }) => [province, city, district].map(openSecret),
  city: ({ recipient: { city, province } }) => [city, province].map(openSecret),
  goods: ({ items }) => {
    const named = items.filter(({ name }) => !name.isEmpty);
    const goods = named.map(({ name, quantity }) => `${openSecret(name)} ${quantity}`).toSorted();
    return [goods.join('\n')];
  },
};

/** A collator takes a microsecond to compare, so each text is placed once; a job has few cities. */
function ranksOf(texts: ReadonlySet<string>): ReadonlyMap<string, number> {
  const collator = new Intl.Collator('zh-CN', { numeric: true });
  const sorted = [...texts].filter((text) => text !== '').toSorted(collator.compare);
  let rank = -1;
  let before: string | undefined;
  return new Map(
    sorted.map((text) => {
      // Equal to a reader, though written otherwise: they stay in the order given.
      if (before === undefined || collator.compare(before, text) !== 0) rank += 1;
      before = text;
      return [text, rank];
    }),
  );
}

/** What is empty has no rank and comes last. */
function compareParts(
  one: readonly string[],
  other: readonly string[],
  rank: (text: string) => number,
): number {
  for (const [at, part] of one.entries()) {
    const [left, right] = [rank(part), rank(other[at] ?? '')];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
