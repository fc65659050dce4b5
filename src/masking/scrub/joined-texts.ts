import { rawSpan } from '../fold/fold.ts';
import type { Span } from '../fold/fold.ts';
import { ID_CARD_DETECTOR } from './document-detectors.ts';
import type { Find } from './find.ts';
import { readDigits, readForms } from './forms.ts';
import type { TextForms } from './forms.ts';
import { PHONE_DETECTOR } from './phone-detector.ts';

/** A find, and the text that it is in. */
export interface FindInText extends Find {
  readonly raw: string;
}

/** A run of digits in one of the texts. */
export interface Run extends Span {
  readonly raw: string;
  readonly digits: string;
}

/** Texts one behind the other, and what straddles them by its shape. */
export interface Seam {
  readonly texts: readonly string[];
  readonly forms: TextForms;
  readonly shapes: readonly FindInText[];
}

/** What the free texts of an order hold together, whoever's order it is; the remark is the last of them. */
export class JoinedTexts {
  readonly #texts: readonly string[];
  #seams: readonly Seam[] | undefined;
  #runs: readonly Run[] | undefined;
  #told: readonly FindInText[] | undefined;

  constructor(texts: readonly string[]) {
    this.#texts = texts;
  }

  /** The remark is read before the goods as well as after them. */
  get seams(): readonly Seam[] {
    const texts = this.#texts;
    return (this.#seams ??= [seamOf(texts), seamOf([...texts.slice(-1), ...texts.slice(0, 1)])]);
  }

  get runs(): readonly Run[] {
    return (this.#runs ??= this.#texts.flatMap(runsOf));
  }

  /** Halves of mobiles that a word says to belong together. */
  get told(): readonly FindInText[] {
    return (this.#told ??= toldHalves(this.#texts));
  }
}

function seamOf(texts: readonly string[]): Seam {
  const forms = readForms(texts.join('\n'));
  const finds: Find[] = [];
  PHONE_DETECTOR.find(forms, finds, 'goods');
  ID_CARD_DETECTOR.find(forms, finds, 'goods');
  return { texts, forms, shapes: straddling(finds, texts) };
}

/** Of two numbers side by side, one may be a day: 20261121. */
const DAY = /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/;
const FEWEST_OF_A_PART = 2;

/** The parts of finds that end one text and begin the next. */
export function straddling(finds: readonly Find[], texts: readonly string[]): readonly FindInText[] {
  return finds.flatMap((find) => {
    const parts = partsOf(find, texts);
    return parts.length < 2 || parts.some(isNoPart) ? [] : parts;
  });
}

function partsOf({ kind, start, end }: Find, texts: readonly string[]): readonly FindInText[] {
  let from = 0;
  return texts.flatMap((raw) => {
    const first = Math.max(0, start - from);
    const last = Math.min(raw.length, end - from);
    from += raw.length + 1;
    return last > first ? [{ raw, kind, start: first, end: last }] : [];
  });
}

function isNoPart({ raw, start, end }: FindInText): boolean {
  const digits = readDigits(raw.slice(start, end)).text.replace(/[^0-9]/g, '');
  return digits.length < FEWEST_OF_A_PART || DAY.test(digits);
}

const RUN = /[0-9]+/g;
export const SHORTEST_RUN = 3;

function runsOf(raw: string): readonly Run[] {
  const form = readDigits(raw);
  return Array.from(form.text.matchAll(RUN), ({ 0: digits, index }) => ({
    ...rawSpan(form, index, index + digits.length),
    raw,
    digits,
  })).filter(({ digits }) => digits.length >= SHORTEST_RUN);
}

const MOBILE = /^1[3-9][0-9]{9}$/;
/** What people write who cut a number in two. */
const TOLD = /[前后上下]半|[前后]面|[前后]边|另一半|接着|续|加起来|连起来|合起来|拼|half/;

/** The last number of one text and the first of the next, if one of them says that they belong together. */
function toldHalves(texts: readonly string[]): readonly FindInText[] {
  return texts.flatMap((raw, index): readonly FindInText[] => {
    const next = texts[(index + 1) % texts.length];
    if (next === undefined || next === raw || !(TOLD.test(raw) || TOLD.test(next))) return [];
    const head = runsOf(raw).at(-1);
    const tail = runsOf(next)[0];
    if (head === undefined || tail === undefined || !MOBILE.test(head.digits + tail.digits)) return [];
    return [
      { raw, kind: 'phone', start: head.start, end: head.end },
      { raw: next, kind: 'phone', start: tail.start, end: tail.end },
    ];
  });
}
