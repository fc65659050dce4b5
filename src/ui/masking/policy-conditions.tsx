import type { Translate } from '../../i18n/messages.ts';
import type { Policy, PolicyCondition } from '../../masking/policy.ts';
import { caseEntries, conditionRules } from '../../state/policy-changes.ts';
import type { CaseKind } from '../../state/policy-changes.ts';
import type { Workbench } from '../../state/workbench.ts';
import { useLocalText, useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { ConditionForm } from './condition-form.tsx';
import styles from './policy-editor.module.css';
import { listText, placeName, ruleName } from './rule-text.ts';

/** Rules that hold for some orders only, as sentences, and a form for one more. */
export function PolicyConditions({ policy }: { readonly policy: Policy }) {
  const t = useTranslate();
  const text = useLocalText();
  const { policies, catalogue } = useWorkbench();
  return (
    <div role="group" aria-labelledby="editor-conditions" className={styles['part']}>
      <div>
        <h4 id="editor-conditions" className={styles['heading']}>
          {t('editor.conditions')}
        </h4>
        <p className={styles['note']}>
          {policy.conditions.length === 0 ? t('editor.noConditions') : t('editor.conditionsText')}
        </p>
      </div>
      {policy.conditions.length > 0 && (
        <ol className={styles['list']}>
          {policy.conditions.map((condition, at) => {
            const what = conditionText(t, text, catalogue, condition);
            return (
              <li key={at}>
                <span>{what}</span>
                <Button small kind="quiet" icon="trash" iconOnly onClick={() => policies.removeCondition(at)}>
                  {t('editor.removeCondition', { what })}
                </Button>
              </li>
            );
          })}
        </ol>
      )}
      <ConditionForm />
    </div>
  );
}

function conditionText(
  t: Translate,
  text: ReturnType<typeof useLocalText>,
  catalogue: Workbench['catalogue'],
  condition: PolicyCondition,
): string {
  const name = (kind: CaseKind, entry: string): string => {
    const { platforms, carriers } = catalogue;
    if (kind === 'platform') {
      const platform = platforms.find(({ id }) => id === entry);
      return platform === undefined ? entry : text(platform.name);
    }
    const carrier = Object.entries(carriers).find(([id]) => kind === 'carrier' && id === entry);
    return carrier === undefined ? entry : text(carrier[1].name);
  };
  const when = caseEntries(condition).map(({ kind, entries }) =>
    t(`editor.caseOf.${kind}`, {
      names: listText(
        t,
        entries.map((entry) => name(kind, entry)),
      ),
    }),
  );
  const rules = conditionRules(condition).map(({ place, rule }) =>
    t('editor.placeRule', { place: placeName(t, place), rule: ruleName(t, rule) }),
  );
  return t('editor.condition', { when: listText(t, when), rules: listText(t, rules) });
}
