import { useMemo, useState } from 'react';
import type { SourceSummary } from '../../room/room.ts';
import { countRows, problemRows } from '../../state/problem-filter.ts';
import { isAllSetAside, openView } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Tab, TabList, TabPanel, TabsRoot } from '../parts/tabs.tsx';
import { BatchesBar } from './batches-bar.tsx';
import { ColumnMapping } from './column-mapping.tsx';
import { EncodingPanel } from './encoding-panel.tsx';
import styles from './open-orders.module.css';
import { OpenProblem } from './open-problem.tsx';
import { OrderGrid } from './order-grid.tsx';
import { DuplicatesPanel } from './duplicates-panel.tsx';
import { ProblemsPanel } from './problems-panel.tsx';
import { ReadingNote } from './reading-note.tsx';
import { SourceLine } from './source-line.tsx';
import type { SourcePanel } from './source-panel.ts';
import { TrackingDialog } from './tracking-dialog.tsx';
import { WorkNote } from './work-note.tsx';

const VIEWS = ['list', 'problems', 'duplicates'] as const;
type View = (typeof VIEWS)[number];

export function OpenOrders({ summary }: { readonly summary: SourceSummary }) {
  const t = useTranslate();
  const problems = useWorkbenchState((state) => state.problems);
  const rows = useMemo(() => problemRows(problems), [problems]);
  const total = useWorkbenchState((state) => openView(state)?.rows ?? 0);
  const warned = countRows(rows, 'warnings', summary.headerRow);
  const orders = useWorkbenchState((state) => state.book?.orders ?? summary.orders);
  const problemCount = useWorkbenchState((state) => state.book?.problemRows ?? summary.problemRows);
  const isAside = useWorkbenchState(isAllSetAside);
  const [view, setView] = useForReading<View>(summary, orders === 0 && !isAside ? 'problems' : 'list');
  const needsColumns = summary.unmapped.length > 0 && summary.orders === 0;
  const [panel, setPanel] = useForReading<SourcePanel>(summary, needsColumns ? 'columns' : 'none');
  const close = () => setPanel('none');
  return (
    <div className={classes(styles['open'], panel !== 'none' && styles['mapping'])}>
      <ReadingNote beside />
      <div className={styles['notes']}>
        <OpenProblem />
      </div>
      <BatchesBar chosen={summary.batch} />
      <SourceLine summary={summary} panel={panel} onPanel={setPanel} />
      {panel === 'columns' ? (
        <ColumnMapping key={summary.batch} summary={summary} onClose={close} />
      ) : panel === 'encodings' ? (
        <EncodingPanel summary={summary} onClose={close} />
      ) : (
        <TabsRoot value={view} values={VIEWS} onValue={setView} className={styles['views']}>
          <TabList label={t('step.orders.title')} className={styles['tabs']}>
            <Tab value="list" className={styles['tab']}>
              {t('orders.countOrders', { count: orders })}
            </Tab>
            <Tab value="problems" className={styles['tab']}>
              {problemCount > 0
                ? t('orders.countProblems', { count: problemCount })
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
            <OrderGrid total={total} />
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

/** A choice that holds until another batch is chosen or the same is read again; then it is `first` again. */
function useForReading<T>({ batch }: SourceSummary, first: T): readonly [T, (value: T) => void] {
  const readings = useWorkbenchState((state) => state.readings);
  const key = `${batch} ${readings}`;
  const [chosen, setChosen] = useState<{ readonly key: string; readonly value: T } | null>(null);
  return [chosen?.key === key ? chosen.value : first, (value) => setChosen({ key, value })];
}
