import { useState } from 'react';
import { problemAtField } from '../../i18n/problem-text.ts';
import type { Problem } from '../../base/problem.ts';
import type { RuleParam } from '../../masking/rules.ts';
import { rulesOfSlot, usualRule } from '../../state/policy-changes.ts';
import type { RuleDraft } from '../../state/policy-changes.ts';
import { useLocalText, useTranslate, useWorkbench } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './rule-fields.module.css';
import { ruleName } from './rule-text.ts';

interface RuleFieldsProps {
  readonly label: string;
  readonly slot: string;
  readonly rule: RuleDraft;
  /** Why what was asked for is not in force. */
  readonly problem?: Problem | undefined;
  readonly onRule: (rule: RuleDraft) => void;
}

/** A rule for one kind of value: which one, what it is set to, and what it does. */
export function RuleFields({ label, slot, rule, problem, onRule }: RuleFieldsProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  const rules = rulesOfSlot(catalogue, slot);
  const info = catalogue.rules[rule.rule];
  const params = Object.entries(info?.params ?? {});
  const said = problem === undefined ? undefined : problemAtField(t, problem);
  const wrong = params.find(([name]) => `${problem?.params?.['path']}`.endsWith(`.${name}`))?.[0];
  const wrongParam = wrong ?? params.at(-1)?.[0];
  return (
    <div className={styles['rule']}>
      <SelectField
        label={label}
        value={rule.rule}
        options={rules.map(([id]) => ({ value: id, label: ruleName(t, id) }))}
        onValue={(id) => onRule(usualRule(catalogue, id))}
      />
      {params.length > 0 && (
        <div className={styles['params']}>
          {params.map(([name, param]) => (
            <ParamField
              key={`${rule.rule} ${name}`}
              param={param}
              value={rule[name]}
              error={name === wrongParam ? said : undefined}
              onValue={(value) => onRule({ ...rule, [name]: value })}
            />
          ))}
        </div>
      )}
      {said !== undefined && params.length === 0 && <p className={styles['problem']}>{said}</p>}
      {info?.keeps === true && (
        <p className={styles['keeps']}>
          <Icon name="warning" />
          {t('editor.keepsLoud')}
        </p>
      )}
      <p className={styles['does']}>
        {info !== undefined && text(info)}
        {info?.example !== undefined && (
          <>
            {' '}
            {info.example[1] === ''
              ? t('editor.exampleNothing', { before: info.example[0] })
              : t('editor.example', { before: info.example[0], after: info.example[1] })}
          </>
        )}
      </p>
    </div>
  );
}

interface ParamFieldProps {
  readonly param: RuleParam;
  readonly value: string | number | undefined;
  readonly error: string | undefined;
  readonly onValue: (value: string | number) => void;
}

/** What is typed stands in the field while one is in it, whatever the room makes of it. */
function ParamField({ param, value, error, onValue }: ParamFieldProps) {
  const t = useTranslate();
  const text = useLocalText();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (typeof value === 'number' && Number.isNaN(value) ? '' : String(value ?? ''));
  const type = (next: string) => {
    setTyped(next);
    onValue(param.kind === 'text' ? next : next.trim() === '' ? Number.NaN : Number(next));
  };
  const bounds = param.kind === 'count' ? { min: param.min, max: param.max } : null;
  return (
    <TextField
      label={bounds === null ? text(param.name) : t('editor.bounds', { name: text(param.name), ...bounds })}
      kind={param.kind === 'count' ? 'number' : 'text'}
      {...(bounds ?? {})}
      value={shown}
      error={error}
      onText={type}
      onBlur={() => setTyped(null)}
    />
  );
}
