import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Policy } from '../../masking/policy.ts';
import type { Catalogue } from '../../room/catalogue.ts';
import { rememberedPolicyFacts } from '../../state/policy-facts-memo.ts';
import { isAlike } from '../../state/policy-changes.ts';
import type { WorkbenchState } from '../../state/workbench-state.ts';
import { isTyping } from '../use-keys.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { NamesForm } from '../parts/names-form.tsx';
import { Segments } from '../parts/segments.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { PolicyBadges } from './policy-badges.tsx';
import { PolicyConditions } from './policy-conditions.tsx';
import styles from './policy-editor.module.css';
import { PolicyRules } from './policy-rules.tsx';

const LONGEST_NAME = 60;
type Side = 'recipient' | 'sender';
const SIDES: readonly Side[] = ['recipient', 'sender'];

/** Changes an own policy. It lies in the step, not over it: label and judgement follow every change in sight. */
export function PolicyEditor({ id }: { readonly id: string }) {
  const policy = useWorkbenchState((state) => state.policies.find((own) => own.id === id));
  return policy === undefined ? null : <Editor policy={policy} />;
}

function Editor({ policy }: { readonly policy: Policy }) {
  const t = useTranslate();
  const text = useLocalText();
  const { policies, catalogue, store } = useWorkbench();
  const [side, setSide] = useState<Side>('recipient');
  const [alike, setAlike] = useState(() => isAlike(policy));
  const hasDrafts = useWorkbenchState((state) => Object.keys(state.policyDrafts).length > 0);
  const heading = useRef<HTMLHeadingElement>(null);
  const isRefused = useWorkbenchState(({ policyDrafts }) => hasRefused(policyDrafts));
  const [warned, setWarned] = useState(false);
  const nameDraft = useWorkbenchState((state) => state.policyDrafts['name']);
  const done = async () => {
    await policies.settled();
    const refuses = hasRefused(store.getState().policyDrafts);
    if (!refuses || (warned && isRefused)) {
      policies.open(null);
      return;
    }
    setWarned(true);
    heading.current?.closest('section')?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isTyping(event.target)) return;
    // What was typed or ticked and is in no policy yet would be lost.
    if (hasDrafts || event.currentTarget.querySelector('[data-unsaved]') !== null) return;
    event.preventDefault();
    policies.open(null);
  };
  // An undone step may have parted them.
  const isShared = alike && isAlike(policy);
  return (
    <section className={styles['editor']} aria-labelledby="editor-title" onKeyDown={onKeyDown}>
      <div className={styles['head']}>
        <div>
          <h3 ref={heading} id="editor-title" tabIndex={-1} className={styles['title']}>
            {t('editor.title', { name: text(policy.name) })}
          </h3>
          <p className={styles['note']}>{t('editor.live')}</p>
        </div>
        <div className={styles['buttons']}>
          <ActionButton action="undoPolicy" small />
          <ActionButton action="redoPolicy" small />
          <Button small kind="primary" onClick={() => void done()}>
            {t('editor.done')}
          </Button>
        </div>
      </div>
      {warned && isRefused && (
        <p role="alert" className={styles['error']}>
          {t('editor.notDone')}
        </p>
      )}
      <PolicyBadges facts={rememberedPolicyFacts(policy)} />
      <NamesForm
        name={policy.name}
        longest={LONGEST_NAME}
        problem={nameDraft?.problem}
        onName={policies.setName}
      />
      <div className={styles['choices']}>
        <SelectField
          label={t('editor.glyph')}
          value={policy.glyph}
          options={Object.entries(catalogue.glyphs).map(([value, { name, text: glyph }]) => ({
            value,
            label: t('editor.glyphOption', { name: text(name), text: glyph }),
          }))}
          onValue={(value) => {
            if (isGlyph(catalogue, value)) policies.setGlyph(value);
          }}
        />
        <CheckField
          label={t('editor.alike')}
          checked={isShared}
          onChecked={(checked) => {
            setAlike(checked);
            if (checked) policies.makeAlike();
          }}
        />
        {!isShared && (
          <Segments
            label={t('editor.whose')}
            value={side}
            options={SIDES.map((value) => ({ value, label: t(`editor.side.${value}`) }))}
            onValue={setSide}
          />
        )}
      </div>
      <PolicyRules policy={policy} sides={isShared ? SIDES : [side]} />
      <PolicyConditions policy={policy} />
    </section>
  );
}

/** Whether something was typed into the policy that is not in force. A condition still in its form is no part of it. */
function hasRefused(drafts: WorkbenchState['policyDrafts']): boolean {
  return Object.keys(drafts).some((place) => place !== 'conditions');
}

function isGlyph({ glyphs }: Catalogue, id: string): id is Policy['glyph'] {
  return Object.hasOwn(glyphs, id);
}
