import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { scrubPlainText } from '../masking/scrub/plain-text.ts';
import { comparedWords } from '../template/template-fields.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { fixedTexts } from './template-words.ts';

/** Where a template holds what looks like a person's value: the place, and the element where it is one's own. */
export interface PersonalPlace {
  /** As in a template's problems, such as `elements[3]`. */
  readonly path: string;
  readonly element?: string;
}

/**
 * A template is kept and passed on: what looks like a person's value is refused, though it would not be printed either.
 * Gives the template back, or the problem with the first such place.
 */
export function withoutPeople(template: Template): Result<Template> {
  const [first] = personalPlaces(template);
  if (first === undefined) return success(template);
  const problem: Problem = { code: 'template-personal', params: { path: first.path } };
  return failure(problem);
}

/** Every place of a template that looks like a person's, its own first, then element by element. */
export function personalPlaces(template: Template): readonly PersonalPlace[] {
  const { id, name, elements, bands = [] } = template;
  const own = [
    ...(isPersonalId(id) ? ['id'] : []),
    ...Object.entries(name).flatMap(([language, text]) => (isPersonal(text) ? [`name.${language}`] : [])),
    ...bands.flatMap((band, at) => (isPersonalId(band.id) ? [`bands[${at}]`] : [])),
  ];
  const ofElements = elements.flatMap((element, at) =>
    isPersonalElement(element) ? [{ path: `elements[${at}]`, element: element.id }] : [],
  );
  const places = [...own.map((path) => ({ path })), ...ofElements];
  return places.length === 0 && saysTogether(elements) ? [{ path: 'elements' }] : places;
}

function isPersonalElement(element: TemplateElement): boolean {
  const { id, name = '', groups = [] } = element;
  return (
    [id, ...groups].some(isPersonalId) ||
    isPersonal(name) ||
    [...fixedTexts(element), ...comparedWords(element)].some(isPersonal) ||
    saysInParts(element)
  );
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

/** Whether several elements say together what none says by itself. */
function saysTogether(elements: readonly TemplateElement[]): boolean {
  const whole = elements.map((element) => fixedTexts(element).join('')).filter((text) => text !== '');
  return hasNumber(whole.join(' '));
}

/** Kinds that are sure wherever they stand; a room may be three words of three lines. */
const NUMBERS: ReadonlySet<string> = new Set(['phone', 'id-card', 'email', 'bank-card']);

function hasNumber(text: string): boolean {
  return scrubPlainText(text).finds.some(({ kind }) => NUMBERS.has(kind));
}

function isPersonal(text: string): boolean {
  return scrubPlainText(text).finds.length > 0;
}
