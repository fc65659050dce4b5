import { useState } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { Policy } from '../../masking/policy.ts';
import { namesOf } from '../../state/policy-changes.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { TextField } from '../parts/text-field.tsx';
import styles from './policy-editor.module.css';

const LONGEST_NAME = 60;

/** What the policy is called. What is typed stands there until one leaves the field; one name may stand for both. */
export function PolicyNames({ name }: { readonly name: Policy['name'] }) {
  const t = useTranslate();
  const { policies } = useWorkbench();
  const draft = useWorkbenchState((state) => state.policyDrafts['name']);
  const [typed, setTyped] = useState<{ readonly en: string; readonly zh: string } | null>(null);
  const shown = typed ?? { en: name.en, zh: name['zh-CN'] };
  const error = draft === undefined || typed === null ? undefined : problemSentence(t, draft.problem);
  const type = (next: { readonly en: string; readonly zh: string }) => {
    setTyped(next);
    policies.setName(namesOf(next.en, next.zh));
  };
  const leave = () => {
    setTyped(null);
    policies.dropDraft('name');
  };
  return (
    <div className={styles['names']}>
      <TextField
        label={t('editor.nameZh')}
        help={t('editor.nameHelp')}
        value={shown.zh}
        error={error}
        maxLength={LONGEST_NAME}
        onText={(zh) => type({ ...shown, zh })}
        onBlur={leave}
      />
      <TextField
        label={t('editor.nameEn')}
        value={shown.en}
        maxLength={LONGEST_NAME}
        onText={(en) => type({ ...shown, en })}
        onBlur={leave}
      />
    </div>
  );
}
