import { Suspense, lazy, useRef, useState } from 'react';
import { chosenPrinter } from '../../../state/printers/chosen-printer.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { SheetDoubts } from '../../sheets/sheet-doubts.tsx';
import { sheetFacts } from '../../sheets/sheet-words.ts';
import styles from './way-out.module.css';

const SheetChooser = lazy(async () => ({
  default: (await import('../../sheets/sheet-chooser.tsx')).SheetChooser,
}));

/** Which roll is in the label printer, which is then told of it; or labels as large as the template's. */
export function RollChoice() {
  const t = useTranslate();
  const text = useLocalText();
  const { sheets } = useWorkbench();
  const roll = useWorkbenchState((state) => state.roll);
  const view = useWorkbenchState((state) => state.rollPaper.view);
  const at = useWorkbenchState((state) => chosenPrinter(state)?.onRoll ?? 'middle');
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const name = view === null ? t('rolls.loading') : text(view.name);
  const isSmaller =
    view?.laid != null &&
    view.places.some(
      ({ number, width, height }) =>
        number === 1 && (view.laid?.width !== width || view.laid.height !== height),
    );
  return (
    <div className={styles['roll']}>
      <div className={styles['rollWords']}>
        <p className={styles['legend']}>{t('rolls.inPrinter')}</p>
        <p className={styles['rollName']}>{roll === null ? t('rolls.asLabel') : name}</p>
        {roll !== null && view !== null && (
          <p className={styles['note']}>
            {sheetFacts(t, view)} {view.fit.fits && view.fit.turned && t('rolls.turned')}{' '}
            {isSmaller && t(`rolls.${at}`)}
          </p>
        )}
      </div>
      <div className={styles['choice']}>
        <Button ref={opener} small onClick={() => setOpen(true)}>
          {t(roll === null ? 'rolls.choose' : 'rolls.chooseOther')}
        </Button>
        {roll !== null && (
          <Button
            kind="quiet"
            small
            onClick={() => {
              sheets.chooseRoll(null);
              // This button goes with the roll.
              opener.current?.focus();
            }}
          >
            {t('rolls.back')}
          </Button>
        )}
      </div>
      {roll !== null && view !== null && <SheetDoubts doubts={view.doubts} />}
      {open && (
        <Suspense fallback={null}>
          <SheetChooser kind="roll" opener={opener} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
