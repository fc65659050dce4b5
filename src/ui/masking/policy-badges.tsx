import type { Clause } from '../../masking/judge/standard.ts';
import type { PolicyFacts } from '../../room/policy-facts.ts';
import { useTranslate } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './policy-cards.module.css';
import { listText, placeNames } from './rule-text.ts';

const CLAUSES: readonly Clause[] = ['name', 'phone', 'address'];

/** What one must know of a policy before choosing it: above all what it does not hide. */
export function PolicyBadges(props: { readonly facts: PolicyFacts; readonly own?: boolean }) {
  const { facts, own = false } = props;
  const t = useTranslate();
  const missed = CLAUSES.filter((clause) => !facts.clauses[clause]);
  return (
    <ul className={styles['badges']}>
      {own && <li className={styles['own']}>{t('own.mark')}</li>}
      {facts.kept.length > 0 && (
        <li className={styles['loud']}>
          <Icon name="warning" />
          {t('masking.keeps', { places: placeNames(t, facts.kept) })}
        </li>
      )}
      {missed.length === 0 ? (
        <li className={styles['good']}>
          <Icon name="check" />
          {t('masking.clausesMet')}
        </li>
      ) : (
        <li className={styles['less']}>
          <Icon name="warning" />
          {t('masking.clausesNot', {
            clauses: listText(
              t,
              missed.map((clause) => t(`judge.clauseShort.${clause}`)),
            ),
          })}
        </li>
      )}
    </ul>
  );
}
