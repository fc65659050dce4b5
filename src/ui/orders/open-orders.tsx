import { useMemo, useState } from 'react';
import type { SourceSummary } from '../../room/room.ts';
import { countRows, problemRows } from '../../state/problem-filter.ts';
import { openView } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Tab, TabList, TabPanel, TabsRoot } from '../parts/tabs.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import styles from './open-orders.module.css';
import { OpenProblem } from './open-problem.tsx';
import { OrderGrid } from './order-grid.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { OffersAt } from './offers-popover.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { SourceLine } from './source-line.tsx';
import { TrackingDialog } from './tracking-dialog.tsx';
import { WorkNote } from './work-note.tsx';

const VIEWS = ['list', 'problems', 'duplicates'] as const;
type View = (typeof VIEWS)[number];

/** A cell that ways to fix its row were asked for. */
interface Asked {
  readonly row: number;
  readonly field: string | null;
  readonly anchor: Element | null;
}

export function OpenOrders({ summary }: { readonly summary: SourceSummary }) {
  const t = useTranslate();
  const problems = useWorkbenchState((state) => state.problems);
  const rows = useMemo(() => problemRows(problems), [problems]);
  const total = useWorkbenchState((state) => openView(state)?.rows ?? 0);
  const warned = countRows(rows, 'warnings', summary.headerRow);
  const [view, setView] = useState<View>(summary.orders === 0 ? 'problems' : 'list');
  const [asked, setAsked] = useState<Asked | null>(null);
  const [mapping, setMapping] = useState(summary.unmapped.length > 0 && summary.orders === 0);
  return (
    <div className={classes(styles['open'], mapping && styles['mapping'])}>
      <div className={styles['notes']}>
        <OpenProblem />
      </div>
      <SourceLine summary={summary} mappingOpen={mapping} onMapping={() => setMapping(!mapping)} />
      {mapping ? (
        <ColumnMapping summary={summary} onClose={() => setMapping(false)} />
      ) : (
        <TabsRoot value={view} values={VIEWS} onValue={setView} className={styles['views']}>
          <TabList label={t('step.orders.title')} className={styles['tabs']}>
            <Tab value="list" className={styles['tab']}>
              {t('orders.countOrders', { count: summary.orders })}
            </Tab>
            <Tab value="problems" className={styles['tab']}>
              {summary.problemRows > 0
                ? t('orders.countProblems', { count: summary.problemRows })
                : warned > 0
                  ? t('problems.tab', { count: warned })
                  : t('problems.title')}
            </Tab>
            <Tab value="duplicates" className={styles['tab']}>
              {t('duplicates.title')}
            </Tab>
          </TabList>
          <div className={styles['tools']}>
            <TrackingDialog />
          </div>
          <TabPanel value="list" className={styles['panel']}>
            <OrderGrid total={total} onOffers={(row, field, anchor) => setAsked({ row, field, anchor })} />
            {asked !== null && <OffersAt {...asked} onClose={() => setAsked(null)} />}
          </TabPanel>
          <TabPanel value="problems" className={styles['panel']}>
            <ProblemsPanel rows={rows} headerRow={summary.headerRow} onShow={() => setView('list')} />
          </TabPanel>
          <TabPanel value="duplicates" className={styles['panel']}>
            <DuplicatesPanel />
          </TabPanel>
          <WorkNote />
        </TabsRoot>
      )}
    </div>
  );
}
