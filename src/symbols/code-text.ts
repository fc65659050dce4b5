import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CodeChoices, Symbology } from '../base/symbology.ts';
import {
  CODE39_CHARACTERS,
  code39CheckCharacter,
  codabarCheckCharacter,
  expandUpce,
  gs1CheckDigit,
  isWholeNumber,
  luhnDigit,
} from './check-digits.ts';
import type { SymbolProblem } from './encode.ts';
import { gs1Parts } from './gs1-elements.ts';
import { grouped } from './text-parts.ts';
import type { TextPart } from './text-parts.ts';

export interface CodeText {
  /** What a scanner will say: the content, and the check digit and what else its symbology adds. */
  readonly says: readonly TextPart[];
  /** What stands below the code, as parts of what it says. */
  readonly caption: readonly TextPart[];
}

type Said = Result<CodeText, SymbolProblem>;

/**
 * Takes a code's content; gives what the code is to say and how people read it. Computes a check digit that is missing.
 * Refuses, before any encoder is asked, what is not built as its symbology's texts are, and a check digit that is wrong.
 */
export function codeText(symbology: Symbology, text: string, { checkDigit }: CodeChoices = {}): Said {
  if (text === '') return failure('code-empty');
  switch (symbology) {
    case 'gs1-128': {
      const parts = gs1Parts(text);
      return parts.ok ? plain(parts.value) : parts;
    }
    case 'code39':
      return code39(text, checkDigit === 'mod43');
    case 'code93':
      return all(text, CODE39);
    case 'codabar':
      return codabar(text, checkDigit === 'mod16');
    case 'msi':
      return msi(text, checkDigit !== 'none');
    case 'itf14':
      return goods(text, 14, [1, 2, 5, 5]);
    case 'ean13':
      return goods(text, 13, [1, 6, 6]);
    case 'ean8':
      return goods(text, 8, [4, 4]);
    case 'upca':
      return goods(text, 12, [1, 5, 5]);
    case 'upce':
      return upce(text);
    case 'usps-imb':
      return imb(text);
    case 'micro-qr':
      return all(text, /^[\x20-\x7e]*$/);
    case 'code128':
    case 'qr':
    case 'data-matrix':
    case 'pdf417':
    case 'aztec':
    case 'maxicode':
      return all(text, WELL_FORMED);
  }
}

const WELL_FORMED = /^\P{Surrogate}*$/u;
const CODE39 = new RegExp(`^[${CODE39_CHARACTERS.replace(/[-/]/g, '\\$&')}]*$`);
/** Scanners that are set to full ASCII take these pairs for another character. */
const FULL_ASCII = /[$%/+][A-Z]/;
const DIGITS = /^[0-9]*$/;

const whole = (text: string): TextPart => ({ start: 0, end: text.length });

/** Says what is put together here, and is read as it says. */
function plain(says: readonly TextPart[]): Said {
  const lengths = says.map((part) => (typeof part === 'string' ? part.length : part.end - part.start));
  const length = lengths.reduce((sum, each) => sum + each, 0);
  return success({ says, caption: [{ start: 0, end: length }] });
}

function all(text: string, allowed: RegExp): Said {
  return allowed.test(text) ? plain([whole(text)]) : failure('code-characters');
}

/** As many digits as there must be, or one fewer, which is the check digit's. */
function goods(text: string, length: number, groups: readonly number[]): Said {
  if (!DIGITS.test(text)) return failure('code-characters');
  if (text.length !== length && text.length !== length - 1) return failure('code-format');
  if (text.length < length && isWholeNumber(text)) return failure('code-check-digit-unclear');
  return withCheckDigit(text, length, gs1CheckDigit(text.slice(0, length - 1)), groups);
}

/** `check`: what the last of `length` digits must be. */
function withCheckDigit(text: string, length: number, check: string, groups: readonly number[]): Said {
  const caption = grouped(length, groups);
  if (text.length < length) return success({ says: [whole(text), check], caption });
  return text.endsWith(check) ? success({ says: [whole(text)], caption }) : failure('code-check-digit');
}

/** Number system and six digits with or without the check digit, or the six digits alone, which are of system 0. */
function upce(text: string): Said {
  if (!DIGITS.test(text)) return failure('code-characters');
  if (text.length === 6) {
    const check = gs1CheckDigit(expandUpce(`0${text}`));
    return success({ says: ['0', whole(text), check], caption: grouped(8, [1, 6]) });
  }
  if ((text.length !== 7 && text.length !== 8) || text > '2') return failure('code-format');
  return withCheckDigit(text, 8, gs1CheckDigit(expandUpce(text)), [1, 6]);
}

function code39(text: string, isChecked: boolean): Said {
  if (!CODE39.test(text)) return failure('code-characters');
  const check = isChecked ? code39CheckCharacter(text) : '';
  if (FULL_ASCII.test(text + check)) return failure('code-characters');
  return plain([whole(text), check]);
}

function msi(text: string, isChecked: boolean): Said {
  if (!DIGITS.test(text)) return failure('code-characters');
  return plain([whole(text), isChecked ? luhnDigit(text) : '']);
}

/** Fewer characters than three are read by few scanners: too much else looks like them. */
const CODABAR = /^([A-D]?)([0-9$+\-./:]+)([A-D]?)$/;
const LEAST_CODABAR = 3;

/** A code without start and stop characters begins and ends with A. */
function codabar(text: string, isChecked: boolean): Said {
  const [, start = '', data = '', stop = ''] = CODABAR.exec(text) ?? [];
  if (data === '') return failure('code-characters');
  if ((start === '') !== (stop === '') || data.length < LEAST_CODABAR) return failure('code-format');
  const [first, last] = [start || 'A', stop || 'A'];
  const check = isChecked ? codabarCheckCharacter(first + data + last) : '';
  const end = start.length + data.length;
  return plain([first, { start: start.length, end }, check, last]);
}

/** USPS-B-3200: 20 digits of tracking, the second no more than 4, and none, 5, 9 or 11 of routing. */
function imb(text: string): Said {
  if (!DIGITS.test(text)) return failure('code-characters');
  if (!/^[0-9][0-4]/.test(text) || ![20, 25, 29, 31].includes(text.length)) return failure('code-format');
  const mailer = text.startsWith('9', 5) ? [9, 6] : [6, 9];
  return success({ says: [whole(text)], caption: grouped(text.length, [2, 3, ...mailer, 5, 4]) });
}
