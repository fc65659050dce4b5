import type { ElementBox } from '../template/template.ts';
import { around, boxOf, centreOf, hundredths } from './box.ts';
import type { Box, Point } from './box.ts';
import { unitsOf } from './groups.ts';
import { NEAR, lengthOf, middleOf, spanOf } from './spans.ts';
import type { Axis, Span } from './spans.ts';
import { boundsOf, moveBox, rotatedBounds, scaleWithin, turnOf } from './transform.ts';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** The new boxes of the elements that change, by id. */
export type BoxChanges = ReadonlyMap<string, Box>;

/** What counts as one box: an element alone, or all of a group. */
interface Unit {
  readonly elements: readonly ElementBox[];
  /** Around all of them as they are turned. */
  readonly bounds: Box;
}

/** Moves each element or group to an edge or the middle of `to`: the box around the selection, or the label. */
export function align(
  elements: readonly ElementBox[],
  ids: readonly string[],
  how: Alignment,
  to: Box,
  inside: string | null = null,
): BoxChanges {
  return changesOf(units(elements, ids, inside), ({ bounds }) => alignedBy(bounds, how, to));
}

function alignedBy(box: Box, how: Alignment, to: Box): Point {
  switch (how) {
    case 'left':
      return { x: to.x - box.x, y: 0 };
    case 'centre':
      return { x: centreOf(to).x - centreOf(box).x, y: 0 };
    case 'right':
      return { x: to.x + to.width - box.x - box.width, y: 0 };
    case 'top':
      return { x: 0, y: to.y - box.y };
    case 'middle':
      return { x: 0, y: centreOf(to).y - centreOf(box).y };
    case 'bottom':
      return { x: 0, y: to.y + to.height - box.y - box.height };
  }
}

/**
 * Makes the gaps between elements or groups along an axis equal, the box around them staying as it is; where there is no
 * room for gaps, the distances of their middles. Two or fewer are distributed already.
 */
export function distribute(
  elements: readonly ElementBox[],
  ids: readonly string[],
  axis: Axis,
  inside: string | null = null,
): BoxChanges {
  const all = units(elements, ids, inside).toSorted(
    (one, other) => middleOf(spanOf(one.bounds, axis)) - middleOf(spanOf(other.bounds, axis)),
  );
  if (all.length < 3) return new Map();
  const spans = all.map(({ bounds }) => spanOf(bounds, axis));
  const places = evenGaps(spans) ?? evenMiddles(spans);
  return changesOf(all, (_, index) => {
    const by = (places[index] ?? 0) - (spans[index]?.start ?? 0);
    return axis === 'x' ? { x: by, y: 0 } : { x: 0, y: by };
  });
}

/** Where each begins when all gaps are equal; undefined where the boxes are longer than the room that they share. */
function evenGaps(spans: readonly Span[]): readonly number[] | undefined {
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  const filled = sum(spans.map(lengthOf));
  const gap = (end - start - filled) / (spans.length - 1);
  if (gap < 0) return undefined;
  return spans.map((_, index) => start + sum(spans.slice(0, index).map(lengthOf)) + gap * index);
}

/** Where each begins when the middles are equally far apart. */
function evenMiddles(spans: readonly Span[]): readonly number[] {
  const middles = spans.map(middleOf);
  const first = middles[0] ?? 0;
  const step = ((middles.at(-1) ?? 0) - first) / (spans.length - 1);
  return spans.map((span, index) => first + step * index - lengthOf(span) / 2);
}

/**
 * Makes all elements and groups as wide or as high, as they lie on the page, as the one of the first id; their left
 * and upper edges stay. An element at an angle that is no quarter turn is measured along its own sides.
 */
export function equalSize(
  elements: readonly ElementBox[],
  ids: readonly string[],
  what: 'width' | 'height',
  inside: string | null = null,
): BoxChanges {
  const [model, ...others] = units(elements, ids, inside);
  if (model === undefined) return new Map();
  const length = measureOf(model, what);
  return new Map(
    others
      .filter((unit) => Math.abs(measureOf(unit, what) - length) >= NEAR)
      .flatMap((unit) => resized(unit, what, length)),
  );
}

function measureOf({ elements, bounds }: Unit, what: 'width' | 'height'): number {
  const [only] = elements.length === 1 ? elements : [];
  return only !== undefined && isOblique(turnOf(only)) ? only[what] : bounds[what];
}

function resized(unit: Unit, what: 'width' | 'height', length: number): readonly (readonly [string, Box])[] {
  const { elements, bounds } = unit;
  const [first] = elements;
  if (first !== undefined && elements.length === 1) return [[first.id, resizedAlone(first, what, length)]];
  const to = { ...bounds, [what]: length };
  return elements.map((element) => [element.id, scaleWithin(boxOf(element), bounds, to, turnOf(element))]);
}

function resizedAlone(element: ElementBox, what: 'width' | 'height', length: number): Box {
  const turn = turnOf(element);
  const isOnItsSide = !isOblique(turn) && turn % 180 !== 0;
  const own = isOnItsSide ? (what === 'width' ? 'height' : 'width') : what;
  const next = { ...boxOf(element), [own]: hundredths(length) };
  const before = boundsOf(element);
  const after = rotatedBounds(next, turn);
  return moveBox(next, { x: before.x - after.x, y: before.y - after.y });
}

function isOblique(degrees: number): boolean {
  return degrees % 90 !== 0;
}

function units(
  elements: readonly ElementBox[],
  ids: readonly string[],
  inside: string | null,
): readonly Unit[] {
  const byId = new Map(elements.map((element) => [element.id, element]));
  return unitsOf(elements, ids, inside).flatMap((unit) => {
    const members = unit.flatMap((id) => byId.get(id) ?? []);
    const bounds = around(members.map(boundsOf));
    return bounds === undefined ? [] : [{ elements: members, bounds }];
  });
}

/** The boxes of all elements whose unit moves. */
function changesOf(all: readonly Unit[], moveOf: (unit: Unit, index: number) => Point): BoxChanges {
  return new Map(
    all.flatMap((unit, index) => {
      const by = moveOf(unit, index);
      if (Math.abs(by.x) < NEAR && Math.abs(by.y) < NEAR) return [];
      return unit.elements.map((element) => [element.id, moveBox(boxOf(element), by)] as const);
    }),
  );
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((whole, length) => whole + length, 0);
}
