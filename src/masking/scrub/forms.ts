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
  /** The same with 幺三八, 壹叁捌 and the letters l and O for digits. */
  readonly readOut: FoldedText | undefined;
}

const LOOSE = /[\s·.'’`_*-]/;
const SEPARATOR = /[\s\-.,、/()[\]{}_·|+~'"\\。]/;
const ASCII_DIGIT = /[0-9]/g;
const MAYBE_DIGIT = /[0-9lio|零〇○洞一壹幺弌二贰兩两弍貳三叁參叄弎四肆五伍六陆陸七柒拐八捌九玖勾]/g;
const FEWEST_DIGITS = 7;

export function readForms(raw: string): TextForms {
  const folded = foldText(raw);
  const { text } = folded;
  const tight = LOOSE.test(text) ? mapFolded(folded, (unit) => (LOOSE.test(unit) ? '' : unit)) : folded;
  const asciiDigits = count(text, ASCII_DIGIT);
  const digits = asciiDigits >= FEWEST_DIGITS ? withoutSeparators(folded) : undefined;
  const readOut =
    count(text, MAYBE_DIGIT) >= Math.max(FEWEST_DIGITS, asciiDigits + 1)
      ? lettersAsDigits(mapFolded(withoutSeparators(folded), (unit) => chineseDigit(unit) ?? unit))
      : undefined;
  return { raw, folded, tight, digits, readOut };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function withoutSeparators(folded: FoldedText): FoldedText {
  return SEPARATOR.test(folded.text)
    ? mapFolded(folded, (unit) => (SEPARATOR.test(unit) ? '' : unit))
    : folded;
}

/** `l38OOl38OOO`: runs of digits and look-alikes that hold digits enough. */
const RUN = /[0-9lio|]{11,}/g;
const LOOKALIKES: Readonly<Record<string, string>> = { l: '1', i: '1', '|': '1', o: '0' };

function lettersAsDigits(folded: FoldedText): FoldedText {
  const text = folded.text.replace(RUN, (run) =>
    count(run, ASCII_DIGIT) >= 4 ? run.replace(/[lio|]/g, (letter) => LOOKALIKES[letter] ?? letter) : run,
  );
  return { ...folded, text };
}
