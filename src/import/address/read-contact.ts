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
  if (source.length > LONGEST) return readHead(source);
  return isAbroad(source) ? readForeign(source) : readChinese(source);
}

/** No parcel's text is longer. What lies behind is kept as it is, at the end of the detail. */
const LONGEST = 1500;

function readHead(source: string): ContactReading {
  const space = source.slice(0, LONGEST).search(/\s\S*$/u);
  const cut = space > LONGEST / 2 ? space : LONGEST;
  const read = readContact(source.slice(0, cut));
  const tail = source.slice(cut).trim();
  const values: ContactValues = { ...read.values };
  values['recipient.detail'] = [values['recipient.detail'] ?? '', tail]
    .filter((part) => part !== '')
    .join(' ');
  if ((values['recipient.phone'] ?? '') === '') {
    const phones = phonesOf(tail);
    if (phones.length > 0) values['recipient.phone'] = phones.join('/');
  }
  return { ...read, values };
}

function readForeign(source: string): ContactReading {
  const read = readAbroad(source);
  const values: ContactValues = {};
  const put = (field: keyof ContactValues, value: string): void => {
    if (value !== '') values[field] = value;
  };
  put('recipient.name', read.name);
  const kept = digitsOf(read.phone);
  const missed = phonesOf(source).filter(
    (phone) => /^(?:86)?1[3-9]\d{9}/u.test(digitsOf(phone)) && !kept.includes(digitsOf(phone)),
  );
  const detail = missed.reduce((text, phone) => text.replace(phone, ' '), read.detail);
  put('recipient.phone', [read.phone, ...missed].filter((phone) => phone !== '').join('/'));
  put('recipient.province', read.state);
  put('recipient.city', read.city);
  put('recipient.detail', detail.replace(/\s+/gu, ' ').replace(/^[\s,]+|[\s,]+$/gu, ''));
  put('recipient.postcode', read.plusFour === '' ? read.postcode : `${read.postcode}-${read.plusFour}`);
  put('recipient.country', read.country);
  put('remark', read.remark);
  return { values, items: [], doubts: [] };
}

/** Numbers of mainland shape, which the rules for other countries may read over. */
function phonesOf(source: string): readonly string[] {
  return findNumbers(foldText(source).folded)
    .filter(({ kind }) => kind === 'phone')
    .map(({ text }) => text);
}

function digitsOf(text: string): string {
  return text.normalize('NFKC').replace(/\D/gu, '');
}
