import { MOST_COPIES } from '../../state/print-jobs/plan.ts';
import { openView } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { BesideLabels } from './beside-labels.tsx';
import { ChosenDesign } from './chosen-design.tsx';
import styles from './print-form.module.css';
import { PaperChoice } from './paper-choice.tsx';
import { PdfOptions } from './pdf-options.tsx';
import { PrintOptions } from './printers/print-options.tsx';
import { WayOutChoice } from './printers/way-out.tsx';
import { UnkeptNote } from './unkept-note.tsx';
import { LabelOrder } from './label-order.tsx';
import { ReadyBar } from './ready-bar.tsx';
import { SameLabelsNote } from './same-labels-note.tsx';
import { ScanAllField } from './scan-all-field.tsx';
import { VolumesField } from './volumes-field.tsx';

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
          <VolumesField />
          <ScanAllField />
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
        </div>
        <BesideLabels />
        <PdfOptions />
        <ChosenDesign />
      </div>
      {toPdf && <PaperChoice />}
      <UnkeptNote />
      <SameLabelsNote />
      <ReadyBar />
    </>
  );
}
