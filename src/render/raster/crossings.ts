import type { Chain } from './outlines.ts';

export type FillRule = 'nonzero' | 'evenodd';

/** Where outlines cross parallel lines: of each line its crossings in ascending order, and which way they go. */
export interface Crossings {
  /** Index of each line's first crossing, and at the end of all how many there are. */
  readonly starts: Uint32Array;
  readonly at: Float64Array;
  readonly ways: Int8Array;
}

/** Level lines one under another, or upright ones side by side: the first's place, the step to the next, their number. */
export interface Lines {
  readonly upright: boolean;
  readonly first: number;
  readonly step: number;
  readonly count: number;
}

/**
 * Outlines are moved right and down by this part of a dot, so that an edge exactly halfway between two dots goes to the
 * later one, as `wholeDot` does, whatever floating-point dust there is.
 */
const TIE = 1 / 1024;

/** Chains are closed where they are open. */
export function crossingsOf(chains: readonly Chain[], lines: Lines): Crossings {
  const starts = new Uint32Array(lines.count + 1);
  eachEdge(chains, lines, (_u0, _v0, _u1, _v1, from, to) => {
    for (let line = from; line < to; line += 1) starts[line + 1] = (starts[line + 1] ?? 0) + 1;
  });
  for (let line = 0; line < lines.count; line += 1) {
    starts[line + 1] = (starts[line + 1] ?? 0) + (starts[line] ?? 0);
  }
  const total = starts[lines.count] ?? 0;
  const found = { starts, at: new Float64Array(total), ways: new Int8Array(total) };
  const ends = starts.slice(0, lines.count);
  eachEdge(chains, lines, (u0, v0, u1, v1, from, to) => {
    const slope = (u1 - u0) / (v1 - v0);
    const way = v0 < v1 ? 1 : -1;
    for (let line = from; line < to; line += 1) {
      const place = u0 + (lines.first + line * lines.step - v0) * slope;
      const end = ends[line] ?? 0;
      insert(found, starts[line] ?? 0, end, place, way);
      ends[line] = end + 1;
    }
  });
  return found;
}

/** Into the sorted crossings of a line. */
function insert({ at, ways }: Crossings, start: number, end: number, place: number, way: number): void {
  let index = end;
  for (; index > start && (at[index - 1] ?? 0) > place; index -= 1) {
    at[index] = at[index - 1] ?? 0;
    ways[index] = ways[index - 1] ?? 0;
  }
  at[index] = place;
  ways[index] = way;
}

/** Edges that cross lines: along (u) and across (v) them, and the lines from the first to before the last. */
type VisitEdge = (u0: number, v0: number, u1: number, v1: number, from: number, to: number) => void;

function eachEdge(chains: readonly Chain[], { upright, first, step, count }: Lines, visit: VisitEdge): void {
  const [along, across] = upright ? [1, 0] : [0, 1];
  for (const chain of chains) {
    let u0 = (chain[chain.length - 2 + along] ?? 0) + TIE;
    let v0 = (chain[chain.length - 2 + across] ?? 0) + TIE;
    for (let index = 0; index < chain.length; index += 2) {
      const u1 = (chain[index + along] ?? 0) + TIE;
      const v1 = (chain[index + across] ?? 0) + TIE;
      // A line through a corner is crossed by the edge that begins there, seen from above.
      const from = Math.max(0, Math.ceil((Math.min(v0, v1) - first) / step));
      const to = Math.min(count, Math.ceil((Math.max(v0, v1) - first) / step));
      if (from < to) visit(u0, v0, u1, v1, from, to);
      u0 = u1;
      v0 = v1;
    }
  }
}

/** The parts of a line that lie inside. */
export function eachSpan(
  { starts, at, ways }: Crossings,
  line: number,
  rule: FillRule,
  visit: (from: number, to: number) => void,
): void {
  const end = starts[line + 1] ?? 0;
  let winding = 0;
  let from = 0;
  for (let index = starts[line] ?? 0; index < end; index += 1) {
    const before = winding;
    winding = rule === 'nonzero' ? winding + (ways[index] ?? 0) : 1 - winding;
    const place = at[index] ?? 0;
    if (before === 0) from = place;
    else if (winding === 0 && place > from) visit(from, place);
  }
}
