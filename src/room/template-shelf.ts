import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { withoutPeople } from '../print/template-people.ts';
import { builtInTemplate } from '../template/built-in-templates.ts';
import { parseTemplate, parseTemplateDocument } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';

/** More than anybody keeps. */
const MOST_TEMPLATES = 60;

export interface TemplatesAnswer {
  /** Those that were taken, as they were read. */
  readonly templates: readonly Template[];
  /** Those that were not, by their place in the list. */
  readonly refused: readonly { readonly at: number; readonly problem: Problem }[];
}

/** The templates that there are to choose from: the built-in ones and the seller's own. */
export class TemplateShelf {
  #own: readonly Template[] = [];

  /** Puts the seller's own templates in the place of those that were there. What cannot be read is refused, the rest go on. */
  setOwn(documents: readonly unknown[]): TemplatesAnswer {
    const templates: Template[] = [];
    const refused: { at: number; problem: Problem }[] = [];
    documents.forEach((document, at) => {
      if (templates.length >= MOST_TEMPLATES) {
        refused.push({ at, problem: { code: 'too-many-templates', params: { limit: MOST_TEMPLATES } } });
        return;
      }
      const read = ofNobody(parseTemplateDocument(document));
      if (!read.ok) refused.push({ at, problem: read.problem });
      else if (
        builtInTemplate(read.value.id) !== undefined ||
        templates.some(({ id }) => id === read.value.id)
      )
        refused.push({ at, problem: { code: 'template-id-taken' } });
      else templates.push(read.value);
    });
    this.#own = templates;
    return { templates, refused };
  }

  find(id: string): Template | undefined {
    return builtInTemplate(id) ?? this.#own.find((template) => template.id === id);
  }
}

/** Reads a template from the text of a file; takes no notice of the ids that are there. */
export function readOwnTemplate(text: string): Result<Template> {
  return ofNobody(parseTemplate(text));
}

function ofNobody(read: Result<Template>): Result<Template> {
  return read.ok ? withoutPeople(read.value) : read;
}
