import { checkText, ObjectReader, refuse } from './document-reader.ts';
import { nearestName } from './nearest-name.ts';
import { CONDITION_TESTS, TEMPLATE_FIELDS, isTemplateField } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { Condition, ConditionTest, TemplateField } from './template.ts';

const LIMITS = TEMPLATE_LIMITS;

/** A condition with at least one test; each test has what its kind compares with, and nothing else. */
export function readCondition(value: unknown, path: string): Condition {
  const fields = new ObjectReader(value, path, ['match', 'tests']);
  return {
    match: fields.oneOf('match', ['any', 'all']),
    tests: fields.list('tests', 1, LIMITS.tests, readTest),
  };
}

function readTest(value: unknown, path: string): ConditionTest {
  const head = new ObjectReader(value, path, ['field', 'is'], ['text', 'number']);
  const field = readField(head.value('field'), head.at('field'));
  const is = head.oneOf('is', CONDITION_TESTS);
  switch (is) {
    case 'filled':
    case 'empty':
      exactly(value, path, []);
      return { field, is };
    case 'equal':
    case 'unequal':
    case 'contains': {
      const fields = exactly(value, path, ['text']);
      const text = fields.text('text', 1, LIMITS.testText);
      // It is compared without the blanks at its ends: every text would hold nothing.
      if (text.trim() === '') refuse('template-type', fields.at('text'), { expected: 'visible-text' });
      return { field, is, text };
    }
    case 'above':
    case 'below': {
      const fields = exactly(value, path, ['number']);
      return { field, is, number: fields.number('number', LIMITS.testNumber.min, LIMITS.testNumber.max) };
    }
  }
}

function exactly(value: unknown, path: string, more: readonly string[]): ObjectReader {
  return new ObjectReader(value, path, ['field', 'is', ...more]);
}

/** One of the fields that there are. */
function readField(value: unknown, path: string): TemplateField {
  const name = checkText(value, path, 0, LIMITS.lineLength);
  if (isTemplateField(name)) return name;
  refuse('template-unknown-field', path, { suggestion: nearestName(name, TEMPLATE_FIELDS) ?? '' });
}
