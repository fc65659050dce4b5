import { useState } from 'react';
import { lineOfRow } from '../../base/row-id.ts';
import { PROBLEM_FILTERS, countRows, filterRows } from '../../state/problem-filter.ts';
import type { ProblemFilter, ProblemRow } from '../../state/problem-filter.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ProblemKinds } from './problem-kinds.tsx';
import { ProblemItem } from './problem-item.tsx';
import styles from './problems-panel.module.css';

/** As many rows as are drawn at a time: a file can have a problem in every one. */
const AT_A_TIME = 100;

interface ProblemsPanelProps {
  readonly rows: readonly ProblemRow[];
  readonly headerRow: number;
  /** The list shows other rows now, and is to be looked at. */
  readonly onShow: () => void;
}

export function ProblemsPanel({ rows, headerRow, onShow }: ProblemsPanelProps) {
  const t = useTranslate();
  const [filter, setFilter] = useState<ProblemFilter>('all');
  const [row, setRow] = useState('');
  const [most, setMost] = useState(AT_A_TIME);
  if (rows.length === 0) return <p className={styles['none']}>{t('problems.none')}</p>;
  const found = filterRows(rows, filter, row);
  const kinds = PROBLEM_FILTERS.map((value) => ({ value, count: countRows(rows, value, headerRow) }));
  return (
    <div className={styles['panel']}>
      <ProblemKinds onShow={onShow} />
      <div className={styles['tools']}>
        <Segments
          label={t('problems.filter')}
          value={filter}
          options={kinds
            .filter(({ value, count }) => count > 0 || value === 'all' || value === filter)
            .map(({ value, count }) => ({ value, label: t(`problems.${value}`, { count }) }))}
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
        {found.slice(0, most).map((each) => (
          <ProblemItem key={each.row} row={each} ofFile={lineOfRow(each.row) <= headerRow} />
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
