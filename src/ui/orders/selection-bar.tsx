import { useRef } from 'react';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './selection-bar.module.css';

const MOST_COPIES = 99;

/** What can be done to the rows that are selected. It lies on the list, so that nothing moves when it comes. */
export function SelectionBar() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const inView = useWorkbenchState((state) => state.inView?.selected ?? 0);
  const total = useWorkbenchState((state) => state.inView?.rows ?? 0);
  const selected = useWorkbenchState((state) => state.book?.selected ?? 0);
  const copies = useRef<HTMLInputElement>(null);
  if (selected === 0) return null;
  const target = { kind: 'selected' } as const;
  const setCopies = () => {
    const typed = Number(copies.current?.value ?? '');
    if (copies.current !== null) copies.current.value = '';
    if (Number.isInteger(typed) && typed > 0) grid.setCopies(target, typed);
  };
  return (
    <div role="toolbar" aria-label={t('grid.selection')} className={styles['bar']}>
      <p className={styles['count']} role="status">
        {t('grid.selected', { count: inView })}
        {selected > inView && (
          <span className={styles['more']}>{t('grid.selectedElsewhere', { count: selected - inView })}</span>
        )}
      </p>
      <div className={styles['copies']}>
        <TextField
          ref={copies}
          label={t('grid.copiesEach')}
          hideLabel
          kind="number"
          inputMode="numeric"
          placeholder={t('grid.copiesEach')}
          min={1}
          max={MOST_COPIES}
          onKeyDown={(event) => {
            if (event.key === 'Enter') setCopies();
          }}
        />
        <Button small onClick={setCopies}>
          {t('grid.setCopies')}
        </Button>
      </div>
      <Button small onClick={() => grid.leaveOut(target, true)}>
        {t('grid.menu.leaveOut')}
      </Button>
      <Button small kind="quiet" onClick={() => grid.leaveOut(target, false)}>
        {t('grid.menu.takeIn')}
      </Button>
      {inView < total && (
        <Button small kind="quiet" onClick={() => grid.select({ kind: 'all' })}>
          {t('grid.selectAllOf', { count: total })}
        </Button>
      )}
      <Button small kind="quiet" onClick={() => grid.select({ kind: 'invert' })}>
        {t('grid.menu.invert')}
      </Button>
      <Button small kind="quiet" icon="cross" iconOnly onClick={() => grid.select({ kind: 'none' })}>
        {t('grid.menu.selectNone')}
      </Button>
    </div>
  );
}
