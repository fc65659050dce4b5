import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { gs1CheckDigit, isWholeNumber } from './check-digits.ts';
import type { SymbolProblem } from './encode.ts';
import type { TextPart } from './text-parts.ts';

interface ElementRule {
  /** Application identifiers: one, or the first and the last of a row of them. */
  readonly from: string;
  readonly to?: string;
  readonly least: number;
  readonly most: number;
  readonly kind: 'digits' | 'date' | 'text' | 'checked';
}

/**
 * Application identifiers of logistics and goods (GS1 General Specifications, 3.2): `checked` is digits of which the last
 * is a check digit. Others are refused: what is not known here cannot be checked here.
 */
const ELEMENTS: readonly ElementRule[] = [
  { from: '00', least: 18, most: 18, kind: 'checked' },
  { from: '01', to: '02', least: 14, most: 14, kind: 'checked' },
  { from: '10', least: 1, most: 20, kind: 'text' },
  { from: '11', to: '13', least: 6, most: 6, kind: 'date' },
  { from: '15', to: '17', least: 6, most: 6, kind: 'date' },
  { from: '20', least: 2, most: 2, kind: 'digits' },
  { from: '21', to: '22', least: 1, most: 20, kind: 'text' },
  { from: '240', to: '241', least: 1, most: 30, kind: 'text' },
  { from: '250', to: '251', least: 1, most: 30, kind: 'text' },
  { from: '30', least: 1, most: 8, kind: 'digits' },
  // Weights, lengths and volumes: the fourth digit says where the decimal point stands.
  { from: '3100', to: '3695', least: 6, most: 6, kind: 'digits' },
  { from: '37', least: 1, most: 8, kind: 'digits' },
  { from: '400', to: '401', least: 1, most: 30, kind: 'text' },
  { from: '402', least: 17, most: 17, kind: 'checked' },
  { from: '403', least: 1, most: 30, kind: 'text' },
  { from: '410', to: '417', least: 13, most: 13, kind: 'checked' },
  { from: '420', least: 1, most: 20, kind: 'text' },
  { from: '90', least: 1, most: 30, kind: 'text' },
  { from: '91', to: '99', least: 1, most: 90, kind: 'text' },
];
const FIRST_OF_ALL = /\(([0-9]{2,4})\)([^()]*)/y;
/** Invariant characters (General Specifications, 7.11) without the brackets, which stand around identifiers here. */
const TEXT = /^[!"%&'*+,\-./0-9:;<=>?A-Z_a-z]+$/;
/** A year and a month, and a day, or 00 for the month as a whole. */
const DATE = /^[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])$/;
/** What one GS1-128 may hold, identifiers included, brackets not (5.4.1). */
const MOST_CHARACTERS = 48;

/**
 * Takes an element string such as `(01)0950110153000(10)AB12`; gives it as parts with the check digits that were left out.
 * Refuses identifiers that are not in the table, data of the wrong length or alphabet, and wrong check digits.
 */
export function gs1Parts(text: string): Result<readonly TextPart[], SymbolProblem> {
  const parts: TextPart[] = [];
  let at = 0;
  let length = 0;
  while (at < text.length) {
    FIRST_OF_ALL.lastIndex = at;
    const found = FIRST_OF_ALL.exec(text);
    const [whole, identifier = '', data = ''] = found ?? [];
    const rule = whole === undefined ? undefined : ruleOf(identifier);
    if (whole === undefined || rule === undefined) return failure('code-format');
    const missing = checkedData(data, rule);
    if (!missing.ok) return missing;
    parts.push({ start: at, end: at + whole.length }, ...(missing.value === '' ? [] : [missing.value]));
    at += whole.length;
    length += identifier.length + data.length + missing.value.length;
  }
  return length > MOST_CHARACTERS ? failure('code-too-long') : success(parts);
}

function ruleOf(identifier: string): ElementRule | undefined {
  return ELEMENTS.find(
    ({ from, to = from }) => from.length === identifier.length && from <= identifier && identifier <= to,
  );
}

/** The check digit that is missing, or nothing; refuses what the rule does not allow. */
function checkedData(data: string, { least, most, kind }: ElementRule): Result<string, SymbolProblem> {
  const isOfKind = kind === 'text' ? TEXT : kind === 'date' ? DATE : /^[0-9]+$/;
  if (!isOfKind.test(data)) return failure('code-format');
  if (kind === 'checked' && data.length === most - 1)
    return isWholeNumber(data) ? failure('code-check-digit-unclear') : success(gs1CheckDigit(data));
  if (data.length < least || data.length > most) return failure('code-format');
  if (kind === 'checked' && gs1CheckDigit(data.slice(0, -1)) !== data.slice(-1))
    return failure('code-check-digit');
  return success('');
}
