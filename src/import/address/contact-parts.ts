import { findNumbers } from './find-numbers.ts';
import type { NumberToken } from './find-numbers.ts';
import { codesOf, isDigitCode, isHanCode } from './fold-text.ts';
import type { FoldedText } from './fold-text.ts';
import type { Label } from './labels.ts';
import { mayBeginRegion, readRegionAt } from './read-region.ts';
import { surnameLength } from './surnames.ts';
import type { LabelMeaning } from './label-words.ts';

/** A stretch of text between separators, labels and numbers. */
export interface Part {
  readonly from: number;
  readonly end: number;
  /** What the label before it says it is. */
  readonly said: LabelMeaning | undefined;
  /** Whether it stands next to a phone, on either side. */
  readonly isByPhone: boolean;
}

/** The value that a label of no interest to the address has: a remark, goods, an order number. */
export interface Aside {
  readonly meaning: LabelMeaning;
  readonly text: string;
}

export interface ContactParts {
  readonly typed: string;
  /** The folded text with labels, numbers and asides blanked out; places are as in `typed`. */
  readonly blanked: string;
  readonly labels: readonly Label[];
  readonly numbers: readonly NumberToken[];
  readonly asides: readonly Aside[];
  readonly parts: readonly Part[];
}

/** What stands in the blanked text for a label, a number, and an aside. The region reader reads over the first only. */
const LABEL_SIGN = '\u0001';
const NUMBER_SIGN = '\u0002';
const ASIDE_SIGN = '\u0003';

/** A messenger's pictures, as they come over the clipboard. */
const EMOTE =
  /\[(?:微笑|色|得意|流泪|害羞|大哭|调皮|呲牙|难过|偷笑|愉快|憨笑|疑问|再见|擦汗|鼓掌|坏笑|委屈|亲亲|可怜|笑脸|破涕为笑|嘿哈|捂脸|奸笑|机智|耶|加油|汗|旺柴|好的|哇|叹气|苦涩|裂开|爱心|心碎|拥抱|强|弱|握手|胜利|抱拳|拳头|OK|合十|咖啡|蛋糕|玫瑰|凋谢|月亮|太阳|庆祝|礼物|红包|发|福|烟花|跳跳|转圈)\]/gu;

/** What a chat's list puts before an entry: `#接龙 3、张三`, `2.张三`. */
const LEAD = /^\s*(?:#?接龙\s*(?:\d{1,3}[.、]?)?|\d{1,3}[.、)](?=\s*\p{Script=Han}))\s*/u;

interface Range {
  readonly from: number;
  readonly end: number;
  readonly sign: string;
}

/** Cuts one side's text into labels, numbers, asides and the parts between. */
export function cutParts({ typed, folded }: FoldedText, labels: readonly Label[]): ContactParts {
  const asideRanges: (Range & { readonly meaning: LabelMeaning })[] = [];
  for (const [index, label] of labels.entries()) {
    const limit = labels[index + 1]?.from ?? folded.length;
    const end = endOfAside(folded, label, limit);
    if (end > label.end) asideRanges.push({ from: label.end, end, sign: ASIDE_SIGN, meaning: label.meaning });
  }
  const found = findNumbers(folded);
  const isAside = (token: NumberToken): boolean =>
    asideRanges.some((range) => token.from < range.end && token.end > range.from);
  const outside = asideRanges.length === 0 ? found : found.filter((token) => !isAside(token));
  // A phone is never dropped: one that stands in a remark counts where there is no other.
  const numbers = outside.some(({ kind }) => kind === 'phone') ? outside : found;
  const labelled = numbersByLabel(folded, labels, numbers);
  const ranges: Range[] = [
    ...labels.map(({ from, end }) => ({ from, end, sign: LABEL_SIGN })),
    ...labelled.map(({ from, end }) => ({ from, end, sign: NUMBER_SIGN })),
    ...asideRanges,
  ];
  const lead = LEAD.exec(folded)?.[0].length ?? 0;
  if (lead > 0) ranges.push({ from: 0, end: lead, sign: LABEL_SIGN });
  if (folded.includes('[')) {
    for (const { index, 0: all } of folded.matchAll(EMOTE)) {
      ranges.push({ from: index, end: index + all.length, sign: LABEL_SIGN });
    }
  }
  const blanked = ranges.length === 0 ? folded : blank(folded, ranges);
  return {
    typed,
    blanked,
    labels,
    numbers: labelled,
    asides: asideRanges.map(({ meaning, from, end }) => ({ meaning, text: typed.slice(from, end).trim() })),
    parts: cutBetween(blanked, folded, labels, labelled),
  };
}

/** Where the value of a label ends that is no part of name, phone or address. */
function endOfAside(text: string, label: Label, limit: number): number {
  switch (label.meaning) {
    case 'remark':
    case 'goods': {
      const line = text.indexOf('\n', label.end);
      const end = Math.min(limit, line < 0 ? text.length : line);
      // (注：…): the bracket closes what it opened.
      const isInBrackets = text.charAt(label.from - 1) === '(';
      const close = isInBrackets ? text.indexOf(')', label.end) : -1;
      if (close >= 0 && close < end) return close;
      // 备注：发圆通 张三 138… 浙江省…: the line goes on with the person.
      const word = endOfWord(text, label.end, end);
      return word < end && holdsParty(text, word, end) ? word : end;
    }
    case 'ignored':
    case 'quantity':
    case 'orderNo':
    case 'tracking':
    case 'id':
    case 'extension':
      return endOfWord(text, label.end, limit);
    default:
      return label.end;
  }
}

function holdsParty(text: string, from: number, end: number): boolean {
  if (!/1[3-9]\d{9}/u.test(text.slice(from, end))) return false;
  for (let at = from; at < end; at += 1) {
    if (mayBeginRegion(text, at) && (readRegionAt(text, at)?.levels ?? 0) >= 2) return true;
  }
  return false;
}

function endOfWord(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && !/[\s,;。|]/u.test(text.charAt(end))) end += 1;
  return end;
}

