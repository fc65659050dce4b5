import { isCiphertext } from '../orders/ciphertext.ts';
import { readPhone } from '../orders/phone.ts';
import { isRuined } from '../orders/ruined-text.ts';
import { beginsWithSurname } from './address/surnames.ts';
import { splitRegion } from './address/split-region.ts';

/** What the cells of a column look like: a word that may be shown, unlike the cells. */
export const LOOKS = [
  'empty',
  'encrypted',
  'masked',
  'phone',
  'name',
  'address',
  'province',
  'city',
  'district',
  'tracking',
  'number',
  'order-number',
  'quantity',
  'postcode',
  'money',
  'date',
  'email',
  'text',
] as const;
export type Looks = (typeof LOOKS)[number];

/** Carriers' own shapes (`facts/masking.md` 1.4); plain digits are left to the header. */
const TRACKING =
  /^(?:SF\d{12,13}|YT\d{13}|JT\d{13}|JD[0-9A-Z]{11,13}|DPK\d{12}|1Z[0-9A-Z]{16}|[A-Z]{2}\d{9}[A-Z]{2})$/u;

/** Characters of a cell that are looked at: patterns below go back in the text, which in a whole cell would take minutes. */
const LONGEST = 400;

/** What one cell looks like; the text is already without spreadsheet guards. */
export function looksLike(cell: string): Looks {
  const text = cell.trim().slice(0, LONGEST);
  if (text === '' || isRuined(text)) return 'empty';
  if (isCiphertext(text)) return 'encrypted';
  if (/[*●•]{2}|\^_\^/u.test(text)) return 'masked';
  if (/^[^\s@]{1,64}@[^\s@]{1,255}$/u.test(text)) return 'email';
  if (/^[A-Z]/u.test(text) && TRACKING.test(text)) return 'tracking';
  if (/\d/u.test(text) && !/\p{Script=Han}|[\p{L}]{3}/u.test(text)) return looksOfNumber(text);
  return looksOfWords(text);
}

