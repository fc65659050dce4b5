import type { Detector } from './detector.ts';
import { addPattern } from './find.ts';

/** Numbers of phones, whoever's: mainland ones by their shape, others by their plus, their zeros or the word before. */

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
const CALLED =
  /(?=[0-9])(?<=(?:电话|手机|手提|座机|热线|致电|来电|联[系络](?:人|我|方式|电话|号码)?|拨打?|[打呼]给?|tel|phone|call|mobile|cell|contact|whatsapp)(?:号码?|\s?no[.]?|\s?number)?[\s:.=是为(]{0,3})(?:[0-9][\s-]?){6,14}[0-9](?![0-9])/g;
const CALLED_TRIGGER =
  /电话|手[机提]|座机|热线|电|联[系络]|拨|[打呼]|tel|phone|call|mobile|cell|contact|whatsapp/;
/** Eight digits of Hong Kong and Macao behind the place's name, and all of both and of Taiwan behind their codes. */
const NAMED_PLACE =
  /(?=[2-9])(?<=(?:香港|澳门|港澳|(?<![a-z])hk|hong\s?kong|maca[uo])(?:电话|手机|手提|号码?|tel|no[.]?)?[\s:.]{0,3})[2-9][0-9]{3}[\s-]?[0-9]{4}(?![0-9])/g;
const CODED = /(?<![0-9])\(?85[23]\)?[\s-]{0,2}(?<=[)\s-])[2-9][0-9]{3}[\s-]?[0-9]{4}(?![0-9])/g;
const TAIWAN =
  /(?<![0-9])(?:\(?886\)?[\s-]{1,2}(?:0|\(0\))?9[0-9]{2}[\s-]?[0-9]{3}[\s-]?[0-9]{3}|09[0-9]{2}(?:-[0-9]{3}-?|\s[0-9]{3}\s?|[0-9]{3})[0-9]{3})(?![0-9])/g;
/** Dialled as it is abroad: two zeros, a country and groups. */
const DIALLED = /(?<![0-9.])00[1-9][0-9]{0,2}[\s-](?:[\s().-]?[0-9]){7,12}(?![0-9])/g;
const DIALLED_WHOLE = /(?<![0-9.])00(?:852|853|886|81|82|44|33|49|61|65|60|1[2-9])[1-9][0-9]{7,9}(?![0-9])/g;
/** One by one, with the same sign or word between all: 1😀3😀9😀…, 1加3加9加…. */
const ONE_BY_ONE = /(?<![0-9])1([^0-9a-z]{1,4})[3-9](?:\1[0-9]){9}(?![0-9])/g;
/** What a spreadsheet makes of a number still shows most of it. */
const SCIENTIFIC = /(?<![0-9.])1[.][3-9][0-9]{2,9}e[+]?1[01](?![0-9])/g;

export const PHONE_DETECTOR: Detector = {
  find({ folded, digits, readOut }, finds, place) {
    if (digits !== undefined) {
      const { text } = folded;
      addPattern(finds, folded, MOBILE, 'phone');
      addPattern(finds, folded, GROUPED, 'phone');
      addPattern(finds, digits, MOBILE_COLLAPSED, 'phone');
      if (text.includes('0')) addPattern(finds, folded, LANDLINE, 'phone');
      if (text.includes('00')) addPattern(finds, folded, SERVICE, 'phone');
      if (text.includes('+')) addPattern(finds, folded, FOREIGN, 'phone');
      if (text.includes('1.')) addPattern(finds, folded, SCIENTIFIC, 'phone');
      if (CALLED_TRIGGER.test(text)) addPattern(finds, folded, CALLED, 'phone');
      addPattern(finds, folded, ONE_BY_ONE, 'phone');
      if (/香港|澳门|港澳|hk|kong|maca/.test(text)) addPattern(finds, folded, NAMED_PLACE, 'phone');
      if (text.includes('85')) addPattern(finds, folded, CODED, 'phone');
      if (/886|09/.test(text)) addPattern(finds, folded, TAIWAN, 'phone');
      if (text.includes('00')) {
        addPattern(finds, folded, DIALLED, 'phone');
        if (place === 'remark') addPattern(finds, folded, DIALLED_WHOLE, 'phone');
      }
    }
    if (readOut !== undefined) {
      addPattern(finds, readOut, MOBILE_COLLAPSED, 'phone');
      addPattern(finds, readOut, LANDLINE_COLLAPSED, 'phone');
    }
  },
};
