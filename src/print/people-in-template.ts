import type { Problem } from '../base/problem.ts';
import { foldText } from '../masking/fold/fold.ts';
import { numbersTogether } from '../masking/numbers-in-words.ts';
import { isPairName, tellingValues } from '../masking/telling-values.ts';
import type { Order } from '../orders/order.ts';
import { isBuiltIn } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';
import { fixedTexts, wordsTogether } from './template-words.ts';

/** Words of one element or of several, and where in them each element's begin. */
interface Words {
  /** Letters and digits alone, folded; a blank for whatever else stood between them. */
  readonly spaced: string;
  /** The same without blanks, and which element says each of its characters. */
  readonly tight: string;
  readonly digits: string;
  /** The elements, each with its own words in each form. */
  readonly parts: readonly { readonly element: string; readonly tight: string; readonly digits: string }[];
}

/** Orders that are looked through between two pauses. */
const ORDERS_PER_PAUSE = 200;

const OTHER_SIGNS = /[^\p{L}\p{N}]+/gu;
const LETTERS_ONLY = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** In place of an element: the label's own name, in one of its languages. */
export const LABEL_ITSELF = '';

/** Asked of each order of a job: which element of a template says its recipient's whole name or number, or is called so. */
export class PeopleInTemplate {
  readonly #words: readonly Words[];
  /** Pairs of characters that the template says, and its words: most names are told by them to be elsewhere. */
  readonly #pairs = new Set<string>();
  readonly #latin = new Set<string>();
  readonly #hasNumber: boolean;

  constructor(template: Template) {
    const { elements } = template;
    // What a label and its elements are called is not printed, but kept and passed on with the template.
    const called = [
      ...Object.values(template.name).map((text) => [{ element: LABEL_ITSELF, text }]),
      ...elements.map(({ id, name = '', groups = [] }) => [
        { element: id, text: [name, ...groups].join(' ') },
      ]),
    ];
    const single = elements.map((element) => [{ element: element.id, text: fixedTexts(element).join('') }]);
    const apart = elements.map((element) => [{ element: element.id, text: fixedTexts(element).join(' ') }]);
    const all = [...single, ...apart, ...called, ...wordsTogether(template).map(({ parts }) => parts)];
    this.#words = all.filter((parts) => parts.some(({ text }) => text !== '')).map(readWords);
    for (const { tight, spaced } of this.#words) {
      for (let at = 0; at + 2 <= tight.length; at += 1) this.#pairs.add(tight.slice(at, at + 2));
      for (const word of spaced.split(' ')) this.#latin.add(word);
    }
    this.#hasNumber = this.#words.some(({ digits }) => /[0-9]{10}/.test(digits));
  }

  /** The element that says one of these values, the first of several, or `LABEL_ITSELF`; undefined where none does. */
  find({
    names,
    numbers,
  }: {
    readonly names: Iterable<string>;
    readonly numbers: Iterable<string>;
  }): string | undefined {
    if (this.#words.length === 0) return undefined;
    for (const name of names) {
      const found = this.#findName(name);
      if (found !== undefined) return found;
    }
    if (!this.#hasNumber) return undefined;
    for (const number of numbers) {
      for (const { digits, parts } of this.#words) {
        const at = digits.indexOf(number);
        if (at >= 0) return elementAt(parts, at, 'digits');
      }
    }
    return undefined;
  }

  #findName(name: string): string | undefined {
    const spaced = spacedOf(name).trim();
    const tight = spaced.replaceAll(' ', '');
    if (!LETTERS_ONLY.test(tight)) return this.#findLatin(spaced.split(' '));
    if (!this.#pairs.has(tight.slice(0, 2))) return undefined;
    for (const words of this.#words) {
      const at = isPairName(tight) ? placeOfPair(words, tight) : words.tight.indexOf(tight);
      if (at >= 0) return elementAt(words.parts, at, 'tight');
    }
    return undefined;
  }

  /** All words of a name in a row, in its order or the last of them first. */
  #findLatin(name: readonly string[]): string | undefined {
    if (!name.every((word) => this.#latin.has(word))) return undefined;
    const turned = [...name.slice(-1), ...name.slice(0, -1)];
    for (const { spaced, parts } of this.#words) {
      for (const order of [name, turned]) {
        const at = ` ${spaced} `.indexOf(` ${order.join(' ')} `);
        if (at >= 0) return elementAt(parts, spaced.slice(0, at).replaceAll(' ', '').length, 'tight');
      }
    }
    return undefined;
  }
}

/** The element of a template that names a recipient of one of many orders; undefined where none does. Nobody stands in a built-in one. */
export async function namedAmong(
  template: Template,
  orders: Iterable<Order>,
  pause: () => Promise<void>,
): Promise<string | undefined> {
  if (isBuiltIn(template)) return undefined;
  const people = new PeopleInTemplate(template);
  let looked = 0;
  for (const order of orders) {
    const found = people.find(tellingValues(order));
    if (found !== undefined) return found;
    looked += 1;
    if (looked % ORDERS_PER_PAUSE === 0) await pause();
  }
  return undefined;
}

/** Why no label is made by a template that says what an order hides. Names the element, and never the value. */
export function namesOrder(element: string, row?: number): Problem {
  const ofRow = row === undefined ? {} : { row };
  if (element === LABEL_ITSELF) return { code: 'template-called-as-order', ...ofRow };
  return { code: 'template-names-order', field: element, params: { element }, ...ofRow };
}

const spacedOf = (text: string): string => foldText(text).text.replace(OTHER_SIGNS, ' ');

function readWords(parts: readonly { readonly element: string; readonly text: string }[]): Words {
  const whole = parts.map(({ text }) => text).join(' ');
  const spaced = spacedOf(whole).trim();
  return {
    spaced,
    tight: spaced.replaceAll(' ', ''),
    digits: numbersTogether(whole),
    parts: parts.map(({ element, text }) => ({
      element,
      tight: spacedOf(text).replaceAll(' ', ''),
      digits: numbersTogether(text),
    })),
  };
}

/** Whose words a place is in. */
function elementAt(parts: Words['parts'], place: number, form: 'tight' | 'digits'): string {
  let end = 0;
  for (const part of parts) {
    end += part[form].length;
    if (place < end) return part.element;
  }
  return parts.at(-1)?.element ?? '';
}

/** A name of two characters may be the middle of other words, 方明 in 东方明珠: only what stands by itself is one. */
const BEFORE_NAME = /(?:^|[^\p{Script=Han}]|[给寄送由找致祝为请让和与至及是叫人名的谢爱友客户])$/u;
const BEHIND_NAME =
  /^(?:$|[^\p{Script=Han}]|[收签的启亲先女小老同师您你敬店家和与及惠购下好哥姐总妈爸叔姨祝请谢])/u;

/** Where a name of two characters stands as a word, as an index of the tight form; -1 where it does not. */
function placeOfPair({ spaced }: Words, name: string): number {
  const pattern = new RegExp(`${name.charAt(0)} ?${name.charAt(1)}`, 'gu');
  for (const match of spaced.matchAll(pattern)) {
    const [before, behind] = [spaced.slice(0, match.index), spaced.slice(match.index + match[0].length)];
    if (BEFORE_NAME.test(before) && BEHIND_NAME.test(behind)) return before.replaceAll(' ', '').length;
  }
  return -1;
}
