import { Suspense, lazy, useRef, useState } from 'react';
import { chosenPrinter } from '../../../state/printers/chosen-printer.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { RollWords } from '../../sheets/roll-words.tsx';
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
  return (
    <div className={styles['roll']}>
      <div className={styles['rollWords']}>
        <p className={styles['legend']}>{t('rolls.inPrinter')}</p>
        <p className={styles['rollName']}>{roll === null ? t('rolls.asLabel') : name}</p>
        {roll !== null && view !== null && <RollWords view={view} at={at} />}
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
      {open && (
        <Suspense fallback={null}>
          <SheetChooser
            kind="roll"
            chosen={roll}
            onTake={(id) => sheets.chooseRoll(id)}
            opener={opener}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </div>
  );
}
