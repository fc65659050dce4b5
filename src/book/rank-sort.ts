/** Where each row stands in one column: 0 is first, `count` stands for empty. */
export interface Ranks {
  readonly of: Uint32Array;
  /** How many different ranks there are, empty aside. */
  readonly count: number;
}

/**
 * Puts rows that are in some order into that of a column, those of one rank as they were: two passes and no comparison. Sorted by the last
 * column first, rows end up in the order of all columns. What is empty stands last either way round.
 */
export function sortByRank(order: Uint32Array, { of, count }: Ranks, descending: boolean): Uint32Array {
  const bucketOf = (row: number): number => {
    const rank = of[row] ?? count;
    return descending && rank < count ? count - 1 - rank : rank;
  };
  const starts = new Uint32Array(count + 2);
  for (let place = 0; place < order.length; place += 1) {
    const next = bucketOf(order[place] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < starts.length; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  const sorted = new Uint32Array(order.length);
  for (let place = 0; place < order.length; place += 1) {
    const row = order[place] ?? 0;
    const bucket = bucketOf(row);
    const at = starts[bucket] ?? 0;
    starts[bucket] = at + 1;
    sorted[at] = row;
  }
  return sorted;
}
