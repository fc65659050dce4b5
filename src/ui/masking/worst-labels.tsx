import { lineOfRow } from '../../base/row-id.ts';
import type { Clause } from '../../masking/judge/standard.ts';
import type { RowJudgement } from '../../room/masking-room.ts';
import type { Translate } from '../../i18n/messages.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './batch-judgement.module.css';
import { listText } from './rule-text.ts';

const CLAUSES: readonly Clause[] = ['name', 'phone', 'address'];
/** As many reasons as tell why. */
const MOST_REASONS = 3;

/** The labels that want a look most, each one press away. */
export function WorstLabels() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const worst = useWorkbenchState((state) => state.judging.worst);
  const current = useWorkbenchState((state) => state.current?.row);
  if (worst.length === 0) return null;
  return (
    <div>
      <h3 className={styles['heading']} id="worst-labels">
        {t('judge.worst')}
      </h3>
      <p className={styles['advice']}>{t('judge.worstText')}</p>
      <ol className={styles['worstList']} aria-labelledby="worst-labels">
        {worst.map((judged) => (
          <li key={judged.row} className={styles['worst']}>
            <Button
              small
              aria-current={judged.row === current}
              aria-describedby={`worst-${judged.row}`}
              onClick={() => void grid.goToRow(judged.row)}
            >
              {t('judge.goToRow', { row: lineOfRow(judged.row) })}
            </Button>
            <p id={`worst-${judged.row}`} className={styles['reasons']}>
              <span className={styles['what']} translate="no">
                {whoText(t, judged)}
              </span>{' '}
              {reasons(t, judged)}
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Which label it is, by what the label itself shows. */
function whoText(t: Translate, { name, pickup }: RowJudgement): string {
  const shown = name.text === '' ? t('orders.hiddenCell') : name.text;
  return pickup.text === '' ? shown : t('judge.who', { name: shown, digits: pickup.text });
}

function reasons(t: Translate, { standard, warnings }: RowJudgement): string {
  const failed = CLAUSES.filter((clause) => standard[clause] === 'fail').map((clause) =>
    t('judge.clauseIs', {
      clause: t(`judge.clauseShort.${clause}`),
      result: t('judge.result.fail'),
    }),
  );
  const told = warnings.map((code) => t(`judge.warning.${code}`));
  return listText(t, [...failed, ...told].slice(0, MOST_REASONS));
}
