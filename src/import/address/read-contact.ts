import { isAbroad, readAbroad } from './abroad/read-abroad.ts';
import { findNumbers } from './find-numbers.ts';
import { foldText } from './fold-text.ts';
import { readChinese } from './read-chinese.ts';
import type { ContactReading, ContactValues } from './read-chinese.ts';

/**
 * Reads one parcel's free text, Chinese or from abroad, into the fields of a draft; see `readChinese` and `readWestern`. Never throws,
 * never drops a phone, takes time in proportion to the text.
 */
export function readContact(source: string): ContactReading {
  return isAbroad(source) ? readForeign(source) : readChinese(source);
}

function readForeign(source: string): ContactReading {
  const read = readAbroad(source);
  const values: ContactValues = {};
  const put = (field: keyof ContactValues, value: string): void => {
    if (value !== '') values[field] = value;
  };
  put('recipient.name', read.name);
  put('recipient.phone', read.phone === '' ? missedPhones(source) : read.phone);
  put('recipient.province', read.state);
  put('recipient.city', read.city);
  put('recipient.detail', read.detail);
  put('recipient.postcode', read.plusFour === '' ? read.postcode : `${read.postcode}-${read.plusFour}`);
  put('recipient.country', read.country);
  put('remark', read.remark);
  return { values, items: [], doubts: [] };
}

/** Mainland numbers in a text without Chinese characters. */
function missedPhones(source: string): string {
  return findNumbers(foldText(source).folded)
    .filter(({ kind }) => kind === 'phone')
    .map(({ text }) => text)
    .join('/');
}
