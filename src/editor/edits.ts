import { mm } from '../base/length.ts';
import type { TemplateProblem } from '../template/document-reader.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Band, ElementKind, Guide, Template, TemplateElement } from '../template/template.ts';
import { hundredths } from './box.ts';
import type { Point } from './box.ts';
import { copyElements } from './copies.ts';
import { hasRoomFor, isInside, movedTogether, onLabel } from './fit.ts';
import { elementIds, groupIds, nextFree } from './fresh-ids.ts';
import { unitsOf } from './groups.ts';
import { added, kept, outcomeProblem } from './outcome.ts';
import type { Added } from './outcome.ts';
import { normalDegrees, turnOf } from './transform.ts';
import type { Size } from './transform.ts';

const LIMITS = TEMPLATE_LIMITS;

/*
 * Every edit takes a template and gives one that `parseTemplateDocument` takes: boxes are brought onto the label
 * (what is only turned keeps its size), and an edit whose outcome would not be a template gives the template that it took, itself. `changeProblem` says
 * what would be wrong with a change before it is made.
 */

/** What becomes different about an element; `undefined` takes a key away. */
export type ElementChange = {
  readonly [Key in KeyOf<TemplateElement>]?: ValueOf<TemplateElement, Key> | undefined;
};
type KeyOf<T> = T extends T ? keyof T : never;
type ValueOf<T, Key> = T extends T ? (Key extends keyof T ? T[Key] : never) : never;

export type ElementChanges = ReadonlyMap<string, ElementChange>;

/** Puts an element at `index` of the elements, 0 below all; above all where none is said. */
export function addElement(
  template: Template,
  element: TemplateElement,
  index = template.elements.length,
): Added {
  const elements = template.elements.toSpliced(Math.max(0, index), 0, onLabel(element, template));
  return added(template, elements, [element]);
}

export function changeElements(template: Template, changes: ElementChanges): Template {
  return kept(template, changed(template, changes));
}

/** Why these changes cannot be made; undefined where they can. */
export function changeProblem(template: Template, changes: ElementChanges): TemplateProblem | undefined {
  return outcomeProblem(changed(template, changes));
}

function changed(template: Template, changes: ElementChanges): Template {
  const elements = template.elements.map((element) => {
    const change = changes.get(element.id);
    if (change === undefined) return element;
    const next = withChange(element, change);
    // Whoever turns something means it to stay as large as it is: where there is no room for that, it is refused.
    if (isTurn(change) && !hasRoomFor(next, template)) return next;
    return MOVES.some((key) => key in change) ? onLabel(next, template) : next;
  });
  return { ...template, elements };
}

/** What decides where an element is. */
const MOVES = ['x', 'y', 'width', 'height', 'rotation'];

function isTurn(change: ElementChange): boolean {
  return 'rotation' in change && !('width' in change) && !('height' in change);
}

function withChange(element: TemplateElement, change: ElementChange): TemplateElement {
  // Checked with the whole template, before it is given to anyone.
  return withoutUndefined<TemplateElement>({
    ...element,
    ...change,
    ...restedTurn(change),
    ...restedGrowth(element, change),
  } as TemplateElement);
}

/** A rotation in hundredths of a degree from 0 to 360; one that is none is no rotation. */
function restedTurn(change: ElementChange): object {
  if (!('rotation' in change) || typeof change.rotation !== 'number') return {};
  const degrees = normalDegrees(hundredths(change.rotation));
  return { rotation: degrees === 0 ? undefined : hundredths(degrees) };
}

/** A text that is turned cannot grow any more: it shrinks, as texts do. */
function restedGrowth(element: TemplateElement, change: ElementChange): object {
  const isTurned = typeof change.rotation === 'number' && normalDegrees(hundredths(change.rotation)) !== 0;
  const grows = element.kind === 'text' && element.overflow === 'grow';
  return isTurned && grows ? { overflow: undefined, maxHeight: undefined } : {};
}

