import { Suspense, lazy, useRef, useState } from 'react';
import { problemSentence } from '../../../i18n/problem-text.ts';
import { WAYS_OUT } from '../../../state/settings.ts';
import { chosenPrinter } from '../../../state/printers/chosen-printer.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { RefusedDocuments } from '../../parts/refused-documents.tsx';
import { Segments } from '../../parts/segments.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import styles from './way-out.module.css';

/** Most visits change no printer: what it takes is loaded when one is first opened. */
const PrinterDialog = lazy(async () => ({ default: (await import('./printer-dialog.tsx')).PrinterDialog }));
const RollChoice = lazy(async () => ({ default: (await import('./roll-choice.tsx')).RollChoice }));
const AddPrinter = lazy(async () => ({ default: (await import('./add-printer.tsx')).AddPrinter }));

/** What the labels are made for: a PDF alone, or one of the seller's label printers. */
export function WayOutChoice() {
  const t = useTranslate();
  const { printers } = useWorkbench();
  const printsTo = useWorkbenchState((state) => state.printsTo);
  return (
    <div className={styles['way']}>
      <p className={styles['legend']}>{t('labelPrinter.way')}</p>
      <Segments
        label={t('labelPrinter.way')}
        value={printsTo}
        options={WAYS_OUT.map((value) => ({ value, label: t(`labelPrinter.ways.${value}`) }))}
        onValue={(way) => printers.printTo(way)}
      />
      {printsTo === 'printer' ? (
        <PrinterChoice />
      ) : (
        <p className={styles['note']}>{t(`labelPrinter.wayNotes.${printsTo}`)}</p>
      )}
    </div>
  );
}

function PrinterChoice() {
  const t = useTranslate();
  const text = useLocalText();
  const { printers } = useWorkbench();
  const { own, refused, problem, isJudged, isRead, editing } = useWorkbenchState((state) => state.printers);
  const chosen = useWorkbenchState(chosenPrinter);
  const [adding, setAdding] = useState(false);
  const addButton = useRef<HTMLButtonElement>(null);
  const settingsButton = useRef<HTMLButtonElement>(null);
  const opened = own.find(({ id }) => id === editing);
  return (
    <>
      <div className={styles['choice']}>
        {chosen !== null && (
          <>
            <SelectField
              label={t('labelPrinter.which')}
              value={chosen.id}
              options={own.map(({ id, name }) => ({ value: id, label: text(name) }))}
              onValue={printers.choose}
            />
            <Button ref={settingsButton} icon="pencil" onClick={() => printers.open(chosen.id)}>
              {t('labelPrinter.settings')}
            </Button>
          </>
        )}
        <Button ref={addButton} icon="plus" onClick={() => setAdding(true)}>
          {t('labelPrinter.add')}
        </Button>
        <ActionButton action="importPrinter" icon="file" />
      </div>
      {chosen !== null && (
        <Suspense fallback={<div className={styles['rollLoading']} />}>
          <RollChoice />
        </Suspense>
      )}
      {chosen === null && isRead && <p className={styles['note']}>{t('labelPrinter.none')}</p>}
      {chosen !== null && problem !== null && (
        <p className={styles['problem']} role="alert">
          <Icon name="warning" />
          {problemSentence(t, problem)}
        </p>
      )}
      {chosen !== null && problem === null && (
        <p className={styles['note']} aria-live="polite">
          {isJudged ? t('labelPrinter.dpiNote', { dpi: chosen.dpi }) : t('labelPrinter.judging')}
        </p>
      )}
      <RefusedDocuments
        title={t('labelPrinter.refusedTitle', { count: refused.length })}
        note={t('labelPrinter.refusedNote')}
        refused={refused}
        numbered={(number) => t('labelPrinter.refusedNumber', { number })}
        onSave={printers.saveRefused}
        onDelete={printers.removeRefused}
      />
      <Suspense fallback={<p role="status">{t('labelPrinter.loading')}</p>}>
        {adding && <AddPrinter opener={addButton} onClose={() => setAdding(false)} />}
        {opened !== undefined && !adding && (
          <PrinterDialog
            printer={opened}
            opener={settingsButton}
            onClose={() => printers.open(null)}
            afterDelete={addButton}
          />
        )}
      </Suspense>
    </>
  );
}
