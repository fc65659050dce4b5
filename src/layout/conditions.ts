import { unreachable } from '../base/unreachable.ts';
import type { Condition, ConditionTest, TemplateField } from '../template/template.ts';
import type { FieldValue } from './field-values.ts';

/** Reads a field of the label at hand. */
export type ValueOf = (field: TemplateField) => FieldValue;
export type Holds = (valueOf: ValueOf) => boolean;

/**
 * Makes a condition ready once for all labels. It sees what the policy shows and nothing else. `inCode` are the fields
 * that a code prints, where the condition is a code's: one whose number is hidden is not taken for one that has none,
 * so that its label is refused and not printed without it. Of any other field nobody is told whether it is hidden.
 */
export function prepareCondition(
  { match, tests }: Condition,
  inCode: ReadonlySet<TemplateField> = NONE,
): Holds {
  const prepared = tests.map((test) => prepareTest(test, inCode.has(test.field)));
  return match === 'any'
    ? (valueOf) => prepared.some((holds) => holds(valueOf))
    : (valueOf) => prepared.every((holds) => holds(valueOf));
}

const NONE: ReadonlySet<TemplateField> = new Set();

function prepareTest(test: ConditionTest, ofCode: boolean): Holds {
  const { field } = test;
  switch (test.is) {
    case 'filled':
      return (valueOf) => isFilled(valueOf(field), ofCode);
    case 'empty':
      return (valueOf) => !isFilled(valueOf(field), ofCode);
    case 'equal':
    case 'unequal': {
      const wanted = plain(test.text);
      const isWanted = test.is === 'equal';
      return (valueOf) => (plain(valueOf(field).text.text) === wanted) === isWanted;
    }
    case 'contains': {
      const wanted = plain(test.text);
      return (valueOf) => plain(valueOf(field).text.text).includes(wanted);
    }
    case 'above':
    case 'below': {
      const { number } = test;
      const compare =
        test.is === 'above' ? (value: number) => value > number : (value: number) => value < number;
      return (valueOf) => compare(numberOf(valueOf(field).text.text));
    }
    default:
      return unreachable(test);
  }
}

function isFilled({ text, states }: FieldValue, ofCode: boolean): boolean {
  return !text.isEmpty || (ofCode && states.some((state) => state !== 'empty'));
}

/** As it is printed: composed, without blanks at its ends. */
const plain = (text: string): string => text.trim().normalize('NFC');

/** What is no number is neither above nor below one. */
function numberOf(text: string): number {
  const written = text.trim();
  return /^-?[0-9]{1,15}(?:\.[0-9]{1,6})?$/.test(written) ? Number(written) : Number.NaN;
}
