import { useLayoutEffect, useRef } from 'react';
import { translator } from '../../i18n/i18n.ts';
import type { Policy } from '../../masking/policy.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import styles from './policy-bar.module.css';
import { useFocusBack } from './use-focus-back.ts';
import { useChosenPolicy } from './use-policies.ts';

interface PolicyBarProps {
  readonly comparing: boolean;
  readonly onCompare: () => void;
}

/** What can be done with the policy that is chosen, and ways to get others. */
export function PolicyBar({ comparing, onCompare }: PolicyBarProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { policies, catalogue } = useWorkbench();
  const policy = useChosenPolicy();
  const editing = useWorkbenchState((state) => state.editing);
  const editButton = useFocusBack(editing !== null);
  const compareButton = useFocusBack(comparing);
  const deleted = useRef<string | null>(null);
  const chosen = policy?.id;
  useLayoutEffect(() => {
    if (deleted.current === null || deleted.current === chosen) return;
    deleted.current = null;
    focusChosenCard();
  }, [chosen]);
  if (policy === undefined) return null;
  const isOwn = catalogue.policies.every(({ id }) => id !== policy.id);
  const name = t('masking.chosenPolicy', { name: text(policy.name) });
  return (
    <div className={styles['bar']}>
      <div role="group" aria-label={name} className={styles['group']}>
        <span className={styles['name']}>{name}</span>
        <Button small icon="copy" onClick={() => policies.copy(policy.id, copiedWords(policy))}>
          {t('masking.copyEdit')}
        </Button>
        {isOwn && (
          <Button
            small
            ref={editButton}
            icon="pencil"
            aria-expanded={editing === policy.id}
            onClick={() => policies.open(editing === policy.id ? null : policy.id)}
          >
            {t('masking.edit')}
          </Button>
        )}
        <Button small icon="save" onClick={() => policies.save(policy.id)}>
          {t('masking.export')}
        </Button>
        {isOwn && (
          <Button
            small
            icon="trash"
            onClick={() => {
              deleted.current = policy.id;
              policies.remove(policy.id);
            }}
          >
            {t('masking.delete')}
          </Button>
        )}
      </div>
      <div className={styles['group']}>
        <ActionButton action="importPolicy" icon="file" small />
        <Button ref={compareButton} small icon="columns" aria-expanded={comparing} onClick={onCompare}>
          {t('masking.compare')}
        </Button>
      </div>
      <p className={styles['note']}>{t('masking.dropNote')}</p>
    </div>
  );
}

/** The policy is gone, and the button with it: the next Tab goes on from the card that is chosen now. */
function focusChosenCard(): void {
  document.querySelector<HTMLElement>('main [role="radio"][aria-checked="true"]')?.focus();
}

/** What a copy is called, in both languages. */
function copiedWords({ name }: Policy): Pick<Policy, 'name' | 'explanation'> {
  const [en, zhCN] = [translator('en'), translator('zh-CN')];
  const short = { en: name.en.slice(0, MOST), 'zh-CN': name['zh-CN'].slice(0, MOST) };
  return {
    name: {
      en: en('masking.copyName', { name: short.en }),
      'zh-CN': zhCN('masking.copyName', { name: short['zh-CN'] }),
    },
    explanation: {
      en: en('masking.copyExplanation', { name: short.en }),
      'zh-CN': zhCN('masking.copyExplanation', { name: short['zh-CN'] }),
    },
  };
}

/** A name with what is put behind it is still short enough to be one. */
const MOST = 50;
