import { memo } from 'react';
import type { Policy } from '../../masking/policy.ts';
import { rememberedPolicyFacts } from '../../state/policy-facts-memo.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RadioCard, RadioCards } from '../parts/radio-cards.tsx';
import styles from './policy-cards.module.css';
import { PolicyBadges } from './policy-badges.tsx';
import { usePolicies } from './use-policies.ts';

/** Every policy with what it makes of the current order. */
export function PolicyCards() {
  const t = useTranslate();
  const text = useLocalText();
  const { label, policies } = useWorkbench();
  const editing = useWorkbenchState((state) => state.editing);
  const chosen = useWorkbenchState((state) => state.policy);
  const choose = (id: string) => {
    // What is edited is what the label shows.
    if (editing !== null && editing !== id) policies.open(null);
    label.choosePolicy(id);
  };
  return (
    <RadioCards compact label={t('masking.policies')} value={chosen} onValue={choose}>
      {usePolicies().map((policy) => (
        <RadioCard key={policy.id} value={policy.id} title={text(policy.name)}>
          <PolicyBody policy={policy} />
        </RadioCard>
      ))}
    </RadioCards>
  );
}

/** Drawn again only when its own policy is another: each change in the editor would else draw them all. */
const PolicyBody = memo(function PolicyBody({ policy }: { readonly policy: Policy }) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  const example = useWorkbenchState(({ examples }) => examples.find((one) => one.policy === policy.id));
  const isOwn = catalogue.policies.every(({ id }) => id !== policy.id);
  const shown = (cell: string) => (cell === '' ? t('orders.hiddenCell') : cell);
  return (
    <>
      <div className={styles['words']}>
        <p className={styles['explanation']}>{text(policy.explanation)}</p>
        <PolicyBadges facts={rememberedPolicyFacts(policy)} own={isOwn} />
      </div>
      <div className={styles['example']}>
        {example !== undefined && (
          <>
            <p className={styles['who']}>
              <span>{shown(example.name.text)}</span>
              <span>{shown(example.phone.text)}</span>
            </p>
            <p>
              {example.region.text} {shown(example.detail.text)}
            </p>
          </>
        )}
      </div>
    </>
  );
});
