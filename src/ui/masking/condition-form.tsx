import { useId, useState } from 'react';
import type { Problem } from '../../base/problem.ts';
import { problemAtField } from '../../i18n/problem-text.ts';
import type { CaseKind } from '../../state/policy-changes.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { PlaceRuleForm, firstRule } from './place-rule-form.tsx';
import styles from './policy-editor.module.css';

const KINDS: readonly CaseKind[] = ['platform', 'carrier', 'country'];

/** Builds one more condition: for which orders, which value, which rule. */
export function ConditionForm() {
  const t = useTranslate();
  const { policies, catalogue } = useWorkbench();
  const problem = useWorkbenchState((state) => state.policyDrafts['conditions']?.problem);
  const [kind, setKind] = useState<CaseKind>('platform');
  const [entries, setEntries] = useState<readonly string[]>([]);
  const [placed, setPlaced] = useState(() => firstRule(catalogue, 'recipient.name'));
  const missing = useId();
  const named = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
  const isReady = named.length > 0;
  const at = placeOfProblem(kind, problem);
  const said = problem === undefined ? undefined : problemAtField(t, problem);
  const change = (next: () => void) => {
    next();
    policies.dropDraft('conditions');
  };
  const add = async () => {
    if (!isReady || !(await policies.addCondition(kind, named, [placed.place], placed.rule))) return;
    setEntries([]);
    setPlaced(firstRule(catalogue, 'recipient.name'));
  };
  return (
    <div className={styles['form']} data-unsaved={entries.length > 0 ? '' : undefined}>
      <SelectField
        label={t('editor.forOrders')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`editor.caseKind.${value}`) }))}
        onValue={(chosen) =>
          change(() => {
            setKind(KINDS.find((known) => known === chosen) ?? 'platform');
            setEntries([]);
          })
        }
      />
      {kind === 'country' ? (
        <TextField
          label={t('editor.which')}
          help={t('editor.countryHelp')}
          value={entries.join(', ')}
          error={at === 'country' ? said : undefined}
          onText={(typed) =>
            change(() => setEntries(typed === '' ? [] : typed.toUpperCase().split(/[,，]\s?/u)))
          }
        />
      ) : (
        <CaseTicks kind={kind} entries={entries} onEntries={(next) => change(() => setEntries(next))} />
      )}
      <PlaceRuleForm
        value={placed}
        problem={at === 'rule' ? problem : undefined}
        onValue={(next) => change(() => setPlaced(next))}
      />
      {at === 'form' && (
        <p role="alert" className={styles['error']}>
          {said}
        </p>
      )}
      <div className={styles['add']}>
        <Button
          small
          icon="plus"
          aria-disabled={!isReady}
          aria-describedby={isReady ? undefined : missing}
          onClick={() => void add()}
        >
          {t('editor.addCondition')}
        </Button>
        {!isReady && (
          <span id={missing} className={styles['note']}>
            {t(`editor.missing.${kind}`)}
          </span>
        )}
      </div>
    </div>
  );
}

/** Where the form says what is wrong: at what is to be changed. */
function placeOfProblem(
  kind: CaseKind,
  problem: Problem | undefined,
): 'country' | 'rule' | 'form' | undefined {
  if (problem === undefined) return undefined;
  const path = `${problem.params?.['path']}`;
  if (path.includes('.rules.')) return 'rule';
  return kind === 'country' && path.includes('.when.country') ? 'country' : 'form';
}

interface CaseTicksProps {
  readonly kind: 'platform' | 'carrier';
  readonly entries: readonly string[];
  readonly onEntries: (entries: readonly string[]) => void;
}

function CaseTicks({ kind, entries, onEntries }: CaseTicksProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  const choices =
    kind === 'platform'
      ? catalogue.platforms.map(({ id, name }) => ({ id, name: text(name) }))
      : Object.entries(catalogue.carriers).map(([id, { name }]) => ({ id, name: text(name) }));
  return (
    <fieldset>
      <legend className={styles['legend']}>{t('editor.which')}</legend>
      <div className={styles['ticks']}>
        {choices.map(({ id, name }) => (
          <CheckField
            key={id}
            label={name}
            checked={entries.includes(id)}
            onChecked={(checked) =>
              onEntries(checked ? [...entries, id] : entries.filter((entry) => entry !== id))
            }
          />
        ))}
      </div>
      {kind === 'carrier' && <p className={styles['note']}>{t('editor.caseHelp')}</p>}
    </fieldset>
  );
}
