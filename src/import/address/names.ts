import { isHanCode } from './fold-text.ts';
import {
  beforeTitle,
  holdsNoName,
  isCompany,
  isLocation,
  isNeverLast,
  isSeldomLast,
  isStop,
} from './name-words.ts';
import { readRegionAt } from './read-region.ts';
import { beginsWithCommonSurname, surnameLength } from './surnames.ts';

/** Below this a text is not taken for a name. */
export const LEAST_SCORE = 1.2;
const NOT_A_NAME = -9;

/** How much a part that stands alone looks like a person's name, from -9 to 6, wherever it stands. */
export function nameScore(part: string): number {
  const name = (
    /[([（【]/u.test(part) ? part.replace(/[[(（【][^\])）】]{0,12}[\])）】]/gu, '') : part
  ).trim();
  if (name === '' || name.length > 40) return NOT_A_NAME;
  if (/^\p{Script=Han} +\p{Script=Han}{1,2}$/u.test(name)) return surnameLength(name) > 0 ? 3 : NOT_A_NAME;
  const shape = shapeOf(name);
  if (shape.han > 10 && !/[·•・]/u.test(name)) return NOT_A_NAME;
  if (shape.digits > 0 && (shape.han > 0 ? shape.digits > 2 : shape.latin === 0)) return NOT_A_NAME;
  if (shape.other > 2) return NOT_A_NAME;
  if (shape.han === 0) return latinScore(name, shape);
  if (/^\p{Script=Han}{2,10}[·•・.]\p{Script=Han}{1,10}(?:[·•・.]\p{Script=Han}{1,10})?$/u.test(name))
    return 4;
  // A0水果批发老刘: a chat name, made to stand first in a list.
  if (shape.digits > 0)
    return shape.latin > 0 &&
      shape.han > 2 &&
      /^[A-Za-z]/u.test(name) &&
      !isNeverLast(name.charAt(name.length - 1))
      ? -0.2
      : NOT_A_NAME;
  if (/[#/\\]/u.test(name)) return NOT_A_NAME;
  const title = beforeTitle(name);
  if (title !== undefined && !holdsNoName(title)) return surnameLength(title) > 0 ? 5 : 3;
  if (
    (isNeverLast(name.charAt(name.length - 1)) && !endsInWei(name)) ||
    isLocation(name) ||
    holdsNoName(name)
  )
    return NOT_A_NAME;
  if (shape.latin > 0) return surnameLength(name) > 0 ? 2 : 0.8;
  const score = hanScore(name);
  return score > 0 && isRegionName(name) ? score - 2.5 : score;
}

/** 建卫 and 红卫 are names; what else ends in 卫 is a bathroom or a guard's. */
function endsInWei(name: string): boolean {
  return name.length === 3 && name.endsWith('卫') && beginsWithCommonSurname(name);
}

function hanScore(name: string): number {
  const seldom = isSeldomLast(name.charAt(name.length - 1)) ? 1.5 : 0;
  const surname = surnameLength(name);
  const { length } = name;
  if (surname === 2 && (length === 3 || length === 4)) return 3.8 - seldom;
  if (surname > 0 && (length === 2 || length === 3))
    return (beginsWithCommonSurname(name) ? 3.6 : 3) - seldom;
  if (surname > 0 && length === 4) return 1.2 - seldom;
  if (length === 1) return seldom > 0 ? NOT_A_NAME : 0;
  if (length <= 4) return 0.6 - seldom;
  if (length <= 6) return -0.3 - seldom;
  return isCompany(name) ? -1 : -4;
}

function latinScore(name: string, shape: Shape): number {
  if (shape.latin === 0) return NOT_A_NAME;
  if (shape.digits > 0) return shape.latin >= 2 && !/\s/u.test(name) && name.length <= 12 ? -0.2 : NOT_A_NAME;
  const words = name.split(/\s+/u).length;
  return words > 5 || /[@:]/u.test(name) ? NOT_A_NAME : words > 1 ? 1.6 : 1;
}

/** 西宁 and 江山 are places too; where nothing else is known they are. */
function isRegionName(name: string): boolean {
  const reading = readRegionAt(name, 0);
  return reading !== undefined && reading.end === name.length;
}

interface Shape {
  readonly han: number;
  readonly latin: number;
  readonly digits: number;
  readonly other: number;
}

function shapeOf(text: string): Shape {
  let han = 0;
  let latin = 0;
  let digits = 0;
  let other = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHanCode(code)) han += 1;
    else if (code >= 0x30 && code <= 0x39) digits += 1;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code >= 0xc0)
      latin += code > 0x2000 && code < 0x2e80 ? 0 : 1;
    else if (code !== 0x20 && code !== 0x2e && code !== 0x27 && code !== 0x2d) other += 1;
  }
  return { han, latin, digits, other };
}

