import type { BatchJudgement } from '../../masking/judge/judge-batch.ts';
import type { Clause, ClauseResult } from '../../masking/judge/standard.ts';
import { openBook } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import { classes } from '../parts/classes.ts';
import { RunProgress } from '../parts/run-progress.tsx';
import styles from './batch-judgement.module.css';
import { FitBars } from './fit-bars.tsx';
import { Uniqueness } from './uniqueness.tsx';
import { Warnings } from './warnings.tsx';
import { WorstLabels } from './worst-labels.tsx';

/** As many labels that want a look that the room of ten is not mostly bare. */
const MANY = 5;

/**
 * What all labels together come to. While it is judged anew the figures of before stay and are said to be that; what was said of single
 * labels is out of sight, its place kept so that nothing jumps.
 */
export function BatchJudgementView() {
  const t = useTranslate();
  const { batch, running, slow, progress } = useWorkbenchState((state) => state.judging);
  const isOpen = useWorkbenchState((state) => openBook(state) !== null);
  if (batch === null && !running) {
    return <p className={styles['none']}>{isOpen ? t('judge.failed') : t('judge.none')}</p>;
  }
  return (
    <div className={styles['box']} aria-busy={running}>
      <div className={styles['state']}>
        {batch === null ? (
          <p className={styles['quiet']}>{t('judge.running')}</p>
        ) : (
          <p className={classes(styles['summary'], running && styles['quiet'])}>
            {running ? t('judge.before') : t('judge.summary', { passed: batch.passed, count: batch.orders })}
          </p>
        )}
        {running && slow && <RunProgress label={t('judge.running')} progress={progress} />}
      </div>
      {batch === null ? (
        <div className={styles['awaited']} />
      ) : (
        <div className={running ? styles['stale'] : styles['fresh']}>
          <div className={styles['columns']}>
            <Clauses standard={batch.standard} />
            <FitBars title={t('judge.people')} counts={batch.people.counts} median={batch.people.median} />
            <PhoneBars batch={batch} />
          </div>
          <Uniqueness uniqueness={batch.uniqueness} />
          <div className={classes(styles['wide'], batch.worst.length >= MANY && styles['roomy'])}>
            <Warnings warnings={batch.warnings} />
            <WorstLabels />
          </div>
        </div>
      )}
    </div>
  );
}

/** Labels that show nothing of a phone of one's own are in no class. */
function PhoneBars({ batch: { orders, phones } }: { readonly batch: BatchJudgement }) {
  const t = useTranslate();
  const without = orders - phones.labels;
  return (
    <FitBars
      title={t('judge.phones')}
      counts={phones.counts}
      median={phones.median}
      leftOut={{ count: without, text: t('judge.noPhone', { count: without }) }}
    />
  );
}

const CLAUSES: readonly Clause[] = ['name', 'phone', 'address'];
const RESULTS: readonly ClauseResult[] = ['pass', 'unknown', 'fail'];

function Clauses({ standard }: Pick<BatchJudgement, 'standard'>) {
  const t = useTranslate();
  return (
    <table className={styles['clauses']}>
      <caption className={styles['caption']}>{t('judge.clauses')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('judge.clauseHead')}</th>
          {RESULTS.map((result) => (
            <th key={result} scope="col">
              {t(`judge.result.${result}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CLAUSES.map((clause) => (
          <tr key={clause}>
            <th scope="row">{t(`judge.clause.${clause}`)}</th>
            {RESULTS.map((result) => {
              const count = standard[clause][result];
              const isWrong = result === 'fail' && count > 0;
              return (
                <td key={result} className={isWrong ? styles['failed'] : undefined}>
                  {isWrong && <Icon name="warning" size={12} />}
                  {t('judge.count', { count })}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
