import { DocumentRefused, ObjectReader, refuse } from '../template/document-reader.ts';
import { readElement } from '../template/read-element.ts';
import { TEMPLATE_LIMITS, TEMPLATE_VERSION } from '../template/template.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { around, centreOf } from './box.ts';
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

/** Takes whatever text was on the clipboard; gives the elements in it, undefined where it is anything else. */
export function readClipboard(text: string): readonly TemplateElement[] | undefined {
  if (text.length > TEMPLATE_LIMITS.documentLength) return undefined;
  try {
    return readElements(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof DocumentRefused) return undefined;
    throw error;
  }
}

function readElements(document: unknown): readonly TemplateElement[] {
  const fields = new ObjectReader(document, '', ['schema', 'version', 'elements']);
  if (fields.value('schema') !== SCHEMA) refuse('template-schema', 'schema');
  if (fields.value('version') !== TEMPLATE_VERSION) refuse('template-schema', 'version');
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
 * said, as near as the label allows. None where there would be too many.
 */
export function pasteElements(template: Template, elements: readonly TemplateElement[], at?: Point): Added {
  const moved = movedTogether(elements, moveTo(elements, at), template);
  const copies = copyElements(template.elements, moved);
  return added(template, [...template.elements, ...copies], copies);
}

function moveTo(elements: readonly TemplateElement[], at: Point | undefined): Point {
  const all = around(elements.map(boundsOf));
  if (at === undefined || all === undefined) return { x: 0, y: 0 };
  const centre = centreOf(all);
  return { x: at.x - centre.x, y: at.y - centre.y };
}
