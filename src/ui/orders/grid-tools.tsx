import { memo, useEffect, useRef } from 'react';
import type { Shown } from '../../book/view.ts';
import { WHOLE_QUERY } from '../../state/grid-query.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { ProgressBar } from '../parts/progress-bar.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { ColumnsMenu } from './columns-menu.tsx';
import styles from './grid-tools.module.css';
import { RevealButton } from './reveal-bar.tsx';

const SHOWN: readonly Shown[] = ['good', 'problems', 'leftOut', 'all'];

interface GridToolsProps {
  readonly filterOpen: boolean;
  readonly onFilter: () => void;
}

/** Which rows are shown, and how: one line above the list. */
export const GridTools = memo(function GridTools({ filterOpen, onFilter }: GridToolsProps) {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const query = useWorkbenchState((state) => state.query);
  const rows = useWorkbenchState((state) => state.inView?.rows ?? 0);
  const finding = useWorkbenchState((state) => state.finding);
  const shown = useWorkbenchState((state) => state.reveal?.place === 'list');
  return (
    <div
      role="toolbar"
      aria-label={t('grid.tools')}
      className={classes(styles['tools'], shown && styles['shown'])}
    >
      <SelectField
        label={t('grid.show')}
        hideLabel
        value={query.shown}
        options={SHOWN.map((value) => ({ value, label: t(`grid.shown.${value}`) }))}
        onValue={(value) => grid.show(SHOWN.find((one) => one === value) ?? WHOLE_QUERY.shown)}
      />
      <SearchBox />
      <Button
        small
        kind={query.filters.length > 0 ? 'plain' : 'quiet'}
        icon="filter"
        compact
        aria-expanded={filterOpen}
        onClick={onFilter}
      >
        {query.filters.length > 0 ? t('grid.filters', { count: query.filters.length }) : t('grid.filter')}
      </Button>
      <ColumnsMenu />
      <span className={styles['count']} role="status">
        {t('grid.rows', { count: rows })}
      </span>
      <RevealButton />
      {finding && (
        <div className={styles['finding']}>
          <ProgressBar label={t('grid.finding')} done={null} total={1} />
          <Button small onClick={() => grid.cancelFinding()}>
            {t('grid.cancelFinding')}
          </Button>
        </div>
      )}
    </div>
  );
});

/** What is typed here goes to the room when typing pauses. It could be a customer's name, so nothing but the field has it. */
function SearchBox() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const field = useRef<HTMLInputElement>(null);
  const searched = useWorkbenchState((state) => state.query.searched);
  useEffect(() => {
    // Taken back elsewhere: the field follows.
    if (field.current !== null && !searched && grid.searched() === '') field.current.value = '';
  }, [searched, grid]);
  return (
    <input
      ref={field}
      type="search"
      className={styles['search']}
      aria-label={t('grid.search')}
      placeholder={t('grid.search')}
      maxLength={200}
      autoComplete="off"
      autoCorrect="off"
      autoCapitalize="off"
      spellCheck={false}
      translate="no"
      data-1p-ignore=""
      data-lpignore="true"
      onInput={(event) => grid.search(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') grid.search(event.currentTarget.value, true);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.currentTarget.value = '';
        grid.search('', true);
      }}
    />
  );
}
