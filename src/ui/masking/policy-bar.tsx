import { useLayoutEffect, useRef } from 'react';
import { allPolicies } from '../../state/policy-changes.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { DocumentBar, focusChosenCard } from '../parts/document-bar.tsx';
import { copiedWords } from './copied-words.ts';
import { useFocusBack } from '../use-focus-back.ts';
import { useChosenPolicy } from './use-policies.ts';

interface PolicyBarProps {
  readonly comparing: boolean;
  readonly onCompare: () => void;
}

/** What can be done with the policy that is chosen, and ways to get others. */
export function PolicyBar({ comparing, onCompare }: PolicyBarProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { policies, catalogue, store } = useWorkbench();
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
  const copy = () => {
    const taken = allPolicies(catalogue, store.getState().policies).map((other) => other.name);
    policies.copy(policy.id, copiedWords(policy, taken));
  };
  return (
    <DocumentBar
      name={t('masking.chosenPolicy', { name: text(policy.name) })}
      note={t('masking.dropNote')}
      others={
        <>
          <ActionButton action="importPolicy" icon="file" small />
          <Button ref={compareButton} small icon="columns" aria-expanded={comparing} onClick={onCompare}>
            {t('masking.compare')}
          </Button>
        </>
      }
    >
      <Button small icon="copy" onClick={copy}>
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
        {t('own.export')}
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
          {t('own.delete')}
        </Button>
      )}
    </DocumentBar>
  );
}
