import { useState } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
import { SENDER_FIELDS } from '../../state/sender-fields.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './sender-form.module.css';

/** The shop's own address. Taken over field by field when one leaves it, so that no half-typed value is refused. */
export function SenderForm() {
  const t = useTranslate();
  const { orders } = useWorkbench();
  const sender = useWorkbenchState((state) => state.sender);
  const problems = useWorkbenchState((state) => state.senderProblems);
  const [draft, setDraft] = useState(sender);
  const isEmpty = SENDER_FIELDS.every((field) => (draft[field] ?? '').trim() === '');
  const apply = () => {
    if (SENDER_FIELDS.some((field) => (draft[field] ?? '') !== (sender[field] ?? '')))
      orders.setSender(draft);
  };
  return (
    <form
      className={styles['form']}
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {SENDER_FIELDS.map((field) => {
        const problem = problems.find((one) => one.field === `sender.${field}`);
        return (
          <div key={field} className={styles[field]}>
            <TextField
              label={t(`senderField.${field}`)}
              value={draft[field] ?? ''}
              error={problem === undefined ? undefined : problemSentence(t, problem)}
              onText={(value) => setDraft({ ...draft, [field]: value })}
              onBlur={apply}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) apply();
              }}
            />
          </div>
        );
      })}
      <div className={styles['foot']}>
        <p>{isEmpty ? t('design.senderEmpty') : ''}</p>
        <Button
          small
          kind="quiet"
          disabled={isEmpty}
          onClick={() => {
            setDraft({});
            orders.setSender({});
          }}
        >
          {t('design.clearSender')}
        </Button>
      </div>
    </form>
  );
}
