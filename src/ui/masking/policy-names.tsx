import { useState } from 'react';
import { problemAtField } from '../../i18n/problem-text.ts';
import type { Policy } from '../../masking/policy.ts';
import { namesOf } from '../../state/policy-changes.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { TextField } from '../parts/text-field.tsx';
import styles from './policy-editor.module.css';

const LONGEST_NAME = 60;

/** What the policy is called. What is typed stands there until it is in force; one name may stand for both. */
export function PolicyNames({ name }: { readonly name: Policy['name'] }) {
  const t = useTranslate();
  const { policies } = useWorkbench();
  const draft = useWorkbenchState((state) => state.policyDrafts['name']);
  const [typed, setTyped] = useState<{ readonly en: string; readonly zh: string } | null>(null);
  const [isIn, setIsIn] = useState(false);
  const kept = isIn || draft !== undefined ? typed : null;
  const shown = kept ?? { en: name.en, zh: name['zh-CN'] };
  const error = draft === undefined || kept === null ? undefined : problemAtField(t, draft.problem);
  const wrong = wrongName(shown, `${draft?.problem.params?.['path']}`);
  const type = (next: { readonly en: string; readonly zh: string }) => {
    setTyped(next);
    policies.setName(namesOf(next.en, next.zh));
  };
  const enter = () => {
    setTyped(kept);
    setIsIn(true);
  };
  const leave = () => setIsIn(false);
  return (
    <div className={styles['names']}>
      <TextField
        label={t('editor.nameZh')}
        help={t('editor.nameHelp')}
        value={shown.zh}
        error={wrong === 'zh' ? error : undefined}
        maxLength={LONGEST_NAME}
        onFocus={enter}
        onText={(zh) => type({ ...shown, zh })}
        onBlur={leave}
      />
      <TextField
        label={t('editor.nameEn')}
        value={shown.en}
        error={wrong === 'en' ? error : undefined}
        maxLength={LONGEST_NAME}
        onFocus={enter}
        onText={(en) => type({ ...shown, en })}
        onBlur={leave}
      />
    </div>
  );
}

/** The field that a problem is of: where one is blank, it is the other that stands for both. */
function wrongName(shown: { readonly en: string; readonly zh: string }, path: string): 'en' | 'zh' {
  if (shown.en.trim() === '') return 'zh';
  if (shown.zh.trim() === '') return 'en';
  return path === 'name.zh-CN' ? 'zh' : 'en';
}
