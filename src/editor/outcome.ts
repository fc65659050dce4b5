import type { TemplateProblem } from '../template/document-reader.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template, TemplateElement } from '../template/template.ts';

/** A template with new elements in it, and their ids, in order. */
export interface Added {
  readonly template: Template;
  readonly ids: readonly string[];
  /** Why it cannot have them, and what it would have been. */
  readonly refused?: { readonly problem: TemplateProblem; readonly template: Template };
}

/** What comes of an edit: `after`, or `before` itself where that would be no template. */
export function kept(before: Template, after: Template): Template {
  return parseTemplateDocument(after).ok ? after : before;
}

/** Why what comes of an edit is no template; undefined where it is one. */
export function outcomeProblem(after: Template): TemplateProblem | undefined {
  const outcome = parseTemplateDocument(after);
  return outcome.ok ? undefined : outcome.problem;
}

/** The template with these elements, some of them new; the template as it was, with none, where it cannot have them. */
export function added(
  before: Template,
  elements: readonly TemplateElement[],
  fresh: readonly TemplateElement[],
): Added {
  const after = { ...before, elements };
  const problem = outcomeProblem(after);
  return problem === undefined
    ? { template: after, ids: fresh.map(({ id }) => id) }
    : { template: before, ids: [], refused: { problem, template: after } };
}
