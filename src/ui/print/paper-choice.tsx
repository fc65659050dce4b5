import { Suspense, lazy, useRef, useState } from 'react';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './paper-choice.module.css';

/** Most print one label a page: what sheets take is loaded when it is first wanted. */
const SheetChooser = lazy(async () => ({
  default: (await import('../sheets/sheet-chooser.tsx')).SheetChooser,
}));
const SheetPanel = lazy(async () => ({ default: (await import('../sheets/sheet-panel.tsx')).SheetPanel }));

/** What a PDF's labels are put on: a page each, or the places of a sheet. */
export function PaperChoice() {
  const t = useTranslate();
  const text = useLocalText();
  const { sheets } = useWorkbench();
  const sheet = useWorkbenchState((state) => state.sheet);
  const view = useWorkbenchState((state) => state.paper.view);
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const chosen = view === null ? t('sheets.loading') : text(view.name);
  const loading = (
    <div className={styles['loading']} role="status">
      {t('sheets.loading')}
    </div>
  );
  return (
    <section className={styles['paper']} aria-labelledby="paper-title">
      <div className={styles['line']}>
        <div className={styles['chosen']}>
          <h2 id="paper-title" className={styles['legend']}>
            {t('sheets.paper')}
          </h2>
          <p className={styles['name']}>{sheet === null ? t('sheets.onePage') : chosen}</p>
        </div>
        <div className={styles['buttons']}>
          <Button ref={opener} small onClick={() => setOpen(true)}>
            {t(sheet === null ? 'sheets.choose' : 'sheets.chooseOther')}
          </Button>
          {sheet !== null && (
            <Button
              kind="quiet"
              small
              onClick={() => {
                sheets.choose(null);
                // This button goes with the sheet.
                opener.current?.focus();
              }}
            >
              {t('sheets.back')}
            </Button>
          )}
        </div>
      </div>
      {sheet !== null && (
        <Suspense fallback={loading}>
          <SheetPanel />
        </Suspense>
      )}
      {open && (
        <Suspense fallback={null}>
          <SheetChooser kind="sheet" opener={opener} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </section>
  );
}
