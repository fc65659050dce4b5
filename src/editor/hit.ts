import type { ElementBox } from '../template/template.ts';
import { boxOf, centreOf, touch } from './box.ts';
import type { Box, Point } from './box.ts';
import { unitOf } from './groups.ts';
import { rotatePoint, rotatedBounds, turnOf } from './transform.ts';

export interface HitOptions {
  /** Locked elements are found too, as by a right click that is to unlock one. */
  readonly locked?: boolean;
  /** How far beside a thin element still hits it, in millimetres. */
  readonly slack?: number;
}

/** The topmost element that can be seen and moved under a point of the label; undefined where there is none. */
export function elementAt<Element extends ElementBox>(
  elements: readonly Element[],
  point: Point,
  options: HitOptions = {},
): Element | undefined {
  const { locked = false, slack = 0 } = options;
  return elements.findLast((element) => canBeMet(element, locked) && covers(element, point, slack));
}

/**
 * The ids of all that a marquee touches, in the elements' order: whole groups, or, inside the entered group `inside`,
 * what lies next in it and nothing else.
 */
export function elementsIn(
  elements: readonly ElementBox[],
  marquee: Box,
  inside: string | null = null,
): readonly string[] {
  const met = new Set(
    elements
      .filter((element) => inside === null || element.groups?.includes(inside) === true)
      .filter((element) => canBeMet(element, false) && touches(element, marquee))
      .flatMap(({ id }) => unitOf(elements, id, inside)),
  );
  return elements.filter(({ id }) => met.has(id)).map(({ id }) => id);
}

function canBeMet({ hidden, locked }: ElementBox, evenLocked: boolean): boolean {
  return hidden !== true && (evenLocked || locked !== true);
}

function covers(element: ElementBox, point: Point, slack: number): boolean {
  const { x, y } = rotatePoint(point, centreOf(element), -turnOf(element));
  return (
    x >= element.x - slack &&
    x <= element.x + element.width + slack &&
    y >= element.y - slack &&
    y <= element.y + element.height + slack
  );
}

/** Two rectangles touch where no side of either keeps them apart: as seen along the marquee's sides and the element's. */
function touches(element: ElementBox, marquee: Box): boolean {
  const turn = turnOf(element);
  const about = centreOf(element);
  const marqueeCentre = rotatePoint(centreOf(marquee), about, -turn);
  const turnedMarquee = {
    ...marquee,
    x: marqueeCentre.x - marquee.width / 2,
    y: marqueeCentre.y - marquee.height / 2,
  };
  return (
    touch(rotatedBounds(element, turn), marquee) && touch(boxOf(element), rotatedBounds(turnedMarquee, -turn))
  );
}
