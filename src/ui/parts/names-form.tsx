import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { LocalText } from '../../base/language.ts';
import type { Problem } from '../../base/problem.ts';
import { problemAtField } from '../../i18n/problem-text.ts';
import { namesOf } from '../../state/free-names.ts';
import { useTranslate } from '../hooks.ts';
import styles from './names-form.module.css';
import { TextField } from './text-field.tsx';

interface NamesFormProps {
  readonly name: LocalText;
  readonly longest: number;
  /** Why what was typed last is no name. */
  readonly problem: Problem | undefined;
  readonly onName: (name: LocalText) => void;
  /** Told when the field is left or Enter is pressed, not with every key: half a number is no number yet. */
  readonly atLeave?: boolean;
}

/** What a policy or a template is called. What is typed stands there until it is in force; one name may stand for both. */
export function NamesForm({ name, longest, problem, onName, atLeave = false }: NamesFormProps) {
  const t = useTranslate();
  const [typed, setTyped] = useState<{ readonly en: string; readonly zh: string } | null>(null);
  const [isIn, setIsIn] = useState(false);
  const kept = isIn || problem !== undefined ? typed : null;
  const shown = kept ?? { en: name.en, zh: name['zh-CN'] };
  const error = problem === undefined || kept === null ? undefined : problemAtField(t, problem);
  const wrong = wrongName(shown, `${problem?.params?.['path']}`);
  const type = (next: { readonly en: string; readonly zh: string }) => {
    setTyped(next);
    if (!atLeave) onName(namesOf(next.en, next.zh));
  };
  const enter = () => {
    setTyped(kept);
    setIsIn(true);
  };
  const tell = () => {
    if (atLeave && kept !== null) onName(namesOf(kept.en, kept.zh));
  };
  const leave = () => {
    tell();
    setIsIn(false);
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent) => {
    // Enter while a word is being put together ends the word, not the name.
    if (key === 'Enter' && !nativeEvent.isComposing) tell();
  };
  return (
    <div className={styles['names']}>
      <TextField
        label={t('own.nameZh')}
        help={t('own.nameHelp')}
        value={shown.zh}
        error={wrong === 'zh' ? error : undefined}
        maxLength={longest}
        onFocus={enter}
        onText={(zh) => type({ ...shown, zh })}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <TextField
        label={t('own.nameEn')}
        value={shown.en}
        error={wrong === 'en' ? error : undefined}
        maxLength={longest}
        onFocus={enter}
        onText={(en) => type({ ...shown, en })}
        onBlur={leave}
        onKeyDown={onKeyDown}
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
