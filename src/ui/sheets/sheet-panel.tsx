import { countSheets } from '../../state/sheet-fill.ts';
import { sheetUseOf } from '../../state/sheet-memory.ts';
import { printPlan } from '../../state/print-jobs/plan.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { FirstSheet } from './first-sheet.tsx';
import { SheetDoubts } from './sheet-doubts.tsx';
import { SheetExtras } from './sheet-extras.tsx';
import styles from './sheet-panel.module.css';

const NO_LABELS: ReadonlyMap<number, number> = new Map();

/** How the chosen sheets are filled. */
export function SheetPanel() {
  const t = useTranslate();
  const { sheets } = useWorkbench();
  const state = useWorkbenchState((whole) => whole);
  const { view } = state.paper;
  if (view === null)
    return (
      <div className={styles['loading']} role="status">
        {t('sheets.loading')}
      </div>
    );
  const use = sheetUseOf(state.sheets, view.id);
  const { start, used, order } = use;
  const plan = printPlan(state);
  const count = plan.ok ? plan.sheets : null;
  // Where nothing can be made yet, the picture shows how the sheet would be filled.
  const whole = countSheets(view, use, view.perSheet);
  const labels = count?.onFirst ?? (view.fit.fits && whole.ok ? whole.value.onFirst : NO_LABELS);
  return (
    <div className={styles['panel']}>
      <FirstSheet
        view={view}
        used={used}
        labels={labels}
        onCross={(place, isGone) => sheets.cross(place, isGone)}
      />
      <div className={styles['fields']}>
        <TextField
          label={t('sheets.start')}
          help={t('sheets.startHelp', { max: view.perSheet })}
          kind="number"
          inputMode="numeric"
          min={1}
          max={view.perSheet}
          value={start === 0 ? '' : start}
          onText={(text) => sheets.change({ start: readStart(text) })}
        />
        <div className={styles['field']}>
          <p className={styles['legend']}>{t('sheets.order')}</p>
          <Segments
            label={t('sheets.order')}
            value={order}
            options={(['across', 'down'] as const).map((value) => ({
              value,
              label: t(`sheets.orders.${value}`),
            }))}
            onValue={(chosen) => sheets.change({ order: chosen })}
          />
        </div>
        <SheetExtras use={use} />
        <Button
          small
          icon="file"
          aria-disabled={start === 1 && used.length === 0}
          onClick={() => sheets.takeNew()}
        >
          {t('sheets.newSheet')}
        </Button>
        <SheetDoubts doubts={view.doubts} />
      </div>
    </div>
  );
}

/** 0 where it is no whole number, which the plan refuses in words. */
function readStart(text: string): number {
  return /^\d{1,4}$/u.test(text.trim()) ? Number(text) : 0;
}
