import { mm } from '../base/length.ts';
import type { TemplateElement } from '../template/template.ts';
import { around, centreOf, hundredths } from './box.ts';
import type { Point } from './box.ts';
import type { ElementChange, ElementChanges } from './edits.ts';
import { fitsOn } from './fit.ts';
import { boundsOf, clampMove, normalDegrees, rotatePoint, turnOf } from './transform.ts';
import type { Size } from './transform.ts';

/**
 * Turns elements clockwise as one thing, about the middle of all of them, and moves them onto the label together. One alone is turned about
 * its own middle, and stays there.
 *
 * @returns undefined where the label has no room for all of them at this angle.
 */
export function turnTogether(
  elements: readonly TemplateElement[],
  degrees: number,
  label: Size,
): ElementChanges | undefined {
  const [only, ...others] = elements;
  if (only === undefined || others.length === 0)
    return new Map(elements.map((each) => [each.id, { rotation: normalDegrees(turnOf(each) + degrees) }]));
  const about = middleOfAll(elements);
  const turned = elements.map((element) => turnedAbout(element, about, degrees));
  const bounds = turned.map(boundsOf);
  const whole = around(bounds);
  if (whole === undefined || !fitsOn(whole, label)) return undefined;
  const inward = clampMove(bounds, { x: 0, y: 0 }, label);
  return new Map(
    turned.map(({ id, x, y, rotation }): [string, ElementChange] => [
      id,
      { x: mm(hundredths(x + inward.x)), y: mm(hundredths(y + inward.y)), rotation },
    ]),
  );
}

/** What several elements are turned about. */
export function middleOfAll(elements: readonly TemplateElement[]): Point {
  const whole = around(elements.map(boundsOf));
  return whole === undefined ? { x: 0, y: 0 } : centreOf(whole);
}

function turnedAbout<Element extends TemplateElement>(element: Element, about: Point, degrees: number) {
  const centre = rotatePoint(centreOf(element), about, degrees);
  return {
    ...element,
    x: centre.x - element.width / 2,
    y: centre.y - element.height / 2,
    rotation: normalDegrees(turnOf(element) + degrees),
  };
}
