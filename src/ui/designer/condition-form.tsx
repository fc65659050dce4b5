import { CONDITION_TESTS, TEMPLATE_FIELDS } from '../../template/template.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { Condition, ConditionTest, TemplateField } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { templateFieldName } from '../../i18n/finding-text.ts';
import { Choice } from './choice.tsx';
import { FieldMenu } from './field-menu.tsx';
import styles from './inspector.module.css';
import { NumberField } from './number-field.tsx';
import { WordsField } from './words-field.tsx';

interface ConditionFormProps {
  readonly condition: Condition | undefined;
  /** What it means that there is none. */
  readonly none: string;
  /** False where it cannot be so. */
  readonly onCondition: (condition: Condition | undefined) => boolean;
}

/** A condition on the fields of an order, each test a line of choices. What is compared is what is printed: masked text. */
export function ConditionForm({ condition, none, onCondition }: ConditionFormProps) {
  const t = useTranslate();
  const tests = condition?.tests ?? [];
  const set = (changed: readonly ConditionTest[], match = condition?.match ?? 'any') =>
    onCondition(changed.length === 0 ? undefined : { match, tests: changed });
  const put = (index: number, test: ConditionTest | undefined) =>
    set(tests.flatMap((known, at) => (at !== index ? [known] : test === undefined ? [] : [test])));
  return (
    <div className={styles['condition']}>
      {tests.length === 0 && <p className={styles['note']}>{none}</p>}
      {tests.length > 1 && condition !== undefined && (
        <Choice
          label={t('designer.condition.match')}
          value={condition.match}
          options={[
            { value: 'any', label: t('designer.condition.any') },
            { value: 'all', label: t('designer.condition.all') },
          ]}
          onValue={(match) => set(tests, match)}
        />
      )}
      {tests.map((test, index) => (
        <TestRow key={index} test={test} number={index + 1} onTest={(changed) => put(index, changed)} />
      ))}
      {tests.length < TEMPLATE_LIMITS.tests && (
        <FieldMenu
          label={t('designer.condition.add')}
          onField={(chosen) => {
            const field = knownField(chosen);
            if (field !== undefined) set([...tests, { field, is: 'filled' }]);
          }}
        />
      )}
    </div>
  );
}

interface TestRowProps {
  readonly test: ConditionTest;
  readonly number: number;
  readonly onTest: (test: ConditionTest | undefined) => boolean;
}

function TestRow({ test, number, onTest }: TestRowProps) {
  const t = useTranslate();
  return (
    <fieldset className={styles['test']} aria-label={t('designer.condition.number', { number })}>
      <SelectField
        label={t('designer.condition.field')}
        hideLabel
        value={test.field}
        options={TEMPLATE_FIELDS.map((field) => ({
          value: field,
          label: templateFieldName(t, field) ?? field,
        }))}
        onValue={(chosen) => {
          const field = knownField(chosen);
          if (field !== undefined) onTest({ ...test, field });
        }}
      />
      <div className={styles['rowed']}>
        <SelectField
          label={t('designer.condition.is')}
          hideLabel
          value={test.is}
          options={CONDITION_TESTS.map((is) => ({ value: is, label: t(`designer.condition.${is}`) }))}
          onValue={(chosen) => {
            const is = CONDITION_TESTS.find((known) => known === chosen);
            if (is !== undefined) onTest(testOf(test, is));
          }}
        />
        <Button kind="quiet" small icon="trash" iconOnly onClick={() => onTest(undefined)}>
          {t('designer.condition.remove', { number })}
        </Button>
      </div>
      {'text' in test && (
        <WordsField
          key={test.field}
          label={t('designer.condition.text')}
          value={test.text}
          maxLength={TEMPLATE_LIMITS.testText}
          onTake={(typed) => {
            const text = typed.trim();
            return text !== '' && onTest({ ...test, text });
          }}
        />
      )}
      {'number' in test && (
        <NumberField
          label={t('designer.condition.amount')}
          value={test.number}
          least={TEMPLATE_LIMITS.testNumber.min}
          most={TEMPLATE_LIMITS.testNumber.max}
          onValue={(amount) => onTest({ ...test, number: amount })}
        />
      )}
    </fieldset>
  );
}

/** The same field asked otherwise; words and numbers stay where there are any. */
function testOf(test: ConditionTest, is: ConditionTest['is']): ConditionTest {
  const { field } = test;
  switch (is) {
    case 'filled':
    case 'empty':
      return { field, is };
    case 'equal':
    case 'unequal':
    case 'contains':
      return { field, is, text: 'text' in test ? test.text : '…' };
    case 'above':
    case 'below':
      return { field, is, number: 'number' in test ? test.number : 1 };
  }
}

function knownField(chosen: string): TemplateField | undefined {
  return TEMPLATE_FIELDS.find((known) => known === chosen);
}
