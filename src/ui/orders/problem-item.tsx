import { useState } from 'react';
import { lineOfRow } from '../../base/row-id.ts';
import { fieldName, problemSentence } from '../../i18n/problem-text.ts';
import type { RowProblem } from '../../room/room.ts';
import type { ProblemRow } from '../../state/problem-filter.ts';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { TextField } from '../parts/text-field.tsx';
import { OffersPopover } from './offers-popover.tsx';
import styles from './problems-panel.module.css';

interface ProblemItemProps {
  readonly row: ProblemRow;
  /** What it says concerns the file, not an order. */
  readonly ofFile: boolean;
}

/** A row with all that is wrong with it, and the two ways out: fixing each, or leaving the row out. */
export function ProblemItem({ row: { row, leftOut, problems }, ofFile }: ProblemItemProps) {
  const t = useTranslate();
  const { orders } = useWorkbench();
  const line = lineOfRow(row);
  const isBad = problems.some(({ severity }) => severity === 'error');
  return (
    <li className={classes(styles['item'], leftOut && styles['out'])}>
      <div className={styles['head']}>
        <span className={styles['row']}>
          {ofFile ? t('problems.file') : t('problems.row', { row: line })}
        </span>
        {leftOut && <span className={styles['badge']}>{t('problems.outMark')}</span>}
        {!ofFile && !leftOut && <OffersPopover row={row} line={line} />}
        {!ofFile && isBad && (
          <Button
            small
            kind="quiet"
            aria-label={
              leftOut ? t('problems.takeInRow', { row: line }) : t('problems.leaveOutRow', { row: line })
            }
            onClick={() => orders.leaveOut(row, !leftOut)}
          >
            {leftOut ? t('problems.takeIn') : t('problems.leaveOut')}
          </Button>
        )}
      </div>
      {problems.map((problem, index) => (
        <Finding
          key={`${problem.code}-${problem.field ?? index}`}
          problem={problem}
          fixed={leftOut || ofFile}
        />
      ))}
    </li>
  );
}

/** One thing that is wrong, with its column; `fixed` where nothing is to be filled in. */
function Finding({ problem, fixed }: { readonly problem: RowProblem; readonly fixed: boolean }) {
  const t = useTranslate();
  const { row, column, severity, leftOut, fixable } = problem;
  return (
    <div className={styles['finding']}>
      <div className={styles['what']}>
        <p>
          {!leftOut && (
            <span className={classes(styles['badge'], styles[severity])}>{t(`problems.${severity}`)}</span>
          )}
          {column !== undefined && (
            <span className={styles['column']}>{t('problems.column', { column })}</span>
          )}
        </p>
        <p>{problemSentence(t, problem)}</p>
      </div>
      {fixable !== undefined && !fixed && <FixForm row={row} field={fixable} />}
    </div>
  );
}

/** What is typed here is real: it goes to the room and is forgotten. */
function FixForm({
  row,
  field,
}: {
  readonly row: number;
  readonly field: NonNullable<RowProblem['fixable']>;
}) {
  const t = useTranslate();
  const { orders } = useWorkbench();
  const [value, setValue] = useState('');
  const fix = () => {
    if (value.trim() === '') return;
    orders.fix(row, field, value);
    setValue('');
  };
  return (
    <div className={styles['fix']}>
      <TextField
        label={t('problems.fixLabel', { field: fieldName(t, field), row: lineOfRow(row) })}
        hideLabel
        placeholder={fieldName(t, field)}
        value={value}
        onText={setValue}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) fix();
        }}
      />
      <Button
        small
        aria-label={t('problems.fixRow', { row: lineOfRow(row) })}
        disabled={value.trim() === ''}
        onClick={fix}
      >
        {t('problems.fix')}
      </Button>
    </div>
  );
}
