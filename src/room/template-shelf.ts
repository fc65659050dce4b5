import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { scrubPlainText } from '../masking/scrub/plain-text.ts';
import { parseBindings } from '../template/bindings.ts';
import { builtInTemplate } from '../template/built-in-templates.ts';
import { parseTemplate, parseTemplateDocument } from '../template/parse-template.ts';
import type { Template, TemplateElement } from '../template/template.ts';

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
      const read = withoutPeople(parseTemplateDocument(document));
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
  return withoutPeople(parseTemplate(text));
}

/** A template is kept and passed on: what looks like a person's value is refused, though it would not be printed either. */
function withoutPeople(read: Result<Template>): Result<Template> {
  if (!read.ok) return read;
  const path = personalPath(read.value);
  return path === undefined ? success(read.value) : failure({ code: 'template-personal', params: { path } });
}

function personalPath({ name, elements }: Template): string | undefined {
  for (const [language, text] of Object.entries(name)) if (isPersonal(text)) return `name.${language}`;
  const at = elements.findIndex((element) => fixedTexts(element).some(isPersonal));
  return at < 0 ? undefined : `elements[${at}]`;
}

function fixedTexts(element: TemplateElement): readonly string[] {
  const lines = element.kind === 'text' ? element.lines : element.kind === 'code' ? [element.content] : [];
  return lines.flatMap((line) => {
    const pieces = parseBindings(line);
    return pieces.ok ? pieces.value.flatMap((piece) => (piece.kind === 'fixed' ? [piece.text] : [])) : [];
  });
}

function isPersonal(text: string): boolean {
  return scrubPlainText(text).finds.length > 0;
}
