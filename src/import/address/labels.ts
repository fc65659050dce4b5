import { isDigitCode, isHanCode } from './fold-text.ts';
import { LONGEST_LABEL, labelWord, mayBeginBareLabel } from './label-words.ts';
import type { LabelMeaning, LabelWord, Side } from './label-words.ts';
import { isSeparatorAt } from './region-context.ts';

export interface Label {
  readonly meaning: LabelMeaning;
  readonly side: Side | undefined;
  readonly from: number;
  /** Behind the colon and the spaces after it. */
  readonly end: number;
}

/** No paste has more; what is beyond stays text. */
const MOST_LABELS = 400;

/**
 * Finds label words in a folded text, in their order: before a colon (`收货人:`, also glued to what stands before it), in brackets
 * (`【收货人】`), and at the head of a line or part without any sign (`姓名 张三`, `电话138…`, `地址是…`).
 */
export function findLabels(text: string): readonly Label[] {
  const labels: Label[] = [];
  let behind = 0;
  for (let at = 0; at < text.length && labels.length < MOST_LABELS; at += 1) {
    if (at < behind) continue;
    const code = text.charCodeAt(at);
    let label: Label | undefined;
    if (code === 0x3a || code === 0x3011 || code === 0x5d) label = labelBefore(text, at, behind);
    else if (code === 0x662f || code === 0x4e3a) label = addressIs(text, at, behind);
    else if (
      mayBeginBareLabel(code) &&
      (isSeparatorAt(text, at - 1) || isDigitCode(text.charCodeAt(at - 1)))
    ) {
      label = bareLabel(text, at);
    } else if (isDigitCode(code) && isHanCode(text.charCodeAt(at - 1)) && isNumberAhead(text, at))
      label = labelBeforeDigits(text, at, behind);
    if (label === undefined) continue;
    // A bare label that a colon proves longer (收货地址 before `收货地址信息:`) was only its head.
    labels.push({ ...label, from: overNumbering(text, label.from, behind) });
    behind = label.end;
  }
  return labels;
}

/** `1.姓名:` `②电话:`: the number of a form's line goes with its label. */
const FORM_NUMBER = /(?:[\u2460-\u24ff\u2776-\u2793]|(?<![\d.])\d{1,2}[.、)])\s?$/u;

function overNumbering(text: string, from: number, behind: number): number {
  const before = text.slice(Math.max(behind, from - 6), from);
  return from - (FORM_NUMBER.exec(before)?.[0].length ?? 0);
}

/** The label that ends before a colon or a closing bracket. */
function labelBefore(text: string, colon: number, behind: number): Label | undefined {
  let end = colon;
  while (end > behind && text.charCodeAt(end - 1) === 0x20) end -= 1;
  const least = Math.max(behind, end - LONGEST_LABEL);
  const isBracket = text.charCodeAt(colon) !== 0x3a;
  for (let from = least; from < end; from += 1) {
    const first = text.charCodeAt(from);
    if (first === 0x20 || first === 0x0a || first === 0x2e) continue;
    const isHead = from === behind || isSeparatorAt(text, from - 1) || isDigitCode(text.charCodeAt(from - 1));
    const isLatin = first < 0x250;
    if (isLatin && !isHead) continue;
    const word = labelWord(keyOf(text, from, end));
    if (word === undefined || !(isHead || word.isStrong)) continue;
    if (isBracket && !/[[【]/u.test(text.charAt(from - 1))) continue;
    return labelOf(word, isBracket ? from - 1 : from, afterColon(text, colon + 1));
  }
  return undefined;
}

/** Six digits, or digits with spaces and dashes. */
function isNumberAhead(text: string, at: number): boolean {
  for (let next = at + 1; next < at + 6; next += 1) {
    const code = text.charCodeAt(next);
    if (!isDigitCode(code) && code !== 0x20 && code !== 0x2d) return false;
  }
  return true;
}

/** `张三电话138…`: only what a number follows. */
function labelBeforeDigits(text: string, at: number, behind: number): Label | undefined {
  for (let length = 6; length >= 2; length -= 1) {
    const from = at - length;
    if (from < behind) continue;
    const word = labelWord(text.slice(from, at));
    if (word?.isStrong !== true) continue;
    const isNumber = word.meaning === 'phone' || word.meaning === 'postcode' || word.meaning === 'id';
    return isNumber ? labelOf(word, from, at) : undefined;
  }
  return undefined;
}

/** `我家的地址是…`, `地址为…` */
function addressIs(text: string, at: number, behind: number): Label | undefined {
  if (!text.startsWith('地址', at - 2) || at - 2 < behind) return undefined;
  const side = /[寄发][件货]?$/u.test(text.slice(Math.max(behind, at - 4), at - 2)) ? 'sender' : undefined;
  const from = /[收寄发][件货]?$/u.exec(text.slice(Math.max(behind, at - 4), at - 2))?.[0].length ?? 0;
  return { meaning: 'detail', side, from: at - 2 - from, end: afterColon(text, at + 1) };
}

/** A strong word at the head of a part, with a space behind it or at once with its value. */
function bareLabel(text: string, at: number): Label | undefined {
  for (let length = 6; length >= 2; length -= 1) {
    const word = labelWord(keyOf(text, at, at + length));
    if (word?.isStrong !== true) continue;
    let next = at + length;
    if (isSeparatorAt(text, next)) {
      // A colon is handled where it stands; 【收货人】 too.
      const sign = text.charAt(next);
      if (sign === ':' || sign === '】' || sign === ']' || next >= text.length) return undefined;
      // 收件人；张三；电话；138…
      if (/[;,/、|>_-]/u.test(sign) && isField(word.meaning)) next += 1;
      else if (sign !== ' ' && sign !== '\t' && sign !== '\n') return undefined;
      while (/[ \t]/u.test(text.charAt(next))) next += 1;
      if (text.charAt(next) === ':') return undefined;
      return labelOf(word, at, next);
    }
    return isGluedValue(word.meaning, text, next) ? labelOf(word, at, next) : undefined;
  }
  return undefined;
}

function isField(meaning: LabelMeaning): boolean {
  return ['name', 'phone', 'detail', 'region', 'postcode', 'party'].includes(meaning);
}

function isGluedValue(meaning: LabelMeaning, text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  switch (meaning) {
    case 'phone':
    case 'postcode':
    case 'id':
    case 'extension':
    case 'orderNo':
    case 'tracking':
      return isDigitCode(code) || code === 0x2b;
    case 'name':
    case 'detail':
    case 'region':
    case 'remark':
      // 地址信息: the word goes on; a colon soon behind says that it is a label with a longer name.
      return (
        isHanCode(code) &&
        !/^[\p{Script=Han}/]{0,4}\s?[:】\]]/u.test(text.slice(at, at + 6)) &&
        !/^[是为信]/u.test(text.charAt(at))
      );
    default:
      return false;
  }
}

function labelOf(word: LabelWord, from: number, end: number): Label {
  return { meaning: word.meaning, side: word.side, from, end };
}

function keyOf(text: string, from: number, end: number): string {
  const word = text.slice(from, end);
  return /[ A-Z._-]/u.test(word) ? word.toLowerCase().replace(/[ ._-]+/gu, '') : word;
}

function afterColon(text: string, at: number): number {
  let end = at;
  while (
    end < text.length &&
    (text.charCodeAt(end) === 0x20 || text.charCodeAt(end) === 0x3a || text.charCodeAt(end) === 0x09)
  )
    end += 1;
  return end;
}