function looksOfNumber(text: string): Looks {
  if (/^\d{2,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T\s]|$)/u.test(text)) return 'date';
  if (/^[1-9]\d{0,2}(?:\.0)?$/u.test(text)) return 'quantity';
  if (/^[¥￥$€£]\s?[\d.,]+$|^-?\d+[.,]\d{1,2}$/u.test(text)) return 'money';
  if (/^\d{5,6}$/u.test(text)) return 'postcode';
  if (isPhoneShaped(text)) return 'phone';
  if (/^\d\.\d+E\+\d+$/iu.test(text)) return 'number';
  if (/^[#A-Z]{0,6}[-\d]{6,40}[A-Z]{0,3}$/iu.test(text)) return 'order-number';
  return /^-?\d+(?:\.\d+)?$/u.test(text) ? 'number' : 'text';
}

/** A mainland mobile or landline, or a number with a plus: bare digits of other lengths may be anything. */
function isPhoneShaped(text: string): boolean {
  const isLikely =
    /^(?:\+|00|\(?0\d{2,3}|(?:86)?[\s-]?1[3-9]\d)/u.test(text) ||
    /^\d{3}[-\s.]\d{3,4}[-\s.]\d{4}/u.test(text) ||
    /^(?:\(\d{2,4}\)\s?\d{3,4}[-\s.]?\d{4}|0[1-9](?:[-\s.]?\d){7,10})$/u.test(text);
  if (!isLikely || text.length > 40) return false;
  if (/^\d+$/u.test(text) && text.length > 13) return false;
  const reading = readPhone(text, false);
  return reading.kind === 'ruined' || reading.kind === 'number';
}

const ROAD_AND_NUMBER = /^[^路街巷弄村镇乡道]*[路街巷弄村镇乡道].*\d|\d\s?[号弄栋幢单元室楼]/u;

function looksOfWords(text: string): Looks {
  if (!/\p{Script=Han}/u.test(text)) {
    if (/\p{Script=Hangul}/u.test(text)) return looksOfKorean(text);
    if (/\p{Script=Thai}/u.test(text)) return looksOfThai(text);
    if (/\d/u.test(text) && STREET.test(text)) return 'address';
    if (/^\p{Lu}[\p{L}'’-]{1,30},\s\p{Lu}[\p{L}'’-]{1,30}$/u.test(text)) return 'name';
    if (/\d/u.test(text)) {
      return text.length >= 8 && /^[^,\d]*\d[^\s,]*[\s,].*[a-z]/isu.test(text) ? 'address' : 'text';
    }
    return /^\p{Lu}[\p{L}'’.-]{0,30}(?:\s\p{L}[\p{L}'’.-]{0,30}){1,4}$/u.test(text) ? 'name' : 'text';
  }
  if (
    /^[\p{Script=Han}々]{1,4}[\s\u3000][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]{1,5}$/u.test(
      text,
    )
  )
    return 'name';
  if (
    /^[^都道府県市区町村郡]*[都道府県市区町村郡].*\d/u.test(text) &&
    /[町丁県々]|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
  )
    return 'address';
  const region = splitRegion(text);
  if (region.detail === '') {
    if (region.district !== '')
      return region.city === '' || /[区县市旗]$/u.test(text)
        ? districtOrAddress(text, region.province)
        : 'city';
    if (region.city !== '' && region.city !== region.province && !text.startsWith(region.province))
      return 'city';
    return 'province';
  }
  if (region.city !== '' || region.district !== '') return 'address';
  if (text.length >= 6 && ROAD_AND_NUMBER.test(text)) return 'address';
  if (/^\p{Script=Han}{2,4}$/u.test(text) && beginsWithSurname(text)) return 'name';
  if (/^\p{Script=Han}{1,10}[·•]\p{Script=Han}{1,10}$/u.test(text)) return 'name';
  return 'text';
}

/** What streets are called in European and Malay languages. */
const STREET =
  /stra(?:ß|ss)e|str\.|(?:weg|platz|allee|gasse|ufer|damm)\b|\b(?:rue|avenue|av|avda|boulevard|bd|calle|plaza|paseo|carrer|via|jalan|jl|lorong|street|st|road|rd|lane|drive|blvd)\b/iu;

const KOREAN_SURNAMES =
  '김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모남궁';

function looksOfKorean(text: string): Looks {
  if (/[가-힣](?:로|길|동|읍|면|리|가)\s?\d|[가-힣](?:시|도)\s[가-힣]+(?:시|군|구)(?:\s|$)/u.test(text)) {
    return 'address';
  }
  return /^[가-힣]{2,4}$/u.test(text) && KOREAN_SURNAMES.includes(text.charAt(0)) ? 'name' : 'text';
}

function looksOfThai(text: string): Looks {
  if (/ถนน|ซอย|หมู่|ตำบล|แขวง|อำเภอ|เขต|จังหวัด|ถ\.|ต\.|อ\.|จ\./u.test(text) && /\d/u.test(text))
    return 'address';
  return /^[\u0e00-\u0e7f]{2,20}\s[\u0e00-\u0e7f]{2,25}$/u.test(text) ? 'name' : 'text';
}

function districtOrAddress(text: string, province: string): Looks {
  return province !== '' && text.startsWith(province.slice(0, 2)) ? 'address' : 'district';
}

/** Share of a column's cells that must agree. */
const AGREEMENT = 0.6;

/** What a column looks like, by most of its cells that are not empty. */
export function columnLooksLike(cells: readonly string[]): Looks {
  const counts = new Map<Looks, number>();
  let filled = 0;
  for (const cell of cells) {
    const looks = looksLike(cell);
    if (looks === 'empty') continue;
    filled += 1;
    counts.set(looks, (counts.get(looks) ?? 0) + 1);
  }
  if (filled === 0) return 'empty';
  for (const [looks, count] of counts) if (count >= filled * AGREEMENT) return looks;
  return 'text';
}
