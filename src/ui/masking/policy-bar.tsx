import { translator } from '../../i18n/i18n.ts';
import type { Policy } from '../../masking/policy.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import styles from './policy-bar.module.css';
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
          <Button small icon="trash" onClick={() => policies.remove(policy.id)}>
            {t('masking.delete')}
          </Button>
        )}
      </div>
      <div className={styles['group']}>
        <ActionButton action="importPolicy" icon="file" small />
        <Button small icon="columns" aria-expanded={comparing} onClick={onCompare}>
          {t('masking.compare')}
        </Button>
      </div>
      <p className={styles['note']}>{t('masking.dropNote')}</p>
    </div>
  );
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
