import { rememberedPolicyFacts } from '../../state/policy-facts-memo.ts';
import { openBook } from '../../state/workbench-state.ts';
import { useLocalText, useTranslate, useWorkbenchState } from '../hooks.ts';
import { placeNames } from '../masking/rule-text.ts';
import { useChosenPolicy } from '../masking/use-policies.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './print-form.module.css';

/** What a person must know before printing: what the policy does not hide, and for how many orders something else holds. */
export function PolicyNotes() {
  const t = useTranslate();
  const text = useLocalText();
  const policy = useChosenPolicy();
  const exceptions = useWorkbenchState((state) => openBook(state)?.exceptions ?? 0);
  const showing = useWorkbenchState((state) => openBook(state)?.showingExceptions ?? 0);
  const kept = policy === undefined ? [] : rememberedPolicyFacts(policy).kept;
  return (
    <>
      {policy !== undefined && kept.length > 0 && (
        <p className={styles['kept']}>
          <Icon name="warning" />
          {t('print.keptOne', { policy: text(policy.name), places: placeNames(t, kept) })}
        </p>
      )}
      {showing > 0 && (
        <p className={styles['kept']}>
          <Icon name="warning" />
          {t('print.shownByHand', { count: showing })}
        </p>
      )}
      {exceptions > 0 && <p className={styles['note']}>{t('print.exceptions', { count: exceptions })}</p>}
    </>
  );
}
