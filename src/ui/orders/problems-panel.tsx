import { useState } from 'react';
import type { RowProblem } from '../../room/room.ts';
import { PROBLEM_FILTERS, filterProblems } from '../../state/problem-filter.ts';
import type { ProblemFilter } from '../../state/problem-filter.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ProblemItem } from './problem-item.tsx';
import styles from './problems-panel.module.css';

/** As many as are drawn at a time: a file can have a problem in every row. */
const AT_A_TIME = 100;

export function ProblemsPanel({ problems }: { readonly problems: readonly RowProblem[] }) {
  const t = useTranslate();
  const [filter, setFilter] = useState<ProblemFilter>('all');
  const [row, setRow] = useState('');
  const [most, setMost] = useState(AT_A_TIME);
  if (problems.length === 0) return <p className={styles['none']}>{t('problems.none')}</p>;
  const found = filterProblems(problems, filter, row);
  return (
    <div className={styles['panel']}>
      <div className={styles['tools']}>
        <Segments
          label={t('problems.filter')}
          value={filter}
          options={PROBLEM_FILTERS.map((value) => ({
            value,
            label: t(`problems.${value}`, { count: filterProblems(problems, value, '').length }),
          }))}
          onValue={setFilter}
        />
        <div className={styles['search']}>
          <TextField
            label={t('problems.search')}
            hideLabel
            placeholder={t('problems.search')}
            inputMode="numeric"
            value={row}
            onText={setRow}
          />
        </div>
      </div>
      <ul className={styles['list']} aria-label={t('problems.title')}>
        {found.slice(0, most).map((problem) => (
          <ProblemItem key={`${problem.row}-${problem.code}-${problem.field ?? ''}`} problem={problem} />
        ))}
        {found.length === 0 && <li className={styles['none']}>{t('problems.nothingHere')}</li>}
        {found.length > most && (
          <li className={styles['more']}>
            <Button onClick={() => setMost(most + AT_A_TIME)}>{t('problems.showMore')}</Button>
          </li>
        )}
      </ul>
    </div>
  );
}
