import { whyNotGenerate } from '../../state/actions.ts';
import { MOST_COPIES, printPlan } from '../../state/printing.ts';
import { openBook, openView } from '../../state/workbench-state.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ChosenDesign } from './chosen-design.tsx';
import styles from './print-form.module.css';
import { PaperChoice } from './paper-choice.tsx';
import { PdfOptions } from './pdf-options.tsx';
import { PolicyNotes } from './policy-notes.tsx';
import { chosenPrinter, isStoppedMidway } from '../../state/printers/chosen-printer.ts';
import { PrintOptions } from './printers/print-options.tsx';
import { WayOutChoice } from './printers/way-out.tsx';
import { UnkeptNote } from './unkept-note.tsx';
import { LabelOrder } from './label-order.tsx';
import { onSheets } from './on-sheets.ts';
import { PrintProgress } from './print-progress.tsx';

export function PrintForm() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const choice = useWorkbenchState((state) => state.choice);
  const toPdf = useWorkbenchState((state) => state.printsTo === 'pdf');
  const total = useWorkbenchState((state) => openView(state)?.orders ?? 0);
  // The bar with the button is beside the form, not in it: on a narrow screen it stays in sight below everything.
  return (
    <>
      <div className={styles['form']}>
        <WayOutChoice />
        <div className={styles['group']}>
          <p className={styles['legend']}>{t('print.which')}</p>
          <Segments
            label={t('print.which')}
            value={choice.which}
            options={[
              { value: 'all', label: total === 0 ? t('print.allNone') : t('print.all', { count: total }) },
              { value: 'range', label: t('print.range') },
            ]}
            onValue={(which) => printing.choose({ which })}
          />
          {choice.which === 'range' && (
            <TextField
              label={t('print.rangeLabel')}
              help={t('print.rangeHelp')}
              value={choice.range}
              onText={(range) => printing.choose({ range })}
            />
          )}
        </div>
        <div className={styles['numbers']}>
          <TextField
            label={t('print.copies')}
            kind="number"
            inputMode="numeric"
            min={1}
            max={MOST_COPIES}
            value={Number.isNaN(choice.copies) ? '' : choice.copies}
            onText={(copies) => printing.choose({ copies: copies === '' ? Number.NaN : Number(copies) })}
          />
          <TextField
            label={t('print.date')}
            kind="date"
            value={choice.date}
            onText={(date) => printing.choose({ date })}
          />
          <LabelOrder />
          <PrintOptions />
          <PdfOptions />
        </div>
        <ChosenDesign />
      </div>
      {toPdf && <PaperChoice />}
      <UnkeptNote />
      <Ready />
    </>
  );
}

/** How many labels there will be, said before they are made; or why there will be none. */
function Ready() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const state = useWorkbenchState((whole) => whole);
  const refused = whyNotGenerate(state);
  const plan = printPlan(state);
  const text = useLocalText();
  const printer = chosenPrinter(state);
  const { copies } = state.choice;
  const problemRows = openBook(state)?.problemRows ?? 0;
  const running = state.printing.status === 'running';
  const outOfSight = (openBook(state)?.orders ?? 0) - (openView(state)?.orders ?? 0);
  return (
    <div className={classes(styles['ready'], running && styles['running'])}>
      {running ? (
        <PrintProgress />
      ) : (
        <div className={styles['words']} id="ready-words">
          {plan.ok ? (
            <>
              <p className={styles['total']}>{onSheets(t, plan.labels, plan.sheets?.sheets)}</p>
              <p className={styles['note']}>
                {t('print.totalNote', { count: plan.orders, orders: plan.orders, copies })}
              </p>
              {plan.sheets !== null && (
                <p className={styles['note']}>
                  {plan.sheets.free === 0
                    ? t('sheets.noneFree')
                    : t('sheets.freeOnLast', { count: plan.sheets.free })}
                </p>
              )}
              {printer !== null && (
                <p className={styles['note']}>{t('labelPrinter.forPrinter', { name: text(printer.name) })}</p>
              )}
              {problemRows > 0 && (
                <p className={styles['note']}>{t('print.excluded', { count: problemRows })}</p>
              )}
            </>
          ) : (
            <p className={styles['why']}>{t(`whyNot.${plan.reason}`, plan.params)}</p>
          )}
          {isStoppedMidway(state) && <p className={styles['unfinished']}>{t('labelPrinter.unfinished')}</p>}
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
      )}
      <div className={styles['go']}>
        <ActionButton
          action="generate"
          kind={state.printing.status === 'done' && !state.printing.stale ? 'plain' : 'primary'}
          icon="printer"
          aria-describedby={running ? undefined : 'ready-words'}
        />
      </div>
    </div>
  );
}
