import { foldText, rawSpan } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';
import { addNeedle } from './find.ts';
import type { Find } from './find.ts';
import type { TextForms } from './forms.ts';

/** What the policy hides of an order's own people, as needles in the forms of `forms.ts`. */
export interface OwnValues {
  /** Whole names, tight. */
  readonly names: readonly string[];
  /** Given names of two characters and more, and long words of Latin names; looked for in free text only. */
  readonly givenNames: readonly string[];
  /** Every run of `TELLING_DIGITS` digits of each number. */
  readonly phoneRuns: ReadonlySet<string>;
  /** Hidden parts of addresses, tight. */
  readonly addresses: readonly string[];
  /** Room numbers without a word beside them; looked for in remarks only. */
  readonly rooms: readonly string[];
  readonly postcodes: readonly string[];
}

/** Where a text stands decides which coincidences are worth more than the risk. */
export const TEXT_PLACES = [
  /** What people write: everything is looked for. */
  'remark',
  /** Names of goods: a room number is more likely a model. */
  'goods',
  /** Region and street, which must stay readable: 中山路 stays although the recipient is called 中山. */
  'place',
  /** Order and tracking number. */
  'number',
] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

/** A name or an address part as a needle. */
export function tightNeedle(text: string): string {
  return foldText(text).text.replace(/[\s·.'’`_*-]/g, '');
}

/** Seven digits of a phone in a row give it away once the label shows the last four. */
export const TELLING_DIGITS = 7;

/** The runs of digits by which a number is found, whole or in part. */
export function phoneRuns(phones: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const phone of phones) {
    for (let at = 0; at + TELLING_DIGITS <= phone.length; at += 1)
      runs.add(phone.slice(at, at + TELLING_DIGITS));
  }
  return runs;
}

/** Adds what the policy hides of this order's people. */
export function findOwnValues(forms: TextForms, own: OwnValues, place: TextPlace, finds: Find[]): void {
  const { folded, tight } = forms;
  if (forms.digits !== undefined) addPhoneRuns(finds, forms.digits, own);
  if (forms.readOut !== undefined) addPhoneRuns(finds, forms.readOut, own);
  for (const name of own.names)
    addNeedle(finds, tight, name, 'own-name', acceptName(tight.text, name, place));
  if (place === 'number') return;
  for (const postcode of own.postcodes) {
    addNeedle(finds, folded, postcode, 'own-postcode', bounded(folded.text, /[0-9a-z]/));
  }
  if (place === 'place') return;
  for (const name of own.givenNames) {
    if (/^[a-z]/.test(name)) addNeedle(finds, folded, name, 'own-name', bounded(folded.text, /[a-z]/));
    else addNeedle(finds, tight, name, 'own-name');
  }
  for (const address of own.addresses) {
    addNeedle(finds, tight, address, 'own-address', bounded(tight.text, /[0-9]/, address));
  }
  if (place === 'goods') return;
  for (const room of own.rooms) addNeedle(finds, folded, room, 'own-address', isRoom(folded.text));
}

const DIGIT_RUN = /[0-9]{7,}/g;

function addPhoneRuns(finds: Find[], form: FoldedText, own: OwnValues): void {
  if (own.phoneRuns.size === 0) return;
  DIGIT_RUN.lastIndex = 0;
  for (let match = DIGIT_RUN.exec(form.text); match !== null; match = DIGIT_RUN.exec(form.text)) {
    const run = match[0];
    for (let at = 0; at + TELLING_DIGITS <= run.length; at += 1) {
      if (!own.phoneRuns.has(run.slice(at, at + TELLING_DIGITS))) continue;
      const start = match.index + at;
      finds.push({ kind: 'own-phone', ...rawSpan(form, start, start + TELLING_DIGITS) });
    }
  }
}

/** What makes a pair of characters a place's name. */
const PLACE_NAME = /^(?:自治|特别|[省市区县州盟旗镇乡村街路道巷弄里大新庄屯桥苑山河江湖海东南西北中])/;

const SHORT_LATIN_NAME = 5;

function acceptName(text: string, name: string, place: TextPlace): (start: number, end: number) => boolean {
  if (/^[a-z]/.test(name) && name.length < SHORT_LATIN_NAME) return bounded(text, /[a-z]/);
  return (_start, end) => place !== 'place' || !PLACE_NAME.test(text.slice(end));
}

/** Not part of a longer word of the same kind; with `needle`, only at the ends that are of that kind. */
function bounded(text: string, kind: RegExp, needle?: string): (start: number, end: number) => boolean {
  const atStart = needle === undefined || kind.test(needle.charAt(0));
  const atEnd = needle === undefined || kind.test(needle.charAt(needle.length - 1));
  return (start, end) =>
    !(atStart && kind.test(text.charAt(start - 1))) && !(atEnd && kind.test(text.charAt(end)));
}

/** A number that is neither part of a longer one nor a price, a weight or a count. */
function isRoom(text: string): (start: number, end: number) => boolean {
  return (start, end) =>
    !/[0-9a-z.¥￥$€£×x*-]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^(?:[0-9.%]|\s?(?:元|块|角|分|克|斤|公斤|千克|毫升|升|件|个|盒|包|套|只|双|本|瓶|袋|kg|g|ml|l|cm|mm|x|×))/.test(
      text.slice(end, end + 4),
    );
}
