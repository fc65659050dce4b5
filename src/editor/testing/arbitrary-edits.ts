import fc from 'fast-check';
import { mm } from '../../base/length.ts';
import { parseTemplateDocument } from '../../template/parse-template.ts';
import type { Template, TemplateElement } from '../../template/template.ts';
import { arbitraryTemplateDocument } from '../../template/testing/arbitrary-template.ts';
import { align, distribute, equalSize } from '../arrange.ts';
import { clipboardText, pasteElements, readClipboard } from '../clipboard.ts';
import {
  addElement,
  changeElements,
  duplicateElements,
  freeElementId,
  removeElements,
  resizeLabel,
  setBands,
  setGuides,
  setMargin,
} from '../edits.ts';
import type { ElementChange } from '../edits.ts';
import { freeGroupId, groupElements, ungroupElements } from '../groups.ts';
import { moveTo, reorder } from '../order.ts';
import { rect } from './elements.ts';

export type Edit = (template: Template) => Template;

export const templates: fc.Arbitrary<Template> = arbitraryTemplateDocument.map((document) => {
  const parsed = parseTemplateDocument(document);
  if (!parsed.ok) throw new Error(`not a template: ${parsed.problem.code}`);
  return parsed.value;
});

/** Any number a caller might hand over, most of them lengths. */
const numbers = fc.oneof(
  fc.double({ min: -50, max: 350, noNaN: true }),
  fc.integer({ min: -50, max: 350 }),
  fc.constantFrom(0, Number.NaN, Infinity, 0.001),
);
const points = fc.record({ x: numbers, y: numbers }).filter(({ x, y }) => Number.isFinite(x + y));
const picks = fc.uniqueArray(fc.nat(15), { maxLength: 6 });
const idsAt = (template: Template, indexes: readonly number[]): readonly string[] =>
  indexes.flatMap((index) => template.elements[index]?.id ?? []);

const changes: fc.Arbitrary<ElementChange> = fc.record(
  {
    x: numbers.map(mm),
    y: numbers.map(mm),
    width: numbers.map(mm),
    height: numbers.map(mm),
    locked: fc.constantFrom(true, undefined),
    hidden: fc.constantFrom(true, undefined),
    name: fc.constantFrom('title', '', undefined),
    fill: fc.constantFrom('black', 'white', undefined),
    id: fc.constantFrom('element-1', 'Not An Id', 'new-id'),
  },
  { requiredKeys: [] },
);

const withElements =
  (change: (elements: readonly TemplateElement[], ids: readonly string[]) => readonly TemplateElement[]) =>
  (indexes: readonly number[]): Edit =>
  (template) => ({ ...template, elements: change(template.elements, idsAt(template, indexes)) });

/** Every edit there is, with any arguments. */
export const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(points, fc.option(fc.integer({ min: -2, max: 20 }), { nil: undefined })).map(
    ([place, index]): Edit =>
      (template) =>
        addElement(template, rect(freeElementId(template, 'rect'), place), index).template,
  ),
  fc.tuple(picks, changes).map(
    ([picked, change]): Edit =>
      (template) =>
        changeElements(template, new Map(idsAt(template, picked).map((id) => [id, change]))),
  ),
  picks.map(
    (picked): Edit =>
      (template) =>
        removeElements(template, idsAt(template, picked)),
  ),
  fc.tuple(picks, points).map(
    ([picked, by]): Edit =>
      (template) =>
        duplicateElements(template, idsAt(template, picked), by).template,
  ),
  fc.tuple(numbers, numbers).map(
    ([width, height]): Edit =>
      (template) =>
        resizeLabel(template, width, height),
  ),
  fc.array(fc.record({ axis: fc.constantFrom('x', 'y'), at: numbers.map(mm) }), { maxLength: 50 }).map(
    (guides): Edit =>
      (template) =>
        setGuides(template, guides),
  ),
  fc.option(numbers, { nil: undefined }).map(
    (margin): Edit =>
      (template) =>
        setMargin(template, margin),
  ),
  fc.array(fc.record({ y: numbers.map(mm), height: numbers.map(mm) }), { maxLength: 3 }).map(
    (strips): Edit =>
      (template) =>
        setBands(
          template,
          strips.map((strip, index) => ({ ...strip, id: `b-${index}`, collapses: true, grows: 1 })),
        ),
  ),
  fc.tuple(picks, fc.option(points, { nil: undefined })).map(([picked, at]): Edit => (template) => {
    const copied = template.elements.filter(({ id }) => idsAt(template, picked).includes(id));
    const read = readClipboard(clipboardText(copied));
    return pasteElements(template, read?.ok === true ? read.value : [], at).template;
  }),
  picks.map(withElements((elements, ids) => groupElements(elements, ids, freeGroupId(elements)) ?? elements)),
  picks.map(withElements((elements, ids) => ungroupElements(elements, ids))),
  fc
    .tuple(picks, fc.constantFrom('front', 'back', 'forward', 'backward'))
    .map(([picked, to]) => withElements((elements, ids) => reorder(elements, ids, to))(picked)),
  fc
    .tuple(picks, fc.nat(16))
    .map(([picked, index]) => withElements((elements, ids) => moveTo(elements, ids, index))(picked)),
  fc.tuple(picks, fc.nat(3)).map(([picked, which]): Edit => (template) => {
    const ids = idsAt(template, picked);
    const label = { x: 0, y: 0, width: template.width, height: template.height };
    const boxes = [
      () => align(template.elements, ids, 'centre', label),
      () => align(template.elements, ids, 'bottom', label),
      () => distribute(template.elements, ids, 'y'),
      () => equalSize(template.elements, ids, 'width'),
    ][which]?.();
    const changed = [...(boxes ?? [])].map(
      ([id, { x, y, width, height }]) =>
        [id, { x: mm(x), y: mm(y), width: mm(width), height: mm(height) }] as const,
    );
    return changeElements(template, new Map(changed));
  }),
);
