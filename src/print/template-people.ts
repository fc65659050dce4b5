import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { namesPerson } from '../masking/names-person.ts';
import { joinedNumber, saysPartOfNumber } from '../masking/numbers-in-words.ts';
import { scrubTemplateText } from '../masking/scrub/template-text.ts';
import { conditionsOf } from '../template/template-fields.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { fixedTexts, wordsTogether } from './template-words.ts';

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
  return places.length === 0 && saysTogether(template) ? [{ path: 'elements' }] : places;
}

function isPersonalElement(element: TemplateElement): boolean {
  const { id, name = '', groups = [] } = element;
  return (
    [id, ...groups].some(isPersonalId) ||
    isPersonal(name) ||
    [...fixedTexts(element), ...comparedValues(element)].some(isPersonal) ||
    saysInParts(element)
  );
}

/** More digits than any size or date has. */
const PERSONAL_DIGITS = /[0-9]{7}/;
/** The digits of a mobile with anything between them, 138001x38000, but for measures, 100x150. */
const MOBILE_DIGITS = /1[3-9][0-9]{9}/;
const MEASURES = /(?<![0-9])[0-9]{2,3}x[0-9]{2,3}(?![0-9])/g;

export function isPersonalId(id: string): boolean {
  return (
    PERSONAL_DIGITS.test(id.replaceAll('-', '')) ||
    MOBILE_DIGITS.test(id.replace(MEASURES, '').replace(/[^0-9]/g, '')) ||
    isPersonal(id)
  );
}

/** Whether an element says in several lines, or around what it binds, what no line says by itself. */
function saysInParts(element: TemplateElement): boolean {
  const texts = fixedTexts(element);
  const compared = comparedValues(element);
  return (texts.length > 1 && isWhole(texts.join(''))) || (compared.length > 1 && isWhole(compared.join('')));
}

/** What an element's conditions compare with, texts and numbers. */
function comparedValues(element: TemplateElement): readonly string[] {
  return conditionsOf(element).flatMap(({ tests }) =>
    tests.flatMap((test) => ('text' in test ? [test.text] : 'number' in test ? [String(test.number)] : [])),
  );
}

/** Whether several places say together what none says by itself. */
function saysTogether(template: Template): boolean {
  const { id, name, elements } = template;
  const words = wordsTogether(template).map(({ parts }) => parts.map(({ text }) => text).join(' '));
  const names = [...Object.values(name), ...elements.flatMap((element) => element.name ?? [])];
  const ids = [id, ...elements.flatMap((element) => [element.id, ...(element.groups ?? [])])];
  const inIds = ids.flatMap((one) => one.match(LONG_DIGITS) ?? []).join('');
  const compared = elements.flatMap(comparedValues);
  return (
    [...words, names.join(' '), Object.values(name).join(''), compared.join(' ')].some(hasNumber) ||
    hasNumber(inIds)
  );
}

/** Shorter ones count elements, and measure labels. */
const LONG_DIGITS = /[0-9]{4,}/g;

/** Kinds that are sure wherever they stand; a room may be three words of three lines. */
const NUMBERS: ReadonlySet<string> = new Set(['phone', 'id-card', 'email', 'bank-card']);

function hasNumber(text: string): boolean {
  return scrubTemplateText(joinedNumber(text)).finds.some(({ kind }) => NUMBERS.has(kind));
}

/** Whether words that are read as one say a number or whom a parcel is for. */
function isWhole(text: string): boolean {
  return hasNumber(text) || namesPerson(text);
}

export function isPersonal(text: string): boolean {
  return (
    scrubTemplateText(text).finds.length > 0 || hasNumber(text) || saysPartOfNumber(text) || namesPerson(text)
  );
}
