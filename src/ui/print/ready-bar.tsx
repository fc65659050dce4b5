import { whyNotGenerate } from '../../state/actions.ts';
import { isOutOfDate } from '../../state/print-jobs/asked.ts';
import { printPlan } from '../../state/print-jobs/plan.ts';
import type { PrintPlan } from '../../state/print-jobs/plan.ts';
import { activeJob, jobInHand } from '../../state/print-jobs/print-job.ts';
import { separatorsBy } from '../../state/print-lists.ts';
import { chosenPrinter } from '../../state/printers/chosen-printer.ts';
import { openBook, openView } from '../../state/workbench-state.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { onSheets } from './on-sheets.ts';
import { PolicyNotes } from './policy-notes.tsx';
import { PrintProgress } from './print-progress.tsx';
import styles from './print-form.module.css';

/** How many labels there will be, said before they are asked for, or why there will be none; and how far the job is that is being made. */
export function ReadyBar() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const state = useWorkbenchState((whole) => whole);
  const refused = whyNotGenerate(state);
  const plan = printPlan(state);
  const inHand = jobInHand(state);
  const isMaking = activeJob(state.jobs) !== null;
  const isMade = inHand !== null && !isOutOfDate(state, inHand);
  const outOfSight = (openBook(state)?.orders ?? 0) - (openView(state)?.orders ?? 0);
  return (
    <div className={classes(styles['bar'], isMaking && styles['running'])}>
      {isMaking && <PrintProgress />}
      <div className={styles['ready']}>
        <div className={styles['words']} id="ready-words">
          {plan.ok ? (
            <Planned plan={plan} />
          ) : (
            <p className={styles['why']}>{t(`whyNot.${plan.reason}`, plan.params)}</p>
          )}
          {plan.ok && separatorsBy(state) !== undefined && (
            <p className={styles['note']}>{t('beside.inAddition')}</p>
          )}
          <PolicyNotes />
          {outOfSight > 0 && (
            <p className={styles['narrowed']}>
              {t('print.narrowed', { count: outOfSight })}{' '}
              <Button small onClick={() => grid.showAll()}>
                {t('print.showAll')}
              </Button>
            </p>
          )}
          {plan.ok && refused !== null && (
            <p className={styles['note']}>{t(`whyNot.${refused.reason}`, refused.params)}</p>
          )}
        </div>
        <div className={styles['go']}>
          <ActionButton
            action="generate"
            kind={isMade || isMaking ? 'plain' : 'primary'}
            icon="printer"
            aria-describedby="ready-words"
          />
        </div>
      </div>
    </div>
  );
}

function Planned({ plan }: { readonly plan: Extract<PrintPlan, { readonly ok: true }> }) {
  const t = useTranslate();
  const text = useLocalText();
  const copies = useWorkbenchState((state) => state.choice.copies);
  const isInVolumes = useWorkbenchState((state) => state.choice.isInVolumes);
  const problemRows = useWorkbenchState((state) => openBook(state)?.problemRows ?? 0);
  const printer = useWorkbenchState(chosenPrinter);
  const { orders, sheets, isCounted, isAtLeast } = plan;
  return (
    <>
      <p className={styles['total']}>
        {isCounted ? onSheets(t, plan.labels, sheets?.sheets, isAtLeast) : t('jobs.counting')}
      </p>
      <p className={styles['note']}>{t('print.totalNote', { count: orders, orders, copies })}</p>
      {isInVolumes && isCounted && (
        <p className={styles['note']}>{t('jobs.volumes', { count: plan.volumes })}</p>
      )}
      {sheets !== null && isCounted && !isAtLeast && (
        <p className={styles['note']}>
          {sheets.free === 0 ? t('sheets.noneFree') : t('sheets.freeOnLast', { count: sheets.free })}
        </p>
      )}
      {printer !== null && (
        <p className={styles['note']}>{t('labelPrinter.forPrinter', { name: text(printer.name) })}</p>
      )}
      {problemRows > 0 && <p className={styles['note']}>{t('print.excluded', { count: problemRows })}</p>}
    </>
  );
}
