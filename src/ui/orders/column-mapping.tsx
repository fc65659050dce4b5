import { useEffect, useState } from 'react';
import { fieldName } from '../../i18n/problem-text.ts';
import { giveColumn, isChanged, mappingOf, moveField, usesOf } from '../../state/mapping-changes.ts';
import type { ColumnUse, ColumnUses } from '../../state/mapping-changes.ts';
import type { FirstRow } from '../../room/intake-room.ts';
import type { SourceSummary } from '../../room/room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { ColumnHead } from './column-head.tsx';
import styles from './column-mapping.module.css';
import { FieldChips } from './field-chips.tsx';
import { readDrag } from './field-drag.ts';

interface ColumnMappingProps {
  readonly summary: SourceSummary;
  readonly onClose: () => void;
}

/** Which column is which field, on a view of the first rows: masked cells, and what they look like. */
export function ColumnMapping({ summary, onClose }: ColumnMappingProps) {
  const t = useTranslate();
  const language = useWorkbenchState((state) => state.language);
  const { catalogue, orders } = useWorkbench();
  const rows = useFirstRows(summary);
  const [uses, setUses] = useState<ColumnUses>({});
  const [unfolded, setUnfolded] = useState(false);
  const { columns, guessed, remembered, unmapped } = summary;
  const empty = columns.flatMap(({ looksLike, field }, place) =>
    looksLike === 'empty' && field === null ? [place] : [],
  );
  const places = [...columns.keys()].filter((place) => unfolded || !empty.includes(place));
  const used = usesOf(columns, uses);
  const give = (place: number, use: ColumnUse) => setUses(giveColumn(uses, place, use));
  const dropped = (place: number, data: DataTransfer) => {
    const drag = readDrag(data, catalogue.fields);
    if (drag?.kind === 'field') give(place, drag.field);
    else if (drag?.kind === 'column') setUses(moveField(columns, uses, drag.place, place));
  };
  const missing = unmapped.filter((field) => !used.includes(field));
  return (
    <section className={styles['mapping']} aria-label={t('columns.title')}>
      <div className={styles['head']}>
        <h2>{t('columns.title')}</h2>
        {guessed && !remembered && <p>{t('columns.guessed')}</p>}
        {remembered && (
          <p className={styles['remembered']}>
            {t('columns.remembered')}
            <Button small onClick={() => orders.forgetColumns()}>
              {t('action.forgetColumns')}
            </Button>
          </p>
        )}
        {missing.length > 0 && (
          <p className={styles['wanted']}>
            {t('columns.unmapped', {
              fields: new Intl.ListFormat(language, { type: 'conjunction' }).format(
                missing.map((field) => fieldName(t, field)),
              ),
            })}
          </p>
        )}
        <p className={styles['muted']}>{t('columns.how')}</p>
      </div>
      <FieldChips fields={catalogue.fields} used={new Set(used)} />
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('columns.firstRows')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {places.map((place) => {
                const column = columns[place];
                const use = used[place] ?? 'unused';
                if (column === undefined) return null;
                const partners = columns.flatMap(({ name }, other) =>
                  other !== place && use !== 'unused' && used[other] === use ? [name] : [],
                );
                return (
                  <ColumnHead
                    key={place}
                    place={place}
                    column={column}
                    use={use}
                    partners={partners}
                    fields={catalogue.fields}
                    onUse={(chosen) => give(place, chosen)}
                    onDropped={(data) => dropped(place, data)}
                  />
                );
              })}
            </tr>
          </thead>
          <tbody translate="no">
            {rows.map(({ line, cells }) => (
              <tr key={line}>
                {places.map((place) => (
                  <td key={place} className={used[place] === 'unused' ? styles['unused'] : undefined}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['foot']}>
        {empty.length > 0 && (
          <Button kind="quiet" small aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
            {unfolded ? t('columns.fold') : t('columns.unfold', { count: empty.length })}
          </Button>
        )}
        <p className={styles['muted']}>{t('columns.fixesDropped')}</p>
        <Button onClick={onClose}>{t('columns.cancel')}</Button>
        <Button
          kind="primary"
          disabled={!isChanged(columns, uses)}
          onClick={() => orders.applyColumns(mappingOf(columns, uses, guessed, orders.columnsSaid()))}
        >
          {t('columns.apply')}
        </Button>
      </div>
    </section>
  );
}

function useFirstRows({ batch, fingerprint, encoding }: SourceSummary): readonly FirstRow[] {
  const workbench = useWorkbench();
  const [rows, setRows] = useState<readonly FirstRow[]>([]);
  useEffect(() => {
    let isWanted = true;
    void workbench.firstRows(batch).then((found) => {
      if (isWanted && found !== undefined) setRows(found);
    });
    return () => {
      isWanted = false;
    };
  }, [workbench, batch, fingerprint, encoding]);
  return rows;
}
