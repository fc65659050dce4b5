import type { Detector } from './detector.ts';
import { addPattern } from './find.ts';
import type { TextPlace } from './text-place.ts';

/** Numbers of papers, cars and cards. */

/** GB 11643-1999: region, date of birth, serial, check. The check digit is not tested: a slip of the pen stays personal. */
const ID_CARD_LENGTH = 18;
const ID_CARD =
  /(?<![0-9])[1-8][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x](?![0-9])/g;

/**
 * The 15 digits of before 1999: a province that there is, a date without its century, a serial. Numbers of parcels of
 * 15 digits begin with 3 and 4 as some provinces do; those are told by the word before.
 */
const OLD_ID_CARD =
  /(?<![0-9a-z.-])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|8[123])[0-9]{4}[\s-]?[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[\s-]?[0-9]{3}(?![0-9a-z.-])/g;

export const ID_CARD_DETECTOR: Detector = {
  find({ folded, digits, readOut }, finds, place) {
    for (const form of [digits, readOut]) {
      if (form !== undefined && form.text.length >= ID_CARD_LENGTH)
        addPattern(finds, form, ID_CARD, 'id-card');
    }
    if (digits !== undefined && place !== 'place')
      addPattern(finds, folded, OLD_ID_CARD, 'id-card', (match, start) =>
        isNoParcel(match, folded.text.slice(Math.max(0, start - CONTEXT), start), place),
      );
  },
};

const CONTEXT = 10;
const ID_WORD = /身份证|证件|[^a-z]id|^id/;
const PARCEL_WORD = /单号?|快[递件]|包裹|物流|韵达|track|waybill|parcel|no[.]/;

function isNoParcel(match: string, before: string, place: TextPlace): boolean {
  if (!/^[34][0-9]{14}$/.test(match) || ID_WORD.test(before)) return true;
  return place === 'remark' && !PARCEL_WORD.test(before);
}

/** GA 36-2018: the province's character, a letter and five signs, or six of a new-energy car; three digits at least. */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][\s·•.-]{0,2}[a-hj-np-z][\s·•.-]{0,2}(?=(?:[a-z]*[0-9]){3})[a-hj-np-z0-9]{4,5}[a-hj-np-z0-9挂学警港澳领](?![0-9a-z])/gu;
const PLATE_TRIGGER = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使][\s·•.-]{0,2}[a-z]/u;

export const PLATE_DETECTOR: Detector = {
  find({ folded }, finds) {
    if (PLATE_TRIGGER.test(folded.text)) addPattern(finds, folded, PLATE, 'plate');
  },
};

/** Chinese passports (E, EA, G, D, S, P) and permits for Hong Kong, Macao and Taiwan (C, H, M, L, T). */
const PASSPORT =
  /(?<![0-9a-z])(?:[egdsp][0-9]{8}|e[a-hj-np-z][0-9]{7}|[chmlt][0-9]{8}(?:[0-9]{2})?)(?![0-9a-z])/g;
/** What a person says is a number of a paper: 护照, 台胞证, 驾驶证 and all others. */
const NAMED =
  /(?<=(?:护照|证件?|驾照|passport|id card)(?:号码?|\s?no[.]?|\s?number)?[\s:：#是为.]{0,3})[a-z]{0,3}[0-9][0-9a-z]{5,17}/g;
/** A passport's number in groups. */
const GROUPED =
  /(?<=(?:护照|passport)(?:号码?|\s?no[.]?|\s?number)?[\s:#是为.]{0,3})[a-z]{1,2}[\s-]?(?:[0-9][\s-]?){6,8}[0-9](?![0-9a-z])/g;
const NAMED_TRIGGER = /证|护照|驾照|passport|id card/;

export const PASSPORT_DETECTOR: Detector = {
  find({ folded }, finds, place) {
    const { text } = folded;
    const isNamed = NAMED_TRIGGER.test(text);
    if (isNamed) {
      addPattern(finds, folded, NAMED, 'passport');
      addPattern(finds, folded, GROUPED, 'passport');
    }
    // The shape alone is also that of a model.
    if (place === 'remark' || isNamed) addPattern(finds, folded, PASSPORT, 'passport');
  },
};

/** ISO/IEC 7812: UnionPay 62, Visa 4, Mastercard 51 to 55 and 22 to 27, JCB 35, Discover and Maestro 6. */
const CARD =
  /(?<![0-9])(?:62[0-9]{14,17}|4[0-9]{15}|5[1-5][0-9]{14}|2[2-7][0-9]{14}|35[0-9]{14}|6[0-9]{15})(?![0-9])/g;
const SHORTEST_CARD = 16;
/** Behind the word that says what it is, whatever its check digit. */
const NAMED_CARD =
  /(?=[0-9])(?<=(?:卡号|银行卡|储蓄卡|信用卡|[账帐][号户]|card)(?:号码?|\s?no[.]?|\s?number)?[\s:.=是为]{0,3})(?:[0-9][\s-]?){11,18}[0-9](?![0-9])/g;
const NAMED_CARD_TRIGGER = /卡|[账帐][号户]|card/;

export const CARD_DETECTOR: Detector = {
  find({ folded, digits }, finds) {
    if (digits === undefined) return;
    if (NAMED_CARD_TRIGGER.test(folded.text)) addPattern(finds, folded, NAMED_CARD, 'bank-card');
    if (digits.text.length >= SHORTEST_CARD) addPattern(finds, digits, CARD, 'bank-card', isLuhn);
  },
};

/** The check digit of ISO/IEC 7812-1, annex B. */
function isLuhn(number: string): boolean {
  let sum = 0;
  for (let at = 0; at < number.length; at += 1) {
    const digit = Number(number.charAt(number.length - 1 - at));
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