/** A name at the end of an address, without anything between: where it begins, and how sure that is. */
export interface TailName {
  readonly from: number;
  readonly score: number;
}

/** What is known around the end of the address. */
export interface TailContext {
  /** Behind it stands a phone, or the paste has one elsewhere. */
  readonly hasPhone: boolean;
  readonly isBeforePhone: boolean;
}

/**
 * The names that may stand at the end of `text[from, end)`, best first. The longest tail of two to four characters that
 * begins with a surname is the rule; what stands before it and what it ends in speak for or against.
 */
export function tailNames(
  text: string,
  from: number,
  end: number,
  context: TailContext,
): readonly TailName[] {
  const found: TailName[] = [];
  if (!isHanCode(text.charCodeAt(end - 1))) return found;
  for (let length = 2; length <= 6; length += 1) {
    const start = end - length;
    if (start < from || !isHanCode(text.charCodeAt(start))) break;
    const tail = text.slice(start, end);
    const score = tailScore(text, start, tail) + (start === from ? -1.5 : 0);
    if (score > 0) found.push({ from: start, score });
  }
  const least = context.hasPhone ? (context.isBeforePhone ? 1.5 : 2) : 5;
  return found.filter(({ score }) => score >= least).sort((one, other) => other.score - one.score);
}

function tailScore(text: string, start: number, tail: string): number {
  const surname = surnameLength(tail);
  if (surname === 0) return NOT_A_NAME;
  const title = beforeTitle(tail);
  const stop = isStop(text.charAt(start - 1));
  const boundary = stop === 'strong' ? 2 : stop === 'weak' ? 1 : -0.6;
  if (title !== undefined && title.length <= 3 && tail.length - title.length === 2) {
    return (title.length === surname ? 5 : 4) + boundary;
  }
  if (isNeverLast(tail.charAt(tail.length - 1)) || isLocation(tail) || holdsNoName(tail)) return NOT_A_NAME;
  const given = tail.length - surname;
  let score: number;
  if (surname === 2) score = given === 1 || given === 2 ? 4 : given === 0 ? 0.5 : NOT_A_NAME;
  else score = given === 2 ? 3 : given === 1 ? 2 : given === 3 ? 0.2 : NOT_A_NAME;
  if (surname === 1 && beginsWithCommonSurname(tail)) score += 0.5;
  for (let at = surname; at < tail.length; at += 1) {
    const character = tail.charAt(at);
    if (isNeverLast(character)) score -= 2.5;
    else if (isSeldomLast(character)) score -= at === tail.length - 1 ? 1.5 : 0.4;
  }
  return score + boundary - splitWord(text, start, start + tail.length);
}

function isStopBefore(character: string): boolean {
  return isStop(character) !== 'none';
}

/** A surname that is the end of a word of the address: 一段|…, 3楼|…, 旁边|…, 单元|…. */
function splitWord(text: string, start: number, end: number): number {
  const two = text.slice(start - 1, start + 1);
  // 临江东路|彭于: a road, where the name begins as well behind it.
  const isRoad = two.endsWith('路') && (!isStopBefore(two.charAt(0)) || /[东南西北中]/u.test(two.charAt(0)));
  if (isRoad && end - start > 2) return 2.6;
  if (/^[东南西北中]段$/u.test(two)) return 3.2;
  const isWord =
    /^(?:[\d一二三四五六七八九十东西南北中][段楼]|[\d一二三四五六七八九十百]米|旁边|[东西南北右左对侧里外上下后]边|单元|中[单元]|[大西东南北]门|[社小园景郊厂库新老]区|公[安司寓路]|交[通]|广[场]|花[园都]|[大小]学|学校|平房|酒店|[酒饭]店|[东西南北城]关|高[速]|[东西南北]房|[安营厂]房|公园|中国|火车|汽车|[水江河海山]边|[路街巷]边|金[店]|市容|沙[井县]|红旗|东方|天宫|皇宫|时[代尚]|国际|都会|全家|人家|和家|[一二三四五六七八九十\d]和|古城|客家)$/u.test(
      two,
    );
  return isWord ? 2.6 : 0;
}
