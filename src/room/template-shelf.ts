import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { scrubPlainText } from '../masking/scrub/plain-text.ts';
import { ownWords, parseBindings } from '../template/bindings.ts';
import { builtInTemplate } from '../template/built-in-templates.ts';
import { parseTemplate, parseTemplateDocument } from '../template/parse-template.ts';
import { boundLines, comparedWords, tableWords } from '../template/template-fields.ts';
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

function personalPath({ id, name, elements, bands = [] }: Template): string | undefined {
  if (isPersonalId(id)) return 'id';
  for (const [language, text] of Object.entries(name)) if (isPersonal(text)) return `name.${language}`;
  const band = bands.findIndex((one) => isPersonalId(one.id));
  if (band >= 0) return `bands[${band}]`;
  const at = elements.findIndex(
    (element) =>
      isPersonalId(element.id) ||
      [...fixedTexts(element), ...comparedWords(element)].some(isPersonal) ||
      saysInParts(element),
  );
  if (at >= 0) return `elements[${at}]`;
  const whole = elements.map((element) => fixedTexts(element).join('')).filter((text) => text !== '');
  return hasNumber(whole.join(' ')) ? 'elements' : undefined;
}

/** More digits than any size or date has. */
const PERSONAL_DIGITS = /[0-9]{7}/;

function isPersonalId(id: string): boolean {
  return PERSONAL_DIGITS.test(id.replaceAll('-', '')) || isPersonal(id);
}

/** Whether an element says in several lines, or around what it binds, what no line says by itself. */
function saysInParts(element: TemplateElement): boolean {
  const texts = fixedTexts(element);
  return texts.length > 1 && hasNumber(texts.join(''));
}

/** Kinds that are sure wherever they stand; a room may be three words of three lines. */
const NUMBERS: ReadonlySet<string> = new Set(['phone', 'id-card', 'email', 'bank-card']);

function hasNumber(text: string): boolean {
  return scrubPlainText(text).finds.some(({ kind }) => NUMBERS.has(kind));
}

/** An element's own words, piece by piece. */
function fixedTexts(element: TemplateElement): readonly string[] {
  const said = boundLines(element).flatMap((line) => {
    const pieces = parseBindings(line);
    return pieces.ok ? pieces.value.map(ownWords).filter((words) => words !== '') : [];
  });
  return [...said, ...tableWords(element)];
}

function isPersonal(text: string): boolean {
  return scrubPlainText(text).finds.length > 0;
}