/** What a template may be without; `undefined` takes it away. */
type TemplateChoices = { readonly [Key in 'bands' | 'guides' | 'margin']?: Template[Key] | undefined };

function withChoices(template: Template, choices: TemplateChoices): Template {
  return kept(template, withoutUndefined<Template>({ ...template, ...choices }));
}

function withoutUndefined<T>(object: { readonly [Key in keyof T]: T[Key] | undefined }): T {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as T;
}

export function removeElements(template: Template, ids: readonly string[]): Template {
  const elements = template.elements.filter(({ id }) => !ids.includes(id));
  return elements.length === template.elements.length ? template : { ...template, elements };
}

/**
 * Copies elements, each group or element just above its original, moved `by` as far as the label allows. A copy of a
 * whole group is a new group; a copy of some of a group's members is of that group.
 */
export function duplicateElements(template: Template, ids: readonly string[], by: Point): Added {
  const originals = template.elements.filter(({ id }) => ids.includes(id));
  const torn = groupIds(template.elements.filter(({ id }) => !ids.includes(id)));
  const copies = copyElements(template.elements, movedTogether(originals, by, template), torn);
  const copyOf = new Map(originals.map(({ id }, index) => [id, copies[index]]));
  const above = new Map(
    unitsOf(
      template.elements,
      originals.map(({ id }) => id),
    ).map((unit) => [unit.at(-1), unit.flatMap((id) => copyOf.get(id) ?? [])]),
  );
  return added(
    template,
    template.elements.flatMap((element) => [element, ...(above.get(element.id) ?? [])]),
    copies,
  );
}

/** An id that no element has: `text-3`. */
export function freeElementId(template: Pick<Template, 'elements'>, kind: ElementKind): string {
  return nextFree(kind, elementIds(template.elements));
}

/** Makes the label larger or smaller; what then reaches over its edges is moved, cut or, bands and guides, left out. */
export function resizeLabel(template: Template, width: number, height: number): Template {
  const label = { width: mm(sideWithin(width)), height: mm(sideWithin(height)) };
  const { bands = [], guides = [], margin } = template;
  const elements = template.elements.map((element) =>
    isInside(element, turnOf(element), label) ? element : onLabel(element, label),
  );
  const resized = { ...template, ...label, elements };
  const outcome = withoutUndefined<Template>({
    ...resized,
    bands: listed(cutBands(bands, label.height)),
    guides: listed(guides.filter(({ axis, at }) => at <= (axis === 'x' ? label.width : label.height))),
    margin: margin === undefined ? undefined : marginWithin(margin, label),
  });
  return kept(template, outcome);
}

export function setGuides(template: Template, guides: readonly Guide[]): Template {
  return withChoices(template, { guides: listed(guides.map((guide) => guideWithin(guide, template))) });
}

/** Sets the margin to keep free; undefined for none. */
export function setMargin(template: Template, margin: number | undefined): Template {
  return withChoices(template, { margin: margin === undefined ? undefined : marginWithin(margin, template) });
}

export function setBands(template: Template, bands: readonly Band[]): Template {
  return withChoices(template, { bands: listed(bands) });
}

function cutBands(bands: readonly Band[], height: number): readonly Band[] {
  return bands.flatMap((band) => {
    const left = hundredths(Math.min(band.height, height - band.y));
    return left < LIMITS.thickness.min ? [] : [left < band.height ? { ...band, height: mm(left) } : band];
  });
}

function guideWithin({ axis, at }: Guide, label: Size): Guide {
  return { axis, at: mm(Math.min(hundredths(Math.max(0, at)), axis === 'x' ? label.width : label.height)) };
}

function marginWithin(margin: number, label: Size) {
  return mm(Math.min(hundredths(Math.max(0, margin)), label.width / 2, label.height / 2));
}

function sideWithin(side: number): number {
  return Math.min(LIMITS.side.max, Math.max(LIMITS.side.min, hundredths(side)));
}

/** A list of a template is there or not; an empty one would be a second way to say that it is not. */
function listed<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}