/** Digits behind a phone's or postcode's label are one, whatever their shape. */
function numbersByLabel(
  text: string,
  labels: readonly Label[],
  numbers: readonly NumberToken[],
): readonly NumberToken[] {
  const added: NumberToken[] = [];
  for (const label of labels) {
    if (label.meaning !== 'phone' && label.meaning !== 'postcode') continue;
    if (numbers.some((token) => token.from < label.end + 3 && token.end > label.end)) continue;
    const digits = /^\+?\(?\d[\d ()*-]{3,19}/u.exec(text.slice(label.end, label.end + 24))?.[0].trimEnd();
    if (digits === undefined) continue;
    // 虚拟号5521 beside a phone is no other phone.
    if (digits.length < 5 && label.meaning === 'phone' && numbers.some(({ kind }) => kind === 'phone'))
      continue;
    const end = label.end + digits.length;
    if (numbers.some((token) => token.from < end && token.end > label.end)) continue;
    added.push({ kind: label.meaning, from: label.end, end, text: digits, isDoubtful: false });
  }
  return added.length === 0 ? numbers : [...numbers, ...added].sort((one, other) => one.from - other.from);
}

function blank(text: string, ranges: readonly Range[]): string {
  let blanked = '';
  let at = 0;
  for (const { from, end, sign } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (end <= at) continue;
    const start = Math.max(from, at);
    blanked += text.slice(at, start) + sign.repeat(end - start);
    at = end;
  }
  return blanked + text.slice(at);
}

function cutBetween(
  blanked: string,
  folded: string,
  labels: readonly Label[],
  numbers: readonly NumberToken[],
): readonly Part[] {
  const parts: Part[] = [];
  let from = -1;
  for (let at = 0; at <= blanked.length; at += 1) {
    const isEnd = at === blanked.length || isSeparator(blanked, at);
    if (!isEnd) {
      if (from < 0) from = at;
      continue;
    }
    if (from >= 0) {
      const part = trimmed(blanked, from, at);
      if (part.end > part.from) addPart(parts, { ...part, said: undefined, isByPhone: false }, blanked);
    }
    from = -1;
  }
  return describe(parts, blanked, folded, labels, numbers);
}

/** A surname and a given name with a space between are one part. */
function addPart(parts: Part[], part: Part, blanked: string): void {
  const before = parts.at(-1);
  const isSpaced =
    before !== undefined &&
    before.end - before.from === 1 &&
    part.end - part.from <= 2 &&
    part.from > before.end &&
    blanked.slice(before.end, part.from).trim() === '' &&
    !/[\n\t]/u.test(blanked.slice(before.end, part.from)) &&
    surnameLength(blanked.charAt(before.from)) === 1 &&
    isHanCode(blanked.charCodeAt(part.from)) &&
    isHanCode(blanked.charCodeAt(part.end - 1));
  // Kelly 陈
  const isMixed =
    before !== undefined &&
    part.end - part.from === 1 &&
    part.from === before.end + 1 &&
    blanked.charAt(before.end) === ' ' &&
    surnameLength(blanked.charAt(part.from)) === 1 &&
    /^[A-Z][a-z]{1,11}$/u.test(blanked.slice(before.from, before.end));
  if (isSpaced || isMixed) parts[parts.length - 1] = { ...part, from: before.from };
  else parts.push(part);
}

function describe(
  parts: readonly Part[],
  blanked: string,
  folded: string,
  labels: readonly Label[],
  numbers: readonly NumberToken[],
): readonly Part[] {
  const phones = numbers.filter(({ kind }) => kind === 'phone');
  let labelAt = -1;
  let phoneAt = 0;
  let hasName = false;
  return parts.map(({ from, end }, index) => {
    while ((labels[labelAt + 1]?.from ?? Infinity) <= from) {
      labelAt += 1;
      hasName = false;
    }
    const label = labels[labelAt];
    const isSameLine = label !== undefined && !folded.slice(label.end, from).includes('\n');
    let said = label?.meaning;
    // 收件人: 浙江省杭州市…: the label is of all three.
    if (said === 'name' && end - from > 6 && (readRegionAt(blanked, from)?.levels ?? 0) >= 2) said = 'party';
    if (
      said === 'name' &&
      (hasName || numbers.some((token) => token.from >= (label?.end ?? 0) && token.end <= from))
    )
      said = undefined;
    else if (said === 'name') hasName = true;
    else if (
      said !== undefined &&
      !isSameLine &&
      hasLineBetween(folded, label?.end ?? 0, from, parts[index - 1]?.end)
    )
      said = undefined;
    // 邮编 310012 浙江省…: what follows the label's own value is not its.
    else if (isOneValue(said) && /[\u0002\u0003]/u.test(blanked.slice(label?.end ?? 0, from)))
      said = undefined;
    while ((phones[phoneAt]?.end ?? Infinity) <= from) phoneAt += 1;
    const before = phones[phoneAt - 1];
    const behind = phones[phoneAt];
    const isByPhone =
      (behind !== undefined && behind.from >= end && isOnlySigns(blanked, end, behind.from)) ||
      (before !== undefined && isOnlySigns(blanked, before.end, from));
    return { from, end, said, isByPhone };
  });
}

function isOneValue(said: LabelMeaning | undefined): boolean {
  switch (said) {
    case undefined:
    case 'party':
    case 'name':
    case 'region':
    case 'province':
    case 'city':
    case 'district':
    case 'detail':
    case 'country':
      return false;
    default:
      return true;
  }
}

/** A label's value may begin on the next line, but what stands on a line after it is no longer its own. */
function hasLineBetween(text: string, labelEnd: number, from: number, before: number | undefined): boolean {
  return before !== undefined && before > labelEnd && text.slice(before, from).includes('\n');
}

function isOnlySigns(blanked: string, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const code = blanked.charCodeAt(at);
    if (
      isHanCode(code) ||
      isDigitCode(code) ||
      (code >= 0x41 && code < 0x7b && code !== 0x5b && code !== 0x5d) ||
      code === 3
    )
      return false;
  }
  return true;
}

