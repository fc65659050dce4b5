import { unreachable } from '../base/unreachable.ts';
import type { Condition, ConditionTest, TemplateField } from '../template/template.ts';
import type { FieldValue } from './field-values.ts';

/** Reads a field of the label at hand. */
export type ValueOf = (field: TemplateField) => FieldValue;
export type Holds = (valueOf: ValueOf) => boolean;

/**
 * Makes a condition ready once for all labels. It sees what the policy shows and nothing else. A code whose number is
 * hidden is not taken for one that has none, so that its label is refused and not printed without it.
 */
export function prepareCondition({ match, tests }: Condition, ofCode: boolean): Holds {
  const prepared = tests.map((test) => prepareTest(test, ofCode));
  return match === 'any'
    ? (valueOf) => prepared.some((holds) => holds(valueOf))
    : (valueOf) => prepared.every((holds) => holds(valueOf));
}

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
