import { useRef, useState } from 'react';
import type { RowTarget } from '../../room/grid-room.ts';
import type { TrackingAnswer, TrackingWay } from '../../state/tracking.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { pickFile } from '../../state/pick-file.ts';
import { PoolForm } from './tracking-pool.tsx';
import { TrackingResult } from './tracking-result.tsx';
import styles from './tracking.module.css';
import { WorkNote } from './work-note.tsx';

const WAYS: readonly TrackingWay[] = ['file', 'list', 'pool'];
type Target = 'selected' | 'view';

/** A button, and behind it: tracking numbers from a second file, a pasted list or a number pool. What is pasted goes to the room and is forgotten here. */
export function TrackingDialog() {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={opener} small onClick={() => setOpen(true)}>
        {t('tracking.open')}
      </Button>
      <Dialog
        open={open}
        title={t('tracking.title')}
        closeLabel={t('tracking.close')}
        onClose={() => setOpen(false)}
        opener={opener}
      >
        {open && <TrackingForm />}
      </Dialog>
    </>
  );
}

function TrackingForm() {
  const t = useTranslate();
  const { tracking } = useWorkbench();
  const busy = useWorkbenchState((state) => state.work !== null);
  const selected = useWorkbenchState((state) => state.inView?.selected ?? 0);
  const inView = useWorkbenchState((state) => state.inView?.rows ?? 0);
  const [way, setWay] = useState<TrackingWay>('file');
  const [wanted, setTarget] = useState<Target>(selected > 0 ? 'selected' : 'view');
  const [replace, setReplace] = useState(false);
  const [answer, setAnswer] = useState<TrackingAnswer>();
  const target: RowTarget = { kind: selected > 0 ? wanted : 'view' };
  const give = (answering: Promise<TrackingAnswer>) => {
    setAnswer(undefined);
    void answering.then(setAnswer);
  };
  return (
    <div className={styles['form']}>
      <Segments
        label={t('tracking.way')}
        value={way}
        options={WAYS.map((value) => ({ value, label: t(`tracking.${value}`) }))}
        onValue={(chosen) => {
          setWay(chosen);
          setAnswer(undefined);
        }}
      />
      {way === 'file' ? (
        <p className={styles['quiet']}>{t('tracking.wholeBook')}</p>
      ) : (
        <Segments
          label={t('tracking.target')}
          value={target.kind === 'selected' ? 'selected' : 'view'}
          options={[
            { value: 'selected', label: t('tracking.selected', { count: selected }) },
            { value: 'view', label: t('tracking.view', { count: inView }) },
          ]}
          onValue={setTarget}
        />
      )}
      {way !== 'pool' && (
        <label className={styles['check']}>
          <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} />
          {t('tracking.replace')}
        </label>
      )}
      {way === 'file' && (
        <>
          <p>{t('tracking.fileHelp')}</p>
          <div>
            <Button
              kind="primary"
              icon="file"
              disabled={busy}
              onClick={() => pickFile((file) => give(tracking.join(file, replace)))}
            >
              {t('tracking.chooseFile')}
            </Button>
          </div>
        </>
      )}
      {way === 'list' && (
        <ListForm busy={busy} onGive={(text) => give(tracking.paste(target, text, replace))} />
      )}
      {way === 'pool' && <PoolForm busy={busy} onDeal={(pool) => give(tracking.deal(target, pool))} />}
      <WorkNote />
      <div aria-live="polite">{answer !== undefined && <TrackingResult answer={answer} />}</div>
    </div>
  );
}

function ListForm(props: { readonly busy: boolean; readonly onGive: (text: string) => void }) {
  const { busy, onGive } = props;
  const t = useTranslate();
  const [text, setText] = useState('');
  return (
    <>
      <TextArea label={t('tracking.listLabel')} help={t('tracking.listHelp')} value={text} onText={setText} />
      <div>
        <Button
          kind="primary"
          disabled={busy || text.trim() === ''}
          onClick={() => {
            onGive(text);
            setText('');
          }}
        >
          {t('tracking.paste')}
        </Button>
      </div>
    </>
  );
}
