import { Suspense, lazy, useRef, useState } from 'react';
import { takesSealKey } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Section } from '../parts/step-page.tsx';
import styles from './sealed-codes.module.css';

/** Most templates have no sealed code: what it takes is loaded where one is. */
const SealKeyPanel = lazy(async () => ({
  default: (await import('../sealing/seal-key-panel.tsx')).SealKeyPanel,
}));
const OpenSealed = lazy(async () => ({ default: (await import('../sealing/open-sealed.tsx')).OpenSealed }));

/** The key of a template's sealed codes, where it has one. */
export function SealedCodesKey() {
  const t = useTranslate();
  const isWanted = useWorkbenchState(takesSealKey);
  if (!isWanted) return null;
  return (
    <Section title={t('sealing.title')} note={t('sealing.what')}>
      <div className={styles['box']}>
        <Suspense fallback={<p role="status">{t('sealing.loading')}</p>}>
          <SealKeyPanel />
        </Suspense>
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
      {open && (
        <Suspense fallback={null}>
          <OpenSealed opener={opener} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