const SIGNS = codesOf('\n\t,;。|!?；，\u0001\u0002\u0003');

function isSeparator(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (SIGNS[code] === 1) return true;
  if (code === 0x20) {
    // Words of a Latin name stay together, and their initials.
    return !(
      isLatin(text.charCodeAt(at + 1)) &&
      (isLatin(text.charCodeAt(at - 1)) || (text.charAt(at - 1) === '.' && isLatin(text.charCodeAt(at - 2))))
    );
  }
  if (code === 0x2f) return isLoose(text.charCodeAt(at - 1)) && isLoose(text.charCodeAt(at + 1));
  return false;
}

function isLoose(code: number): boolean {
  return Number.isNaN(code) || isHanCode(code) || code === 0x20 || code === 1 || code === 2;
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code < 0x250);
}

const EDGES = codesOf(' .:、-_/\\·~*"\'“”‘’|<>=');

function trimmed(text: string, from: number, end: number): { readonly from: number; readonly end: number } {
  let start = from;
  let stop = end;
  while (start < stop && EDGES[text.charCodeAt(start)] === 1) start += 1;
  while (stop > start && EDGES[text.charCodeAt(stop - 1)] === 1) stop -= 1;
  // Brackets around nothing, or that only close.
  const inside = text.slice(start, stop);
  if (/^[()（）【】[\]{}"'\s]+$/u.test(inside)) return { from: stop, end: stop };
  if (/^[)）】\]]/u.test(inside)) start += 1;
  if (/[(（【[]$/u.test(inside)) stop -= 1;
  return { from: start, end: stop };
}
