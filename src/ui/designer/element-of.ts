import type { Template, TemplateElement } from '../../template/template.ts';

const indexes = new WeakMap<Template, ReadonlyMap<string, TemplateElement>>();

/** An element of a template by its id; the index is made once a template. */
export function elementOf(template: Template, id: string): TemplateElement | undefined {
  let index = indexes.get(template);
  if (index === undefined) {
    index = new Map(template.elements.map((element) => [element.id, element]));
    indexes.set(template, index);
  }
  return index.get(id);
}
