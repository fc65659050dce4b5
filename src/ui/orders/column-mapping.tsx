import { useState } from 'react';
import { fieldName, looksLikeName } from '../../i18n/problem-text.ts';
import { mappingChanges } from '../../state/mapping-changes.ts';
import type { ColumnUse } from '../../state/mapping-changes.ts';
import type { SourceSummary } from '../../room/room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './column-mapping.module.css';

/** Which column is which field. Says what cells look like and never what they say. */
export function ColumnMapping(props: { readonly summary: SourceSummary; readonly onClose: () => void }) {
  const { summary, onClose } = props;
  const t = useTranslate();
  const language = useWorkbenchState((state) => state.language);
  const { catalogue, orders } = useWorkbench();
  const [uses, setUses] = useState<Readonly<Record<string, ColumnUse>>>({});
  const changes = mappingChanges(summary.columns, uses);
  const fields = catalogue.fields.map((field) => ({ value: field, label: fieldName(t, field) }));
  return (
    <section className={styles['mapping']} aria-label={t('columns.title')}>
      <div className={styles['head']}>
        <h2>{t('columns.title')}</h2>
        {summary.guessed && <p>{t('columns.guessed')}</p>}
        {summary.unmapped.length > 0 && (
          <p className={styles['wanted']}>
            {t('columns.unmapped', {
              fields: new Intl.ListFormat(language, { type: 'conjunction' }).format(
                summary.unmapped.map((field) => fieldName(t, field)),
              ),
            })}
          </p>
        )}
        <p className={styles['muted']}>{t('columns.hidden')}</p>
      </div>
      <div className={styles['scroll']} tabIndex={0} role="group" aria-label={t('columns.title')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('columns.column')}</th>
              <th scope="col">{t('columns.looksLike')}</th>
              <th scope="col">{t('columns.confidence')}</th>
              <th scope="col">{t('columns.field')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.columns.map((column) => (
              <tr key={column.name}>
                <th scope="row">{column.name}</th>
                <td>{looksLikeName(t, column.looksLike)}</td>
                <td>{column.field === null ? '' : t(`columns.${certainty(column.confidence)}`)}</td>
                <td>
                  <SelectField
                    label={column.name}
                    hideLabel
                    value={uses[column.name] ?? column.field ?? 'unused'}
                    options={[{ value: 'unused', label: t('columns.unused') }, ...fields]}
                    onValue={(value) => {
                      const use = catalogue.fields.find((field) => field === value) ?? 'unused';
                      setUses({ ...uses, [column.name]: use });
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={styles['foot']}>
        <p className={styles['muted']}>
          {changes.ok
            ? t('columns.fixesDropped')
            : t('columns.duplicate', { field: fieldName(t, changes.field) })}
        </p>
        <Button onClick={onClose}>{t('columns.cancel')}</Button>
        <Button
          kind="primary"
          disabled={!changes.ok || Object.keys(changes.mapping).length === 0}
          onClick={() => {
            if (changes.ok) orders.reread({ mapping: changes.mapping });
          }}
        >
          {t('columns.apply')}
        </Button>
      </div>
    </section>
  );
}

function certainty(confidence: number): 'certain' | 'likely' | 'unsure' {
  if (confidence >= 1) return 'certain';
  return confidence >= 0.6 ? 'likely' : 'unsure';
}
