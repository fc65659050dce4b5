import { useState } from 'react';
import type { Problem } from '../../base/problem.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { RowException } from '../../room/masking-room.ts';
import { conditionRules } from '../../state/policy-changes.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './order-parts.module.css';
import { PlaceRuleForm, firstRule } from './place-rule-form.tsx';
import { listText, placeName, placeNames, ruleName } from './rule-text.ts';

const LONGEST_REASON = 200;

/** Rules that one order has for itself: shown where there are any, and a form for a new one. */
export function OrderRules({ row }: { readonly row: number }) {
  const t = useTranslate();
  const { exceptions, catalogue } = useWorkbench();
  const exception = useWorkbenchState(({ judged }) => (judged?.row === row ? judged.exception : null));
  const [placed, setPlaced] = useState(() => firstRule(catalogue, 'recipient.name'));
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const isReason = problem?.code === 'reason-missing';
  return (
    <section className={styles['box']} aria-label={t('order.rules')}>
      <h3 className={styles['heading']}>{t('order.rules')}</h3>
      <p className={styles['note']}>{t('order.rulesText')}</p>
      {exception !== null && <Exception row={row} exception={exception} />}
      <form
        className={styles['form']}
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void exceptions.setRules(row, [placed.place], placed.rule, reason).then((refused) => {
            setProblem(refused);
            if (refused === null) setReason('');
          });
        }}
      >
        <PlaceRuleForm
          value={placed}
          problem={problem === null || isReason ? undefined : problem}
          onValue={(value) => {
            setPlaced(value);
            setProblem(null);
          }}
        />
        <TextField
          label={t('order.reason')}
          help={t('order.reasonHelp')}
          value={reason}
          error={isReason ? problemSentence(t, { code: problem.code }) : undefined}
          maxLength={LONGEST_REASON}
          onText={setReason}
        />
        <div>
          <Button small type="submit">
            {t('order.apply')}
          </Button>
        </div>
      </form>
    </section>
  );
}

function Exception({ row, exception }: { readonly row: number; readonly exception: RowException }) {
  const t = useTranslate();
  const { exceptions } = useWorkbench();
  const rules = conditionRules(exception).map(({ place, rule }) =>
    t('editor.placeRule', { place: placeName(t, place), rule: ruleName(t, rule) }),
  );
  return (
    <div className={styles['has']}>
      <p>{t('order.has', { rules: listText(t, rules) })}</p>
      {exception.loosened.length > 0 && (
        <p className={styles['loud']}>
          <Icon name="warning" />
          {t('order.loosened', { places: placeNames(t, exception.loosened) })}
        </p>
      )}
      {exception.reason !== '' && <p>{t('order.hasReason', { reason: exception.reason })}</p>}
      <div>
        <Button small onClick={() => exceptions.clearRules(row)}>
          {t('order.back')}
        </Button>
      </div>
    </div>
  );
}
