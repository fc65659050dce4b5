import { chineseDigit } from '../fold/digit-forms.ts';
import { foldText, mapFolded } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';

/** The forms of one text that detectors read. A value that one form hides, another shows. */
export interface TextForms {
  readonly raw: string;
  readonly folded: FoldedText;
  /** Without spaces, dots, hyphens and apostrophes: for names, which may be spaced out. */
  readonly tight: FoldedText;
  /** Without what separates groups of digits; undefined where there are too few digits for a phone. */
  readonly digits: FoldedText | undefined;
  /** The same with 幺三八, 壹叁捌 and the letters l and O for digits; undefined where that changes nothing. */
  readonly readOut: FoldedText | undefined;
}

const LOOSE = /[\s·.'’`_*-]/;
const SEPARATOR = /[\s\-.,、/()[\]{}_·|+~'"\\。]/;
const LOOKALIKES: Readonly<Record<string, string>> = { l: '1', i: '1', '|': '1', o: '0' };
const FEWEST_DIGITS = 7;
const ZERO = 0x30;
const NINE = 0x39;

export function readForms(raw: string): TextForms {
  const folded = foldText(raw);
  const { text } = folded;
  let digitCount = 0;
  let readOutCount = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= ZERO && code <= NINE) digitCount += 1;
    else if (isReadOut(text.charAt(index))) readOutCount += 1;
  }
  const hasReadOut = readOutCount > 0 && digitCount + readOutCount >= FEWEST_DIGITS;
  const collapsed = digitCount >= FEWEST_DIGITS || hasReadOut ? withoutSeparators(folded) : undefined;
  return {
    raw,
    folded,
    tight: LOOSE.test(text) ? mapFolded(folded, (unit) => (LOOSE.test(unit) ? '' : unit)) : folded,
    digits: digitCount >= FEWEST_DIGITS ? collapsed : undefined,
    readOut: hasReadOut && collapsed !== undefined ? readOutLoud(collapsed) : undefined,
  };
}

function isReadOut(unit: string): boolean {
  return chineseDigit(unit) !== undefined || LOOKALIKES[unit] !== undefined;
}

function withoutSeparators(folded: FoldedText): FoldedText {
  return SEPARATOR.test(folded.text)
    ? mapFolded(folded, (unit) => (SEPARATOR.test(unit) ? '' : unit))
    : folded;
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
  return { ...collapsed, text };
}
