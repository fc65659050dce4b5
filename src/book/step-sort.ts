import type { BookStep } from './step.ts';

const RUN = 2048;
/** Numbers merged between two steps; some three milliseconds. */
const MERGED_PER_STEP = 16_384;

/**
 * Sorts the numbers from 0 to `count` - 1, in short stretches so that a cancel is heard. Stable: what compares equal stays in order.
 * Makes at most `count` × log2 `count` comparisons.
 */
export async function sortInSteps(
  count: number,
  compare: (one: number, other: number) => number,
  step: BookStep,
): Promise<Uint32Array> {
  const byOrder = (one: number, other: number): number => compare(one, other) || one - other;
  let sorted = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) sorted[place] = place;
  for (let from = 0; from < count; from += RUN) {
    sorted.subarray(from, from + RUN).sort(byOrder);
    await step();
  }
  let merged = new Uint32Array(count);
  let sinceStep = 0;
  for (let width = RUN; width < count; width *= 2) {
    for (let from = 0; from < count; from += width * 2) {
      mergeRuns(
        sorted,
        merged,
        from,
        Math.min(from + width, count),
        Math.min(from + width * 2, count),
        byOrder,
      );
      sinceStep += width * 2;
      if (sinceStep < MERGED_PER_STEP) continue;
      sinceStep = 0;
      await step();
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}

function mergeRuns(
  source: Uint32Array,
  target: Uint32Array,
  from: number,
  middle: number,
  to: number,
  compare: (one: number, other: number) => number,
): void {
  let left = from;
  let right = middle;
  for (let place = from; place < to; place += 1) {
    const one = source[left] ?? 0;
    const other = source[right] ?? 0;
    const takeLeft = left < middle && (right >= to || compare(one, other) <= 0);
    target[place] = takeLeft ? one : other;
    if (takeLeft) left += 1;
    else right += 1;
  }
}
