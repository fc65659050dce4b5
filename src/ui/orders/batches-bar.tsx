import { useEffect, useRef, useState } from 'react';
import type { BatchView } from '../../room/grid-room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import { TextField } from '../parts/text-field.tsx';
import { batchName } from './batch-name.ts';
import styles from './batches-bar.module.css';

/** What is open, a batch for each file or paste: how many orders, how many problems, and what is done with a whole batch. */
export function BatchesBar({ chosen }: { readonly chosen: number }) {
  const t = useTranslate();
  const book = useWorkbenchState((state) => state.book);
  const leaving = useWorkbenchState((state) => state.leaving);
  const [renaming, setRenaming] = useState<number | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const goBack = useRef(false);
  useEffect(() => {
    if (renaming !== null || !goBack.current) return;
    goBack.current = false;
    list.current?.querySelector<HTMLElement>('[data-rename]')?.focus();
  }, [renaming]);
  const endRenaming = (byKey: boolean) => {
    goBack.current = byKey;
    setRenaming(null);
  };
  const shown = book?.batches.filter(({ batch }) => !leaving.includes(batch)) ?? [];
  return (
    <div className={styles['bar']}>
      <ul ref={list} className={styles['batches']} aria-label={t('batches.title')}>
        {shown.map((batch) => (
          <li
            key={batch.batch}
            ref={batch.batch === chosen ? inSight : undefined}
            className={classes(styles['batch'], batch.batch === chosen && styles['chosen'])}
          >
            {renaming === batch.batch ? (
              <RenameField batch={batch} onDone={endRenaming} />
            ) : (
              <BatchButton batch={batch} among={shown} isChosen={batch.batch === chosen} />
            )}
            {batch.batch === chosen && renaming !== batch.batch && (
              <BatchTools batch={batch} onRename={() => setRenaming(batch.batch)} />
            )}
          </li>
        ))}
      </ul>
      <span className={styles['more']}>
        <ActionButton action="openFile" kind="quiet" icon="file" small compact />
        <ActionButton action="paste" kind="quiet" icon="paste" small compact />
      </span>
    </div>
  );
}

/** Scrolls the bar, and nothing else, to the chosen batch. */
function inSight(item: HTMLLIElement | null): void {
  const list = item?.parentElement;
  if (item === null || list === null || list === undefined) return;
  const left = item.offsetLeft - list.offsetLeft;
  const isInSight = left >= list.scrollLeft && left + item.offsetWidth <= list.scrollLeft + list.clientWidth;
  if (!isInSight) list.scrollLeft = left;
}

interface BatchButtonProps {
  readonly batch: BatchView;
  readonly among: readonly BatchView[];
  readonly isChosen: boolean;
}

function BatchButton({ batch, among, isChosen }: BatchButtonProps) {
  const t = useTranslate();
  const { batches } = useWorkbench();
  const { orders, problemRows } = batch.summary;
  const isOnly = among.length === 1;
  const name = <span className={styles['name']}>{batchName(t, batch, among)}</span>;
  const counts = (
    <span className={styles['counts']}>
      {batch.closed ? t('batches.closed') : t('batches.orders', { count: orders })}
      {!batch.closed && problemRows > 0 && (
        <span className={styles['amber']}>
          <Icon name="warning" size={12} />
          <span aria-hidden="true">{t('print.number', { value: problemRows })}</span>
          <span className="hidden-but-read">{t('orders.countProblems', { count: problemRows })}</span>
        </span>
      )}
    </span>
  );
  // A choice among one is none.
  if (isOnly) {
    return (
      <p className={styles['only']}>
        {name}
        {counts}
      </p>
    );
  }
  return (
    <button
      type="button"
      className={styles['button']}
      aria-pressed={isChosen}
      onClick={() => batches.choose(batch.batch)}
    >
      {name}
      {counts}
    </button>
  );
}

function BatchTools({ batch, onRename }: { readonly batch: BatchView; readonly onRename: () => void }) {
  const t = useTranslate();
  const { batches } = useWorkbench();
  return (
    <span className={styles['tools']}>
      <Button kind="quiet" icon="pencil" iconOnly small data-rename="" onClick={onRename}>
        {t('batches.rename')}
      </Button>
      <Button
        kind="quiet"
        icon={batch.closed ? 'eye' : 'eye-off'}
        iconOnly
        small
        onClick={() => batches.close(batch.batch, !batch.closed)}
      >
        {batch.closed ? t('batches.reopen') : t('batches.close')}
      </Button>
      <Button kind="quiet" icon="trash" iconOnly small onClick={() => batches.remove([batch.batch])}>
        {t('batches.remove')}
      </Button>
    </span>
  );
}

interface RenameFieldProps {
  readonly batch: BatchView;
  /** `byKey` where the keyboard was in the field to the end: it goes back to where it came from. */
  readonly onDone: (byKey: boolean) => void;
}

/** The name goes to the room when it is done, and is in no state of the page before. */
function RenameField({ batch, onDone }: RenameFieldProps) {
  const t = useTranslate();
  const { batches } = useWorkbench();
  const ended = useRef(false);
  const end = (name: string | null, byKey: boolean) => {
    // The field that goes is left as well: once is enough.
    if (ended.current) return;
    ended.current = true;
    if (name !== null) batches.rename(batch.batch, name);
    onDone(byKey);
  };
  return (
    <span className={styles['field']}>
      <TextField
        label={t('batches.name')}
        hideLabel
        defaultValue={batch.name}
        ref={(input: HTMLInputElement | null) => {
          if (input !== null && document.activeElement !== input) input.select();
        }}
        onBlur={(event) => end(event.currentTarget.value, false)}
        onKeyDown={(event) => {
          // A key that chooses a Chinese character is not for us.
          if (event.nativeEvent.isComposing) return;
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          // The button that gets the focus back must not be pressed by the same key.
          event.preventDefault();
          end(event.key === 'Enter' ? event.currentTarget.value : null, true);
        }}
      />
    </span>
  );
}

/** Pastes have no name of their own until a person gives them one. */
