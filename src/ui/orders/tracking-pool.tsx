import { useState } from 'react';
import type { NumberPool } from '../../book/tracking/deal-tracking.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './tracking.module.css';

interface PoolFormProps {
  readonly busy: boolean;
  readonly onDeal: (pool: NumberPool) => void;
}

/** Numbers that a carrier gave the shop: from one to another behind a prefix, or a list. They are forgotten once they are dealt. */
export function PoolForm({ busy, onDeal }: PoolFormProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<NumberPool['kind']>('range');
  const [prefix, setPrefix] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [text, setText] = useState('');
  const isGiven = kind === 'range' ? from.trim() !== '' && to.trim() !== '' : text.trim() !== '';
  const deal = () => {
    onDeal(kind === 'range' ? { kind, prefix, from, to } : { kind, text });
    setFrom('');
    setTo('');
    setText('');
  };
  return (
    <>
      <p>{t('tracking.poolHelp')}</p>
      <Segments
        label={t('tracking.poolKind')}
        value={kind}
        options={[
          { value: 'range', label: t('tracking.range') },
          { value: 'list', label: t('tracking.numbers') },
        ]}
        onValue={setKind}
      />
      {kind === 'range' ? (
        <div className={styles['range']}>
          <TextField label={t('tracking.prefix')} value={prefix} onText={setPrefix} />
          <TextField label={t('tracking.from')} inputMode="numeric" value={from} onText={setFrom} />
          <TextField label={t('tracking.to')} inputMode="numeric" value={to} onText={setTo} />
        </div>
      ) : (
        <TextArea label={t('tracking.numbersLabel')} value={text} onText={setText} />
      )}
      <div>
        <Button kind="primary" disabled={busy || !isGiven} onClick={deal}>
          {t('tracking.deal')}
        </Button>
      </div>
    </>
  );
}
