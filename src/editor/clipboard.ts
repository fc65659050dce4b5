import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { DocumentRefused, ObjectReader, refuse } from '../template/document-reader.ts';
import { readElement } from '../template/read-element.ts';
import { TEMPLATE_VERSION } from '../template/template.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { around, centreOf, hundredths } from './box.ts';
import type { Point } from './box.ts';
import { copyElements } from './copies.ts';
import { movedTogether } from './fit.ts';
import { added } from './outcome.ts';
import type { Added } from './outcome.ts';
import { boundsOf } from './transform.ts';

const SCHEMA = 'hushlabel/elements';

/** Copied elements as text for the clipboard: what they bind, never what an order has there. */
export function clipboardText(elements: readonly TemplateElement[]): string {
  return JSON.stringify({ schema: SCHEMA, version: TEMPLATE_VERSION, elements });
}

/**
 * Takes whatever text was on the clipboard; gives the elements in it, or why they cannot be read: those of a later version, say.
 * Undefined where it is anything else.
 */
export function readClipboard(text: string): Result<readonly TemplateElement[]> | undefined {
  if (!text.trimStart().startsWith('{') || !text.includes(SCHEMA)) return undefined;
  if (text.length > TEMPLATE_LIMITS.documentLength) return failure(UNREADABLE);
  try {
    const document: unknown = JSON.parse(text);
    if (keyOf(document, 'schema') !== SCHEMA) return undefined;
    const version = keyOf(document, 'version');
    if (typeof version === 'number' && version > TEMPLATE_VERSION) return failure({ code: 'elements-newer' });
    return version === TEMPLATE_VERSION ? success(readElements(document)) : failure(UNREADABLE);
  } catch (error) {
    if (error instanceof DocumentRefused) return failure(error.problem);
    // Such as one that was cut off on its way.
    if (error instanceof SyntaxError) return failure(UNREADABLE);
    throw error;
  }
}

const UNREADABLE: Problem = { code: 'elements-unreadable' };

function keyOf(document: unknown, key: string): unknown {
  return typeof document === 'object' && document !== null
    ? new Map(Object.entries(document)).get(key)
    : undefined;
}

function readElements(document: unknown): readonly TemplateElement[] {
  const fields = new ObjectReader(document, '', ['schema', 'version', 'elements']);
  const ids = new Set<string>();
  return fields.list('elements', 1, TEMPLATE_LIMITS.elements, (value, path) => {
    const element = readElement(value, path);
    if (ids.has(element.id)) refuse('template-duplicate-id', `${path}.id`);
    ids.add(element.id);
    return element;
  });
}

/**
 * Puts copied elements above all others, in groups of their own, as far apart as they were and about `at` where it is
 * said, as near as the label allows; else where they were, or a step beside where the like of them lie there already.
 * None where there would be too many.
 */
export function pasteElements(template: Template, elements: readonly TemplateElement[], at?: Point): Added {
  const moved =
    at === undefined
      ? besideTheLike(template, elements)
      : movedTogether(elements, moveTo(elements, at), template);
  const copies = copyElements(template.elements, moved);
  return added(template, [...template.elements, ...copies], copies);
}

/** Millimetres from one paste to the next, and in which directions there may be room. */
const STEP = 2;
const DIRECTIONS = [
  [1, 1],
  [-1, 1],
  [1, -1],
  [-1, -1],
] as const;

/** The elements where none of the template hides all of them: what is pasted exactly on its like is not seen. */
function besideTheLike(template: Template, elements: readonly TemplateElement[]): readonly TemplateElement[] {
  const placeOf = ({ kind, x, y, width, height, rotation = 0 }: TemplateElement) =>
    [kind, hundredths(x), hundredths(y), hundredths(width), hundredths(height), rotation].join(' ');
  const taken = new Set(template.elements.map(placeOf));
  const still = movedTogether(elements, { x: 0, y: 0 }, template);
  const isHidden = (moved: readonly TemplateElement[]) => moved.every((one) => taken.has(placeOf(one)));
  if (!isHidden(still)) return still;
  const most = Math.ceil(Math.max(template.width, template.height) / STEP);
  for (const [x, y] of DIRECTIONS) {
    for (let step = 1; step <= most; step += 1) {
      const moved = movedTogether(elements, { x: x * step * STEP, y: y * step * STEP }, template);
      if (!isHidden(moved)) return moved;
    }
  }
  return still;
}

function moveTo(elements: readonly TemplateElement[], at: Point): Point {
  const all = around(elements.map(boundsOf));
  if (all === undefined) return { x: 0, y: 0 };
  const centre = centreOf(all);
  return { x: at.x - centre.x, y: at.y - centre.y };
}
