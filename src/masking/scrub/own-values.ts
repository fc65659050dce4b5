import { foldText } from '../fold/fold.ts';
import { findNeedle } from './find.ts';
import type { Find } from './find.ts';
import type { TextForms } from './forms.ts';

/** What the policy hides of an order's own people, as needles in the forms of `forms.ts`. */
export interface OwnValues {
  /** Whole names, tight. */
  readonly names: readonly string[];
  /** Given names of two characters and more, and long words of Latin names; looked for in free text only. */
  readonly givenNames: readonly string[];
  /** All digits of each number. */
  readonly phones: readonly string[];
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

export function findOwnValues(forms: TextForms, own: OwnValues, place: TextPlace): readonly Find[] {
  const finds: Find[] = [...ownPhones(forms, own), ...ownNames(forms, own, place)];
  if (place === 'number') return finds;
  for (const postcode of own.postcodes) {
    finds.push(...findNeedle(forms.folded, postcode, 'own-postcode', bounded(forms.folded.text, /[0-9a-z]/)));
  }
  if (place === 'place') return finds;
  const { tight } = forms;
  for (const name of own.givenNames) {
    const accept = /^[a-z]/.test(name) ? bounded(forms.folded.text, /[a-z]/) : undefined;
    finds.push(...findNeedle(accept === undefined ? tight : forms.folded, name, 'own-name', accept));
  }
  for (const address of own.addresses) {
    finds.push(...findNeedle(tight, address, 'own-address', bounded(tight.text, /[0-9]/, address)));
  }
  if (place === 'goods') return finds;
  for (const room of own.rooms)
    finds.push(...findNeedle(forms.folded, room, 'own-address', isRoom(forms.folded.text)));
  return finds;
}

function ownPhones({ folded, digits, readOut }: TextForms, own: OwnValues): readonly Find[] {
  const finds: Find[] = [];
  for (const form of [digits === undefined ? undefined : folded, digits, readOut]) {
    if (form === undefined) continue;
    for (const phone of own.phones) {
      for (let at = 0; at + TELLING_DIGITS <= phone.length; at += 1) {
        finds.push(...findNeedle(form, phone.slice(at, at + TELLING_DIGITS), 'own-phone'));
      }
    }
  }
  return finds;
}

/** What makes a pair of characters a place's name. */
const PLACE_NAME = /^(?:自治|特别|[省市区县州盟旗镇乡村街路道巷弄里大新庄屯桥苑山河江湖海东南西北中])/;

function ownNames({ tight }: TextForms, own: OwnValues, place: TextPlace): readonly Find[] {
  return own.names.flatMap((name) => {
    const isLatin = /^[a-z]/.test(name);
    return findNeedle(tight, name, 'own-name', (start, end) => {
      if (isLatin && name.length < 5) return bounded(tight.text, /[a-z]/)(start, end);
      return place !== 'place' || !PLACE_NAME.test(tight.text.slice(end));
    });
  });
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
