import { DocumentRefused, ObjectReader, checkText, refuse } from '../template/document-reader.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import { TEMPLATE_VERSION } from '../template/template.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Template, TemplateElement } from '../template/template.ts';

/** The difference between two templates, both ways: undo goes to `before`, redo to `after`. Plain JSON. */
export interface TemplateDelta {
  readonly before: TemplateSide;
  readonly after: TemplateSide;
}

/** What one of two templates has that the other has not, or has otherwise. */
export interface TemplateSide {
  /** Keys of the template itself; one that is only on the other side is none here. */
  readonly keys: TemplateKeys;
  readonly elements: readonly TemplateElement[];
  /** The ids of all elements from the lowest up; on both sides or on neither. */
  readonly order?: readonly string[];
}

type TemplateKeys = Partial<Omit<Template, 'schema' | 'version' | 'elements'>>;

/** `applyDelta(before, diffTemplates(before, after))` is `after`. */
export function diffTemplates(before: Template, after: Template): TemplateDelta {
  const orders = [orderOf(before), orderOf(after)] as const;
  const [left, right] = isSame(orders[0], orders[1])
    ? [{}, {}]
    : [{ order: orders[0] }, { order: orders[1] }];
  return {
    before: { keys: keysUnlike(before, after), elements: elementsUnlike(before, after), ...left },
    after: { keys: keysUnlike(after, before), elements: elementsUnlike(after, before), ...right },
  };
}

/** Whether there is no difference. */
export function isEmptyDelta({ before, after }: TemplateDelta): boolean {
  const isEmpty = ({ keys, elements, order }: TemplateSide): boolean =>
    Object.keys(keys).length === 0 && elements.length === 0 && order === undefined;
  return isEmpty(before) && isEmpty(after);
}

/** `applyDelta(after, invertDelta(diffTemplates(before, after)))` is `before`. */
export function invertDelta({ before, after }: TemplateDelta): TemplateDelta {
  return { before: after, after: before };
}

/**
 * The template as it is on the delta's `after` side. What comes of a delta that was read from storage, or meets
 * another template than it was made from, is to be parsed before anything is done with it.
 */
export function applyDelta(template: Template, { before, after }: TemplateDelta): Template {
  const gone = new Set(Object.keys(before.keys));
  const staying = Object.entries(template).filter(([key]) => !gone.has(key));
  const elements = new Map(template.elements.map((element) => [element.id, element]));
  for (const { id } of before.elements)
    if (!after.elements.some((each) => each.id === id)) elements.delete(id);
  for (const element of after.elements) elements.set(element.id, element);
  return {
    ...(Object.fromEntries(staying) as unknown as Template),
    ...after.keys,
    elements: after.order === undefined ? [...elements.values()] : inOrder(elements, after.order),
  };
}

function orderOf({ elements }: Template): readonly string[] {
  return elements.map(({ id }) => id);
}

function keysUnlike(one: Template, other: Template): TemplateKeys {
  const entries = Object.entries(one).filter(
    ([key, value]) => key !== 'elements' && !isSame(value, Reflect.get(other, key)),
  );
  return Object.fromEntries(entries);
}

function elementsUnlike(one: Template, other: Template): readonly TemplateElement[] {
  const others = new Map(other.elements.map((element) => [element.id, element]));
  return one.elements.filter((element) => !isSame(element, others.get(element.id)));
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Each element once; those that the order does not name above the others. */
function inOrder(
  elements: ReadonlyMap<string, TemplateElement>,
  order: readonly string[],
): readonly TemplateElement[] {
  const named = [...new Set([...order, ...elements.keys()])];
  return named.flatMap((id) => elements.get(id) ?? []);
}

/**
 * Takes a delta as it comes out of storage; undefined for whatever is none. Each side by itself is what a template
 * may have; whether the outcome is a template, its parser must say.
 */
export function parseDelta(value: unknown): TemplateDelta | undefined {
  try {
    const fields = new ObjectReader(value, '', ['before', 'after']);
    const before = readSide(fields.value('before'), 'before');
    const after = readSide(fields.value('after'), 'after');
    return (before.order === undefined) === (after.order === undefined) ? { before, after } : undefined;
  } catch (error) {
    if (error instanceof DocumentRefused) return undefined;
    throw error;
  }
}

/** The largest template there may be, for a side's keys and elements to be read in. */
const ROOM = {
  schema: 'hushlabel/template',
  version: TEMPLATE_VERSION,
  id: 'delta',
  name: { en: 'delta', 'zh-CN': 'delta' },
  width: TEMPLATE_LIMITS.side.max,
  height: TEMPLATE_LIMITS.side.max,
};

function readSide(value: unknown, path: string): TemplateSide {
  const fields = new ObjectReader(value, path, ['keys', 'elements'], ['order']);
  const keys = plainEntries(fields.value('keys'), fields.at('keys'));
  const read = parseTemplateDocument({ ...ROOM, ...keys, elements: fields.value('elements') });
  if (!read.ok) throw new DocumentRefused(read.problem);
  const own = Object.entries(read.value).filter(([key]) => Object.hasOwn(keys, key));
  return {
    keys: Object.fromEntries(own),
    elements: read.value.elements,
    ...(fields.has('order') ? { order: readOrder(fields) } : {}),
  };
}

/** A template's own keys, whatever they hold; not those that a delta does not change. */
function plainEntries(value: unknown, path: string): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuse('template-type', path, { expected: 'object' });
  const fixed = ['schema', 'version', 'elements'].find((key) => Object.hasOwn(value, key));
  return fixed === undefined ? value : refuse('template-unknown-key', path);
}

function readOrder(fields: ObjectReader): readonly string[] {
  return fields.list('order', 0, TEMPLATE_LIMITS.elements, (id, path) =>
    checkText(id, path, 1, TEMPLATE_LIMITS.idLength),
  );
}
