import { runsOf } from './digit-runs.ts';
import type { Run } from './digit-runs.ts';
import { ID_CARD_DETECTOR } from './document-detectors.ts';
import type { Find } from './find.ts';
import { readDigits, readForms } from './forms.ts';
import type { TextForms } from './forms.ts';
import { PHONE_DETECTOR } from './phone-detector.ts';
import type { TextFacts } from './text-facts.ts';

/** What the free texts of an order hold together, whoever's order it is; the remark is the last of them. */

/** A find, and the text that it is in. */
export interface FindInText extends Find {
  readonly raw: string;
}

/** Texts one behind the other, and what straddles them by its shape. */
export interface Seam {
  readonly texts: readonly string[];
  readonly forms: TextForms;
  readonly shapes: readonly FindInText[];
}

const NO_SEAMS: readonly Seam[] = [];
const NO_RUNS: readonly Run[] = [];
const NOTHING_TOLD: readonly FindInText[] = [];

/** The remark is read before the goods as well as after them. None where no number may go on from text to text. */
export function seamsOf(texts: readonly TextFacts[]): readonly Seam[] {
  if (!mayStraddle(texts)) return NO_SEAMS;
  const raw = texts.map((text) => text.raw);
  return [seamOf(raw), seamOf([...raw.slice(-1), ...raw.slice(0, 1)])];
}

function mayStraddle(texts: readonly TextFacts[]): boolean {
  const written = texts.filter(({ raw }) => raw !== '');
  return written.some((text, at) => {
    const next = written[(at + 1) % written.length];
    return text.mayGoOn && next?.mayBeGoingOn === true;
  });
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

/** The runs of digits of all texts; none where there is but one, which is no part of a number in several texts. */
export function runsIn(texts: readonly TextFacts[]): readonly Run[] {
  let count = 0;
  for (const { runs } of texts) count += runs.length;
  return count < 2 ? NO_RUNS : texts.flatMap(({ runs }) => runs);
}

const MOBILE = /^1[3-9][0-9]{9}$/;

/** The last number of one text and the first of the next, if one of them says that they belong together. */
export function toldHalves(texts: readonly TextFacts[]): readonly FindInText[] {
  if (!texts.some(({ saysHalf }) => saysHalf)) return NOTHING_TOLD;
  return texts.flatMap((text, index): readonly FindInText[] => {
    const next = texts[(index + 1) % texts.length];
    if (next === undefined || next.raw === text.raw || !(text.saysHalf || next.saysHalf)) return [];
    const head = runsOf(text.raw).at(-1);
    const tail = runsOf(next.raw)[0];
    if (head === undefined || tail === undefined || !MOBILE.test(head.digits + tail.digits)) return [];
    return [
      { raw: text.raw, kind: 'phone', start: head.start, end: head.end },
      { raw: next.raw, kind: 'phone', start: tail.start, end: tail.end },
    ];
  });
}
