import { useState } from 'react';
import type { Problem } from '../../base/problem.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import { pickKey } from '../../state/pick-file.ts';
import type { SavedKey } from '../../state/sealing.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './sealing.module.css';
import { useSealing } from './use-sealing.ts';

/** The key of sealed codes: which one is in use, and how to come by one. The key itself is never shown. */
export function SealKeyPanel({
  opens = false,
}: {
  /** It is for opening: there is no use for a new key. */ readonly opens?: boolean;
}) {
  const t = useTranslate();
  const sealing = useSealing();
  const keyId = useWorkbenchState((state) => state.sealKey);
  const [saved, setSaved] = useState<SavedKey | null>(null);
  if (keyId === null)
    return (
      <div className={styles['key']}>
        {!opens && <p className={styles['missing']}>{t('sealing.noKey')}</p>}
        <p className={styles['note']}>{t('sealing.whatKey')}</p>
        {!opens && <p className={styles['note']}>{t('sealing.lost')}</p>}
        <KeyChoices opens={opens} onSaved={setSaved} />
      </div>
    );
  return (
    <div className={styles['key']}>
      <p role="status">
        {t('sealing.key', { id: keyId })}{' '}
        {saved?.id === keyId && t('sealing.made', { fileName: saved.fileName })}
      </p>
      <div>
        <Button small onClick={() => void sealing.forget()}>
          {t('sealing.forget')}
        </Button>
      </div>
    </div>
  );
}

interface KeyChoicesProps {
  readonly opens: boolean;
  readonly onSaved: (key: SavedKey | null) => void;
}

function KeyChoices({ opens, onSaved }: KeyChoicesProps) {
  const t = useTranslate();
  const sealing = useSealing();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const told = (found: Problem | undefined) => {
    setProblem(found ?? null);
    setTyped('');
  };
  const use = () => {
    if (typed.trim() !== '') void sealing.take(typed).then(told);
  };
  return (
    <>
      <div className={styles['buttons']}>
        {!opens && (
          <Button
            kind="primary"
            icon="key"
            onClick={() => void sealing.make().then((key) => onSaved(key ?? null))}
          >
            {t('sealing.make')}
          </Button>
        )}
        <Button icon="file" onClick={() => pickKey((file) => void sealing.takeFile(file).then(told))}>
          {t('sealing.file')}
        </Button>
      </div>
      <div className={styles['paste']}>
        <TextField
          label={t('sealing.paste')}
          help={t('sealing.pasteHelp')}
          errorIsSaid
          error={problem === null ? undefined : problemSentence(t, problem)}
          value={typed}
          maxLength={200}
          onText={setTyped}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) use();
          }}
        />
        <Button onClick={use} disabled={typed.trim() === ''}>
          {t('sealing.use')}
        </Button>
      </div>
    </>
  );
}
