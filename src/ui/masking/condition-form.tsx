import { useState } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
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
  return (
    <div className={styles['form']} data-unsaved={entries.length > 0 ? '' : undefined}>
      <SelectField
        label={t('editor.forOrders')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`editor.caseKind.${value}`) }))}
        onValue={(chosen) => {
          setKind(KINDS.find((known) => known === chosen) ?? 'platform');
          setEntries([]);
        }}
      />
      {kind === 'country' ? (
        <TextField
          label={t('editor.which')}
          help={t('editor.countryHelp')}
          value={entries.join(', ')}
          onText={(typed) => setEntries(typed === '' ? [] : typed.toUpperCase().split(/[,，]\s?/u))}
        />
      ) : (
        <CaseTicks kind={kind} entries={entries} onEntries={setEntries} />
      )}
      <PlaceRuleForm value={placed} onValue={setPlaced} />
      {problem !== undefined && (
        <p role="alert" className={styles['error']}>
          {problemSentence(t, problem)}
        </p>
      )}
      <div className={styles['add']}>
        <Button
          small
          icon="plus"
          disabled={entries.length === 0}
          onClick={() => {
            const named = entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
            policies.addCondition(kind, named, [placed.place], placed.rule);
          }}
        >
          {t('editor.addCondition')}
        </Button>
      </div>
    </div>
  );
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
