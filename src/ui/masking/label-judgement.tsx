import type { Clause } from '../../masking/judge/standard.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './label-judgement.module.css';
import { countText, factorText, labelSentence } from './judge-text.ts';

const CLAUSES: readonly Clause[] = ['name', 'phone', 'address'];

/** What the label in view still tells, in plain words; on request how that was worked out. */
export function LabelJudgement() {
  const t = useTranslate();
  const judged = useWorkbenchState(({ judged: found, current }) =>
    found !== null && found.row === current?.row ? found : null,
  );
  const isVirtual = useWorkbenchState((state) => state.current?.phone.state === 'virtual');
  if (judged === null) return null;
  return (
    <div className={styles['box']}>
      <h3 className={styles['heading']}>{t('judge.thisLabel')}</h3>
      <p className={styles['sentence']}>{labelSentence(t, judged, isVirtual)}</p>
      <ul className={styles['clauses']}>
        {CLAUSES.map((clause) => {
          const result = judged.standard[clause];
          return (
            <li key={clause} className={styles[result]}>
              <Icon name={result === 'pass' ? 'check' : 'warning'} />
              {t(`judge.clause.${clause}`)}: {t(`judge.result.${result}`)}
            </li>
          );
        })}
      </ul>
      {judged.warnings.length > 0 && (
        <ul className={styles['warnings']}>
          {judged.warnings.map((code) => (
            <li key={code}>
              <strong>{t(`judge.warning.${code}`)}</strong> {t(`judge.advice.${code}`)}
            </li>
          ))}
        </ul>
      )}
      <details className={styles['details']}>
        <summary>{t('judge.how')}</summary>
        <p className={styles['note']}>{t('judge.product')}</p>
        <h4>{t('judge.peopleCount', { count: countText(t, judged.people.count) })}</h4>
        <ul>
          {judged.people.basis.map((factor) => (
            <li key={factor.code}>{factorText(t, factor)}</li>
          ))}
        </ul>
        {judged.showsPhone && (
          <>
            <h4>{t('judge.phonesCount', { count: countText(t, judged.phones.count) })}</h4>
            <ul>
              {judged.phones.basis.map((factor) => (
                <li key={factor.code}>{factorText(t, factor)}</li>
              ))}
            </ul>
          </>
        )}
      </details>
    </div>
  );
}
