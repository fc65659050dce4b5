import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template, TemplateElement } from '../template/template.ts';

/** A template with new elements in it, and their ids, in order. */
export interface Added {
  readonly template: Template;
  readonly ids: readonly string[];
}

/** What comes of an edit: `after`, or `before` itself where that would be no template. */
export function kept(before: Template, after: Template): Template {
  return parseTemplateDocument(after).ok ? after : before;
}

/** The template with these elements, some of them new; the template as it was, with none, where it cannot have them. */
export function added(
  before: Template,
  elements: readonly TemplateElement[],
  fresh: readonly TemplateElement[],
): Added {
  const template = kept(before, { ...before, elements });
  return { template, ids: template === before ? [] : fresh.map(({ id }) => id) };
}
