import type { Detector } from './detector.ts';
import { addPattern } from './find.ts';

/** Numbers of papers and accounts that their own check digit tells from a model. */

/** Hong Kong: one or two letters, six digits and a check in brackets. */
const HONG_KONG = /(?<![0-9a-z])[a-z]{1,2}\s?[0-9]{6}\s?\([0-9a]\)/g;
/** Taiwan: a letter of a county, 1 or 2 (8 or 9 of foreigners) and eight digits. */
const TAIWAN = /(?<![0-9a-z])[a-z][1289][0-9]{8}(?![0-9a-z])/g;
/** ISO 13616, spaced or not. */
const IBAN = /(?<![0-9a-z])[a-z]{2}[0-9]{2}(?:\s?[0-9a-z]{4}){2,7}(?:\s?[0-9a-z]{1,4})?(?![0-9a-z])/g;

export const PAPER_DETECTOR: Detector = {
  find({ folded, digits }, finds, place) {
    if (digits === undefined || !/[a-z]/.test(folded.text)) return;
    if (folded.text.includes('(')) addPattern(finds, folded, HONG_KONG, 'id-card', isHongKong);
    // The shape alone is also that of a model.
    if (place === 'remark') addPattern(finds, folded, TAIWAN, 'id-card', isTaiwan);
    addPattern(finds, folded, IBAN, 'bank-card', isIban);
  },
};

const LETTER_BASE = 'a'.charCodeAt(0) - 10;
const SPACE_VALUE = 36;

/** A is 10, a space 36; weights from 9 to 1. */
function isHongKong(match: string): boolean {
  const signs = match.replace(/[\s()]/g, '').padStart(9, ' ');
  let sum = 0;
  for (let at = 0; at < signs.length; at += 1) sum += valueOf(signs.charAt(at)) * (signs.length - at);
  return sum % 11 === 0;
}

function valueOf(sign: string): number {
  if (sign === ' ') return SPACE_VALUE;
  return /[0-9]/.test(sign) ? Number(sign) : sign.charCodeAt(0) - LETTER_BASE;
}

/** The counties in the order of their numbers, which begin at 10. */
const COUNTIES = 'abcdefghjklmnpqrstuvxywzio';

function isTaiwan(match: string): boolean {
  const county = COUNTIES.indexOf(match.charAt(0)) + 10;
  let sum = Math.floor(county / 10) + (county % 10) * 9;
  for (let at = 1; at < match.length; at += 1)
    sum += Number(match.charAt(at)) * Math.max(1, match.length - 1 - at);
  return sum % 10 === 0;
}

const SHORTEST_IBAN = 15;
const LONGEST_IBAN = 34;
const MODULUS = 97;

function isIban(match: string): boolean {
  const tight = match.replace(/\s/g, '');
  if (tight.length < SHORTEST_IBAN || tight.length > LONGEST_IBAN) return false;
  let rest = 0;
  for (const sign of tight.slice(4) + tight.slice(0, 4)) {
    const value = valueOf(sign);
    rest = (rest * (value > 9 ? 100 : 10) + value) % MODULUS;
  }
  return rest === 1;
}
