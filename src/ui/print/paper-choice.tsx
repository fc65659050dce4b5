import { Suspense, lazy, useRef, useState } from 'react';
import type { PaperKind } from '../../room/stock-room.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './paper-choice.module.css';

/** Most print one label a page: what sheets take is loaded when it is first wanted. */
const SheetChooser = lazy(async () => ({
  default: (await import('../sheets/sheet-chooser.tsx')).SheetChooser,
}));
const RollWords = lazy(async () => ({ default: (await import('../sheets/roll-words.tsx')).RollWords }));
const SheetPanel = lazy(async () => ({ default: (await import('../sheets/sheet-panel.tsx')).SheetPanel }));

/** What a PDF's labels are put on: a page each, the places of a sheet, or the labels of a roll. */
export function PaperChoice() {
  const t = useTranslate();
  const text = useLocalText();
  const { sheets } = useWorkbench();
  const sheet = useWorkbenchState((state) => state.sheet);
  const view = useWorkbenchState((state) => state.paper.view);
  const [open, setOpen] = useState<PaperKind | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const rollOpener = useRef<HTMLButtonElement>(null);
  const isRoll = view?.kind === 'roll';
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
          <Button ref={opener} small onClick={() => setOpen('sheet')}>
            {t(sheet === null || isRoll ? 'sheets.choose' : 'sheets.chooseOther')}
          </Button>
          <Button ref={rollOpener} small onClick={() => setOpen('roll')}>
            {t(isRoll ? 'rolls.chooseOther' : 'rolls.choose')}
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
        <Suspense fallback={isRoll ? null : loading}>
          {isRoll ? <RollWords view={view} at="middle" /> : <SheetPanel />}
        </Suspense>
      )}
      {open !== null && (
        <Suspense fallback={null}>
          <SheetChooser
            kind={open}
            chosen={isRoll === (open === 'roll') ? sheet : null}
            onTake={(id) => sheets.choose(id)}
            opener={open === 'roll' ? rollOpener : opener}
            onClose={() => setOpen(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
