import { useCallback, useState } from 'react';
import { isNarrowed } from '../../state/grid-query.ts';
import { isAllSetAside } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { FilterBar } from './filter-bar.tsx';
import { GridBody } from './grid-body.tsx';
import { GridTools } from './grid-tools.tsx';
import styles from './order-grid.module.css';
import { SelectionBar } from './selection-bar.tsx';

interface OrderGridProps {
  /** Rows of the view. */
  readonly total: number;
}

/** The orders as the policy shows them, with the means to find some of them and to do something to many. */
export function OrderGrid({ total }: OrderGridProps) {
  const { grid } = useWorkbench();
  const filters = useWorkbenchState((state) => state.query.filters.length);
  const [filterOpen, setFilterOpen] = useState(filters > 0);
  const toggleFilter = useCallback(() => setFilterOpen((open) => !open), []);
  return (
    <>
      <GridTools filterOpen={filterOpen} onFilter={toggleFilter} />
      {filterOpen && <FilterBar onClose={() => setFilterOpen(false)} />}
      <GridBody
        total={total}
        onFilterBy={(column) => {
          grid.addFilter({ kind: 'text', column, test: 'contains' });
          setFilterOpen(true);
        }}
      >
        {total === 0 && <NoRows />}
        <SelectionBar />
      </GridBody>
    </>
  );
}

function NoRows() {
  const t = useTranslate();
  const isAside = useWorkbenchState(isAllSetAside);
  const isAll = useWorkbenchState(({ query }) => query.shown === 'good' && !isNarrowed(query));
  if (isAside) {
    return (
      <div className={styles['none']} role="status">
        <h2>{t('batches.allAside')}</h2>
        <p>{t('batches.allAsideText')}</p>
      </div>
    );
  }
  return (
    <div className={styles['none']} role="status">
      <h2>{isAll ? t('orders.noOrdersTitle') : t('grid.noneTitle')}</h2>
      <p>{isAll ? t('orders.noOrdersText') : t('grid.noneText')}</p>
      {!isAll && <ActionButton action="showAllOrders" />}
    </div>
  );
}
