import type { FoldedText } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';
import type { Detector } from './detector.ts';
import { CARD_DETECTOR, PASSPORT_DETECTOR, PLATE_DETECTOR } from './document-detectors.ts';
import { addPattern } from './find.ts';
import type { Find } from './find.ts';
import { HANDLE_DETECTOR } from './handle-detector.ts';

const SEPARATOR = '[\\s.,、/()_·|~-]?';
const EXTENSION = '(?:\\s?(?:-|转|,|#|ext[.]?|分机号?|\\[)\\s?[0-9]{3,6}(?![0-9])\\]?)?';
/** Eleven digits with at most one separator between two of them, 86 or +86 before and an extension after. */
const MOBILE = new RegExp(
  `(?<![0-9])(?:(?:[+]|00)?86[\\s-]?)?1${SEPARATOR}[3-9](?:${SEPARATOR}[0-9]){9}(?![0-9])${EXTENSION}`,
  'g',
);
/** 3-4-4 digits with one sign or word twice between them: 139*1234*5678, 139转1234转5678. Not measures. */
const GROUPED =
  /(?<![0-9])1[3-9][0-9]([^0-9a-z×\n]{1,4})[0-9]{4}\1[0-9]{4}(?![0-9])(?!\s?(?:mm|cm|m(?![a-z])|毫米|厘米|米))/g;
const MOBILE_COLLAPSED = /(?<![0-9])(?:(?:00)?86)?1[3-9][0-9]{9}(?![0-9])/g;
const LANDLINE = new RegExp(
  `(?<![0-9])\\(?0(?:10|2[0-9]|[3-9][0-9]{2})\\)?[\\s-]{0,3}[1-9][0-9]{2,3}[\\s-]?[0-9]{4}(?![0-9])${EXTENSION}`,
  'g',
);
const LANDLINE_COLLAPSED = /(?<![0-9])0(?:10|2[0-9]|[3-9][0-9]{2})[1-9][0-9]{7}(?![0-9])/g;
const SERVICE = /(?<![0-9])[48]00[\s-][0-9]{3}[\s-]?[0-9]{4}(?![0-9])/g;
/** With its plus or the word that says what it is: a bare foreign number looks like any other. */
const FOREIGN = /[+](?:[\s().-]?[0-9]){8,15}(?![0-9])/g;
const CALLED = /(?<=(?:电话|手机|座机|tel|phone|call)[\s:.]{0,3})(?:[0-9][\s-]?){6,14}[0-9](?![0-9])/g;
/** What a spreadsheet makes of a number still shows most of it. */
const SCIENTIFIC = /(?<![0-9.])1[.][3-9][0-9]{2,9}e[+]?1[01](?![0-9])/g;
/** GB 11643-1999: region, date of birth, serial, check. The check digit is not tested: a slip of the pen stays personal. */
const ID_CARD_LENGTH = 18;
const ID_CARD =
  /(?<![0-9])[1-8][0-9]{5}(?:18|19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x](?![0-9])/g;

export const PHONE_DETECTOR: Detector = {
  find({ folded, digits, readOut }, finds) {
    if (digits !== undefined) {
      const { text } = folded;
      addPattern(finds, folded, MOBILE, 'phone');
      addPattern(finds, folded, GROUPED, 'phone');
      addPattern(finds, digits, MOBILE_COLLAPSED, 'phone');
      if (text.includes('0')) addPattern(finds, folded, LANDLINE, 'phone');
      if (text.includes('00')) addPattern(finds, folded, SERVICE, 'phone');
      if (text.includes('+')) addPattern(finds, folded, FOREIGN, 'phone');
      if (text.includes('1.')) addPattern(finds, folded, SCIENTIFIC, 'phone');
      addPattern(finds, folded, CALLED, 'phone');
    }
    if (readOut !== undefined) {
      addPattern(finds, readOut, MOBILE_COLLAPSED, 'phone');
      addPattern(finds, readOut, LANDLINE_COLLAPSED, 'phone');
    }
  },
};

const ID_CARD_DETECTOR: Detector = {
  find({ digits, readOut }, finds) {
    for (const form of [digits, readOut]) {
      if (form !== undefined && form.text.length >= ID_CARD_LENGTH)
        addPattern(finds, form, ID_CARD, 'id-card');
    }
  },
};

export const EMAIL_DETECTOR: Detector = {
  find({ folded }, finds) {
    if (MAY_BE_EMAIL.test(folded.text)) addEmails(folded, finds);
  },
};

/** Written out, in the order in which a find's kind is told where several cover the same place. */
export const DETECTORS: readonly Detector[] = [
  ID_CARD_DETECTOR,
  CARD_DETECTOR,
  PHONE_DETECTOR,
  EMAIL_DETECTOR,
  HANDLE_DETECTOR,
  PASSPORT_DETECTOR,
  PLATE_DETECTOR,
];

const MAY_BE_EMAIL = /@|[a-z0-9][\s[({<【「#_-]{1,3}a(?:t|@)?[\s\])}>】」#_-]|艾特|圈a/;
/** `@`, and what people write for it: (at), [at], at between spaces, 艾特. */
const AT =
  /\s{0,2}(?:@|[[({<【「#_-]\s?(?:at|@|a|艾特)\s?[\])}>】」#_-]|艾特|圈a|(?<=[a-z0-9])\sat\s)\s{0,2}/g;
const LOCAL_PART = /[a-z0-9._%+-]/;
const LONGEST_LOCAL = 64;
const DOT = '\\s{0,2}(?:[.。·•]|[[({<【「#_-]\\s?(?:dot|点|[.])\\s?[\\])}>】」#_-]|点|\\sdot\\s)\\s{0,2}';
/** Labels with dots of any kind, the last of letters; or a mail service without its ending. */
const DOMAIN = new RegExp(
  `(?:[a-z0-9-]{1,63}(?:${DOT}[a-z0-9-]{1,63}){0,5}${DOT}[a-z]{2,}|(?:qq|163|126|139|gmail|outlook|hotmail|sina|foxmail|icloud|yahoo)(?![a-z0-9]))`,
  'y',
);

/** Reads outwards from each `@`, so that no text takes more than linear time. */
function addEmails(folded: FoldedText, finds: Find[]): void {
  const { text } = folded;
  AT.lastIndex = 0;
  for (let at = AT.exec(text); at !== null; at = AT.exec(text)) {
    let start = at.index;
    while (start > 0 && at.index - start < LONGEST_LOCAL && LOCAL_PART.test(text.charAt(start - 1)))
      start -= 1;
    if (start === at.index) continue;
    DOMAIN.lastIndex = at.index + at[0].length;
    if (!DOMAIN.test(text)) continue;
    finds.push({ kind: 'email', ...rawSpan(folded, start, DOMAIN.lastIndex) });
  }
}

/** Numbers of parcels, which nobody can be called by; see `isWaybillNumber`. */
const WAYBILL =
  /^(?:(?:sf|yt|jt)[0-9]{13}|78[0-9]{12}|77[0-9]{13}|[34][0-9]{14}|jd[0-9a-z]{11,13}|9[0-9]{12}|[a-z]{2}[0-9]{9}cn|dpk[0-9]{12})$/i;

/** The shapes of waybill numbers that public lists agree on (masking facts, section 1.4). */
export function isWaybillNumber(word: string): boolean {
  return WAYBILL.test(word);
}
