import { useRef, useState } from 'react';
import { takesSealKey } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/step-page.tsx';
import { OpenSealed } from '../sealing/open-sealed.tsx';
import { SealKeyPanel } from '../sealing/seal-key-panel.tsx';
import styles from './sealed-codes.module.css';

/** The key of a template's sealed codes, where it has one. */
export function SealedCodesKey() {
  const t = useTranslate();
  const isWanted = useWorkbenchState(takesSealKey);
  if (!isWanted) return null;
  return (
    <Section title={t('sealing.title')} note={t('sealing.what')}>
      <div className={styles['box']}>
        <SealKeyPanel />
      </div>
    </Section>
  );
}

/** For whoever gets a label with one, whatever is open here. */
export function OpenSealedButton() {
  const t = useTranslate();
  const opener = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button ref={opener} kind="quiet" small icon="key" onClick={() => setOpen(true)}>
        {t('sealing.open')}
      </Button>
      {open && <OpenSealed opener={opener} onClose={() => setOpen(false)} />}
    </div>
  );
}
