import { useState } from 'react';
import { fieldName, problemSentence } from '../../i18n/problem-text.ts';
import type { RowProblem } from '../../room/room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { TextField } from '../parts/text-field.tsx';
import styles from './problems-panel.module.css';

/** One problem: where, what, and the two ways out of it. */
export function ProblemItem({ problem }: { readonly problem: RowProblem }) {
  const t = useTranslate();
  const { orders } = useWorkbench();
  const headerRow = useWorkbenchState(({ source }) =>
    source.status === 'open' ? source.summary.headerRow : 0,
  );
  const { row, column, severity, leftOut, fixable } = problem;
  const ofFile = row <= headerRow;
  return (
    <li className={classes(styles['item'], leftOut && styles['out'])}>
      <div className={styles['place']}>
        <span className={styles['row']}>{ofFile ? t('problems.file') : t('problems.row', { row })}</span>
        {column !== undefined && <span className={styles['column']}>{t('problems.column', { column })}</span>}
      </div>
      <div className={styles['what']}>
        <span className={classes(styles['badge'], styles[severity])}>
          {leftOut ? t('problems.outMark') : t(`problems.${severity}`)}
        </span>
        <p>{problemSentence(t, problem)}</p>
      </div>
      <div className={styles['ways']}>
        {fixable !== undefined && !leftOut && !ofFile && <FixForm row={row} field={fixable} />}
        {!ofFile && severity === 'error' && (
          <Button
            small
            kind="quiet"
            aria-label={leftOut ? t('problems.takeInRow', { row }) : t('problems.leaveOutRow', { row })}
            onClick={() => orders.leaveOut(row, !leftOut)}
          >
            {leftOut ? t('problems.takeIn') : t('problems.leaveOut')}
          </Button>
        )}
      </div>
    </li>
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
        label={t('problems.fixLabel', { field: fieldName(t, field), row })}
        hideLabel
        placeholder={fieldName(t, field)}
        value={value}
        onText={setValue}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) fix();
        }}
      />
      <Button small aria-label={t('problems.fixRow', { row })} disabled={value.trim() === ''} onClick={fix}>
        {t('problems.fix')}
      </Button>
    </div>
  );
}
