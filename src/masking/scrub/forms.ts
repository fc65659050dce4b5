import { CHINESE_DIGITS, chineseDigit } from '../fold/digit-forms.ts';
import { foldText, withoutUnits, withText } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';

/** The forms of one text that detectors read. A value that one form hides, another shows. */
export interface TextForms {
  readonly raw: string;
  readonly folded: FoldedText;
  /** Without spaces, dots and other signs: for names, which may be spaced out. */
  readonly tight: FoldedText;
  /** Without what separates groups of digits; undefined where there are too few digits for a phone. */
  readonly digits: FoldedText | undefined;
  /** The same with 幺三八, 壹叁捌 and the letters l and O for digits; undefined where that changes nothing. */
  readonly readOut: FoldedText | undefined;
}

const LOOSE = /[\s!-/:-@[-`{-~·•‧…、。‘’“”〈-】]/g;
/** What may stand between the digits of a phone; not what stands between measures and prices: `*`, `×`, `%`, `¥`. */
const SEPARATOR =
  /[\s\-.,、/()[\]{}_·•‧|+~'"\\。:;!?#&=^<>@`…“”‘’〈-】\u2190-\u2211\u2213-\u2214\u2216-\u2bff\ud83c-\ud83e\udc00-\udfff]/g;
const IS_SEPARATOR = new RegExp(SEPARATOR.source);

/** The first and the last sign of a folded text that do not separate groups of digits; empty where there is none. */
export function firstSign(folded: string): string {
  let at = 0;
  while (at < folded.length && IS_SEPARATOR.test(folded.charAt(at))) at += 1;
  return folded.charAt(at);
}

export function lastSign(folded: string): string {
  let at = folded.length - 1;
  while (at >= 0 && IS_SEPARATOR.test(folded.charAt(at))) at -= 1;
  return folded.charAt(at);
}

const LOOKALIKES: Readonly<Record<string, string>> = { l: '1', i: '1', '|': '1', o: '0' };
const EVERY_READ_OUT = new RegExp(`[${CHINESE_DIGITS}lio|]`, 'g');
const FEWEST_DIGITS = 7;
const ZERO = 0x30;
const NINE = 0x39;

/** A name or a part of an address in the form that `tight` has. */
export function tighten(text: string): string {
  return tightenFolded(foldText(text).text);
}

export function tightenFolded(folded: string): string {
  return inHiragana(folded.replace(LOOSE, ''));
}

const KATAKANA = /[\u30a1-\u30f6]/;
const EVERY_KATAKANA = /[\u30a1-\u30f6]/g;
/** How far hiragana is from katakana in Unicode. */
const KANA_SHIFT = 0x60;

/** サトウ is さとう: a reading is written in either. */
function inHiragana(text: string): string {
  if (!KATAKANA.test(text)) return text;
  return text.replace(EVERY_KATAKANA, (unit) => String.fromCharCode(unit.charCodeAt(0) - KANA_SHIFT));
}

export function readForms(raw: string): TextForms {
  return formsOf(raw, foldText(raw));
}

/** The same of a text that is folded already. */
export function formsOf(raw: string, folded: FoldedText): TextForms {
  const { text } = folded;
  const digitCount = countDigits(text);
  const readOutCount = digitCount < text.length ? (text.match(EVERY_READ_OUT)?.length ?? 0) : 0;
  const hasReadOut = readOutCount > 0 && digitCount + readOutCount >= FEWEST_DIGITS;
  const collapsed = digitCount >= FEWEST_DIGITS || hasReadOut ? withoutUnits(folded, SEPARATOR) : undefined;
  return {
    raw,
    folded,
    tight: tightOf(folded),
    digits: digitCount >= FEWEST_DIGITS ? collapsed : undefined,
    readOut: hasReadOut && collapsed !== undefined ? readOutLoud(collapsed) : undefined,
  };
}

function tightOf(folded: FoldedText): FoldedText {
  const tight = withoutUnits(folded, LOOSE);
  const text = inHiragana(tight.text);
  return text === tight.text ? tight : withText(tight, text);
}

/** A text without what separates groups of digits, and with digits for all that may be read as one. */
export function readDigits(raw: string): FoldedText {
  return readOutLoud(withoutUnits(foldText(raw), SEPARATOR));
}

function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) count += 1;
  }
  return count;
}

/** `l38OOl38OOO`: runs of digits and look-alikes that hold digits enough. */
const RUN = /[0-9lio|]{11,}/g;
const FEWEST_REAL_DIGITS = 4;

function readOutLoud(collapsed: FoldedText): FoldedText {
  const text = collapsed.text
    .replace(/[^\x20-\x7e]/g, (unit) => chineseDigit(unit) ?? unit)
    .replace(RUN, (run) =>
      (run.match(/[0-9]/g)?.length ?? 0) >= FEWEST_REAL_DIGITS
        ? run.replace(/[lio|]/g, (letter) => LOOKALIKES[letter] ?? letter)
        : run,
    );
  return withText(collapsed, text);
}
