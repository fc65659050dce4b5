import { batchOfRow, lineOfRow } from '../../base/row-id.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { BookView, DuplicateGroupView, ParcelsView } from '../../room/grid-room.ts';
import type { RowView } from '../../room/room.ts';
import { openBook } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { batchName } from './batch-name.ts';
import styles from './duplicates.module.css';

/** Refusals that a person may overrule: then what the first row says holds for all. */
const OVERRULED: readonly string[] = ['recipients-differ', 'trackings-differ'];

/** Rows that are there twice, masked, with why they are not one parcel at once, and the three ways to settle it. */
export function DuplicateGroup({ group }: { readonly group: DuplicateGroupView }) {
  const t = useTranslate();
  const { mending } = useWorkbench();
  const { kind, rows, views, refused } = group;
  const mayOverrule = refused !== null && OVERRULED.includes(refused.code);
  const title = t(`duplicates.${kind}`);
  const lines = rows.slice(0, 3).map((row) => t('duplicates.row', { row: lineOfRow(row) }));
  return (
    <li className={styles['group']} aria-label={`${title}: ${lines.join(', ')}`}>
      <div className={styles['head']}>
        <h2>{title}</h2>
        <span className={styles['quiet']}>{t('duplicates.rows', { count: rows.length })}</span>
      </div>
      <Rows views={views} more={rows.length - views.length} />
      {refused !== null && <p className={styles['warning']}>{problemSentence(t, refused)}</p>}
      <div className={styles['buttons']}>
        {refused === null && (
          <Button small onClick={() => mending.merge(rows, false)}>
            {t('duplicates.merge')}
          </Button>
        )}
        {mayOverrule && (
          <Button small onClick={() => mending.merge(rows, true)}>
            {t('duplicates.mergeAnyway')}
          </Button>
        )}
        <Button small onClick={() => mending.leaveOut(rows.slice(1))}>
          {t('duplicates.leaveOutLater')}
        </Button>
        <Button small onClick={() => mending.keepAll(rows)}>
          {t('duplicates.keepAll')}
        </Button>
      </div>
    </li>
  );
}

/** A parcel of several rows, with what each of them is alone. */
export function CombinedParcel({ parcel }: { readonly parcel: ParcelsView['list'][number] }) {
  const t = useTranslate();
  const { mending } = useWorkbench();
  const { row, size, parts } = parcel;
  const line = lineOfRow(row);
  return (
    <li className={styles['group']} aria-label={t('duplicates.parcel', { row: line })}>
      <div className={styles['head']}>
        <h3>{t('duplicates.parcel', { row: line })}</h3>
        <span className={styles['quiet']}>{t('duplicates.parts', { count: size })}</span>
      </div>
      <Rows views={parts} more={size - parts.length} />
      <div className={styles['buttons']}>
        <Button small aria-label={t('duplicates.splitRow', { row: line })} onClick={() => mending.split(row)}>
          {t('duplicates.split')}
        </Button>
      </div>
    </li>
  );
}

const NO_BATCHES: BookView['batches'] = [];
const SHOWN = ['orderNo', 'name', 'phone', 'region', 'detail', 'goods', 'tracking'] as const;

function Rows({ views, more }: { readonly views: readonly RowView[]; readonly more: number }) {
  const t = useTranslate();
  const batches = useWorkbenchState((state) => openBook(state)?.batches ?? NO_BATCHES);
  const place = (row: number): string => {
    const line = t('duplicates.row', { row: lineOfRow(row) });
    const batch = batches.find((one) => one.batch === batchOfRow(row));
    return batches.length < 2 || batch === undefined ? line : `${batchName(t, batch, batches)} · ${line}`;
  };
  return (
    <ul className={styles['rows']}>
      {views.map((view) => (
        <li key={view.row} className={styles['row']}>
          <span className={styles['number']}>{place(view.row)}</span>
          <span className={styles['cells']}>
            {SHOWN.map((column) => view[column].text)
              .filter((text) => text !== '')
              .join(' · ')}
          </span>
        </li>
      ))}
      {more > 0 && <li className={styles['quiet']}>{t('duplicates.more', { count: more })}</li>}
    </ul>
  );
}
