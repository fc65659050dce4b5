import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { Answer } from '../../room/grid-room.ts';
import type { OpenedRecord } from '../../room/sealing-room.ts';
import { whenLeft } from '../../state/page-left.ts';
import { REVEAL_SECONDS } from '../../state/reveal.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { SealKeyPanel } from './seal-key-panel.tsx';
import styles from './sealing.module.css';
import { useSealing } from './use-sealing.ts';

interface OpenSealedProps {
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Where somebody with the key reads what a code says. What is typed and shown here is gone when it closes. */
export function OpenSealed({ opener, onClose }: OpenSealedProps) {
  const t = useTranslate();
  const hasKey = useWorkbenchState((state) => state.sealKey !== null);
  // A scanner presses Enter: with the keyboard anywhere else it would press a button.
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open
      title={t('sealing.openTitle')}
      closeLabel={t('sealing.close')}
      opener={opener}
      onClose={onClose}
      {...(hasKey ? { first: field } : {})}
    >
      <div className={styles['dialog']}>
        <SealKeyPanel opens />
        {hasKey && <Scan field={field} />}
      </div>
    </Dialog>
  );
}

function Scan({ field }: { readonly field: RefObject<HTMLInputElement | null> }) {
  const t = useTranslate();
  const sealing = useSealing();
  const [scanned, setScanned] = useState('');
  const [labelId, setLabelId] = useState('');
  const [answer, setAnswer] = useState<Answer<OpenedRecord> | null>(null);
  const number = useRef<HTMLInputElement>(null);
  /** The last that was asked, for an answer that comes when something else stands in the fields already, or the page was left. */
  const asked = useRef<object>(null);
  useEffect(() => field.current?.focus(), [field]);
  useEffect(() => {
    if (answer?.ok !== true) return undefined;
    // As originals do.
    const timer = setTimeout(() => setAnswer(null), REVEAL_SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [answer]);
  useEffect(
    () =>
      whenLeft(() => {
        asked.current = null;
        setAnswer((known) => (known?.ok === true ? null : known));
      }),
    [],
  );

  async function open(): Promise<void> {
    if (scanned.trim() === '') return;
    const mine = {};
    asked.current = mine;
    const opened = await sealing.open(scanned, labelId);
    if (asked.current !== mine) return;
    setAnswer(opened ?? null);
    if (opened?.ok === false && opened.problem.code === 'sealed-needs-id') number.current?.focus();
    else field.current?.focus();
    // The next scan begins anew.
    if (opened?.ok !== true) return;
    setScanned('');
    setLabelId('');
  }

  const typed = (set: (text: string) => void) => (text: string) => {
    asked.current = null;
    set(text);
    setAnswer(null);
  };

  // Scanners press Enter behind what they type.
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') return;
    event.stopPropagation();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) void open();
  };
  return (
    <>
      <p className={styles['note']}>{t('sealing.openWhat')}</p>
      <TextField
        ref={field}
        label={t('sealing.scanned')}
        help={t('sealing.scannedHelp')}
        errorIsSaid
        error={answer?.ok === false ? problemSentence(t, answer.problem) : undefined}
        value={scanned}
        maxLength={2_000}
        onText={typed(setScanned)}
        onKeyDown={onKeyDown}
      />
      <TextField
        ref={number}
        label={t('sealing.labelId')}
        help={t('sealing.labelIdHelp')}
        value={labelId}
        maxLength={200}
        onText={typed(setLabelId)}
        onKeyDown={onKeyDown}
      />
      <div>
        <Button kind="primary" icon="key" onClick={() => void open()}>
          {t('sealing.openNow')}
        </Button>
      </div>
      <div role="status">{answer?.ok === true && <Opened record={answer.value} />}</div>
    </>
  );
}

function Opened({ record }: { readonly record: OpenedRecord }) {
  const t = useTranslate();
  const { name, phone, address, remark } = record;
  const lines = [
    { term: t('sealing.name'), said: [name] },
    { term: t('sealing.phone'), said: [phone] },
    { term: t('sealing.address'), said: address },
    { term: t('sealing.remark'), said: [remark] },
  ];
  return (
    <dl className={styles['record']} aria-label={t('sealing.record')} translate="no">
      {lines.map(({ term, said }) => (
        <div key={term}>
          <dt>{term}</dt>
          {said.join('') === '' ? (
            <dd className={styles['note']}>{t('sealing.nothing')}</dd>
          ) : (
            said.map((line, at) => <dd key={at}>{line}</dd>)
          )}
        </div>
      ))}
    </dl>
  );
}
