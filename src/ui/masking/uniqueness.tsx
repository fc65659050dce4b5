import type { BatchJudgement } from '../../masking/judge/judge-batch.ts';
import { useTranslate } from '../hooks.ts';
import styles from './batch-judgement.module.css';

/** How well labels can be told from each other by somebody who knows who is among them. */
export function Uniqueness({ uniqueness }: Pick<BatchJudgement, 'uniqueness'>) {
  const t = useTranslate();
  const { classes, unique, smallest, prosecutorRisk, marketerRisk } = uniqueness;
  return (
    <details className={styles['details']}>
      <summary>{t('judge.unique')}</summary>
      <ul>
        <li>{t('judge.classes', { count: classes })}</li>
        <li>{t('judge.alone', { count: unique })}</li>
        <li>{t('judge.smallest', { count: smallest })}</li>
        <li>
          {t('judge.risks', {
            prosecutor: Math.round(prosecutorRisk * 100),
            marketer: Math.round(marketerRisk * 100),
          })}
        </li>
      </ul>
    </details>
  );
}
