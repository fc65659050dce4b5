import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import type { Box, Size } from './stock.ts';

/** A straight line, level or upright. */
export interface CutMark {
  readonly x1: Mm;
  readonly y1: Mm;
  readonly x2: Mm;
  readonly y2: Mm;
}

/** Of marks on paper: how long, and how far from the labels, in millimetres. */
export interface MarkSizes {
  readonly length: number;
  /** At least the bleed. */
  readonly distance: number;
}

/** Shorter ones are dust. */
const SHORTEST = 0.5;
/** Edges that are cut in one go: closer than any knife goes. */
const SAME_CUT = 0.01;

type Span = readonly [from: number, to: number];

/**
 * Marks to cut along: at each corner in the line of both edges, away from the label. They stay inside the page and keep
 * their distance from every label, so where labels touch there are marks only at the outer ends of a row or column.
 */
export function cutMarks(labels: readonly Box[], page: Size, sizes: MarkSizes): readonly CutMark[] {
  const level = marksAlong(labels.map(levelEdges), page.width, sizes);
  const upright = marksAlong(labels.map(uprightEdges), page.height, sizes);
  return [
    ...level.map(({ at, span: [from, to] }) => ({ x1: mm(from), y1: mm(at), x2: mm(to), y2: mm(at) })),
    ...upright.map(({ at, span: [from, to] }) => ({ x1: mm(at), y1: mm(from), x2: mm(at), y2: mm(to) })),
  ];
}

/** A label as a row of cuts sees it: its two edges, and what it covers along them. */
interface Edges {
  readonly edges: Span;
  readonly covers: Span;
}

function levelEdges({ x, y, width, height }: Box): Edges {
  return { edges: [y, y + height], covers: [x, x + width] };
}

function uprightEdges({ x, y, width, height }: Box): Edges {
  return { edges: [x, x + width], covers: [y, y + height] };
}

function marksAlong(labels: readonly Edges[], end: number, { length, distance }: MarkSizes) {
  return cutsOf(labels).flatMap((at) => {
    const wanted = labels
      .filter(({ edges }) => edges.some((edge) => Math.abs(edge - at) <= SAME_CUT))
      .flatMap(({ covers: [from, to] }): Span[] => [
        [from - distance - length, from - distance],
        [to + distance, to + distance + length],
      ]);
    const taken = labels
      .filter(({ edges: [first, last] }) => first < at + distance && last > at - distance)
      .map(({ covers: [from, to] }): Span => [from - distance, to + distance]);
    return taken
      .reduce(without, merged(wanted, end))
      .filter(([from, to]) => to - from >= SHORTEST)
      .map((span) => ({ at, span }));
  });
}

/** Where there is an edge to cut along, each once. */
function cutsOf(labels: readonly Edges[]): readonly number[] {
  const all = labels.flatMap(({ edges }) => edges).toSorted((one, other) => one - other);
  return all.reduce<number[]>((cuts, at) => {
    const last = cuts.at(-1);
    return last !== undefined && at - last <= SAME_CUT ? cuts : [...cuts, at];
  }, []);
}

/** Spans as one after the other, cut at both ends of the page. */
function merged(spans: readonly Span[], end: number): readonly Span[] {
  const inside = spans
    .map(([from, to]): Span => [Math.max(0, from), Math.min(end, to)])
    .filter(([from, to]) => to > from)
    .toSorted(([one], [other]) => one - other);
  const done: Span[] = [];
  for (const [from, to] of inside) {
    const last = done.at(-1);
    if (last !== undefined && from <= last[1]) done[done.length - 1] = [last[0], Math.max(last[1], to)];
    else done.push([from, to]);
  }
  return done;
}

function without(spans: readonly Span[], [from, to]: Span): readonly Span[] {
  return spans.flatMap(([first, last]): Span[] => {
    if (to <= first || from >= last) return [[first, last]];
    const rest: Span[] = [
      [first, from],
      [to, last],
    ];
    return rest.filter(([begin, end]) => end > begin);
  });
}
