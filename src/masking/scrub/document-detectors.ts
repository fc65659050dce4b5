import type { Detector } from './detector.ts';
import { addPattern } from './find.ts';

/** Numbers of papers, cars and cards. */

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
  /(?<=(?:护照|证件?|驾照|passport|id card)(?:号码?|no[.]?|number)?[\s:：#是为.]{0,3})[a-z]{0,3}[0-9][0-9a-z]{5,17}/g;
const NAMED_TRIGGER = /证|护照|驾照|passport|id card/;

export const PASSPORT_DETECTOR: Detector = {
  find({ folded }, finds, place) {
    const { text } = folded;
    const isNamed = NAMED_TRIGGER.test(text);
    if (isNamed) addPattern(finds, folded, NAMED, 'passport');
    // The shape alone is also that of a model.
    if (place === 'remark' || isNamed) addPattern(finds, folded, PASSPORT, 'passport');
  },
};

/** ISO/IEC 7812: UnionPay 62, Visa 4, Mastercard 51 to 55 and 22 to 27, JCB 35, Discover and Maestro 6. */
const CARD =
  /(?<![0-9])(?:62[0-9]{14,17}|4[0-9]{15}|5[1-5][0-9]{14}|2[2-7][0-9]{14}|35[0-9]{14}|6[0-9]{15})(?![0-9])/g;
const SHORTEST_CARD = 16;

export const CARD_DETECTOR: Detector = {
  find({ digits }, finds) {
    if (digits === undefined || digits.text.length < SHORTEST_CARD) return;
    addPattern(finds, digits, CARD, 'bank-card', isLuhn);
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
