import type { FoldedText } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';
import { addPattern } from './find.ts';
import type { Find } from './find.ts';
import type { TextForms } from './forms.ts';

/** Finds values of one shape, whoever they belong to. Reads the forms in which that shape can be seen. */
export interface Detector {
  /** Adds what it finds. */
  readonly find: (forms: TextForms, finds: Find[]) => void;
}

const SEPARATOR = '[\\s.,、/()_·|~-]?';
const EXTENSION = '(?:\\s?(?:-|转|,|#|ext[.]?|分机号?|\\[)\\s?[0-9]{3,6}(?![0-9])\\]?)?';
/** Eleven digits with at most one separator between two of them, 86 or +86 before and an extension after. */
const MOBILE = new RegExp(
  `(?<![0-9])(?:(?:[+]|00)?86[\\s-]?)?1${SEPARATOR}[3-9](?:${SEPARATOR}[0-9]){9}(?![0-9])${EXTENSION}`,
  'g',
);
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
    if (folded.text.includes('@')) finds.push(...emails(folded));
  },
};

/** Written out, in the order in which a find's kind is told where several cover the same place. */
export const DETECTORS: readonly Detector[] = [ID_CARD_DETECTOR, PHONE_DETECTOR, EMAIL_DETECTOR];

const LOCAL_PART = /[a-z0-9._%+-]/;
const DOMAIN_PART = /[a-z0-9.-]/;
/** Up to the last label that can be a top-level domain. */
const DOMAIN = /^[a-z0-9].*[.][a-z]{2,}/;
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** Reads outwards from each `@`, so that no text takes more than linear time. */
function emails(folded: FoldedText): readonly Find[] {
  const { text } = folded;
  const finds: Find[] = [];
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < LONGEST_LOCAL && LOCAL_PART.test(text.charAt(start - 1))) start -= 1;
    let end = at + 1;
    while (end < text.length && end - at < LONGEST_DOMAIN && DOMAIN_PART.test(text.charAt(end))) end += 1;
    const domain = DOMAIN.exec(text.slice(at + 1, end))?.[0] ?? '';
    if (start < at && domain !== '')
      finds.push({ kind: 'email', ...rawSpan(folded, start, at + 1 + domain.length) });
  }
  return finds;
}

/** Numbers of parcels, which nobody can be called by; see `isWaybillNumber`. */
const WAYBILL =
  /^(?:(?:sf|yt|jt)[0-9]{13}|78[0-9]{12}|77[0-9]{13}|[34][0-9]{14}|jd[0-9a-z]{11,13}|9[0-9]{12}|[a-z]{2}[0-9]{9}cn|dpk[0-9]{12})$/i;

/** The shapes of waybill numbers that public lists agree on (masking facts, section 1.4). */
export function isWaybillNumber(word: string): boolean {
  return WAYBILL.test(word);
}
