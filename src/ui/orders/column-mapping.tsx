import { useState } from 'react';
import { fieldName, looksLikeName } from '../../i18n/problem-text.ts';
import { mappingChanges } from '../../state/mapping-changes.ts';
import type { ColumnUse } from '../../state/mapping-changes.ts';
import type { ColumnView, SourceSummary } from '../../room/room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
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
  const usedAs = ({ name, field }: ColumnView): ColumnUse => uses[name] ?? field ?? 'unused';
  const list = (names: readonly string[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  const fields = catalogue.fields.map((field) => ({ value: field, label: fieldName(t, field) }));
  return (
    <section className={styles['mapping']} aria-label={t('columns.title')}>
      <div className={styles['head']}>
        <h2>{t('columns.title')}</h2>
        {summary.guessed && <p>{t('columns.guessed')}</p>}
        {summary.unmapped.length > 0 && (
          <p className={styles['wanted']}>
            {t('columns.unmapped', {
              fields: list(summary.unmapped.map((field) => fieldName(t, field))),
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
              <th scope="col">{t('columns.field')}</th>
            </tr>
          </thead>
          <tbody>
            {summary.columns.map((column) => {
              const use = usedAs(column);
              const others = summary.columns.filter(
                (other) => other !== column && use !== 'unused' && usedAs(other) === use,
              );
              return (
                <tr key={column.name}>
                  <th scope="row">
                    {column.name}
                    <span className={styles['muted']}>
                      {t('columns.looksLike', { what: looksLikeName(t, column.looksLike) })}
                    </span>
                  </th>
                  <td>
                    <div className={styles['use']}>
                      <SelectField
                        label={column.name}
                        hideLabel
                        value={use}
                        options={[{ value: 'unused', label: t('columns.unused') }, ...fields]}
                        onValue={(value) => {
                          const chosen = catalogue.fields.find((field) => field === value) ?? 'unused';
                          setUses({ ...uses, [column.name]: chosen });
                        }}
                      />
                      <Certainty column={column} use={use} />
                    </div>
                    {changes.ok && others.length > 0 && (
                      <p className={styles['muted']}>
                        {t('columns.together', { columns: list(others.map(({ name }) => `“${name}”`)) })}
                      </p>
                    )}
                  </td>
                </tr>
              );
            })}
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

/** How far the use of a column is to be trusted: found, guessed, or just chosen by a person. */
function Certainty({ column, use }: { readonly column: ColumnView; readonly use: ColumnUse }) {
  const t = useTranslate();
  if (use !== (column.field ?? 'unused')) {
    return <span className={classes(styles['sure'], styles['chosen'])}>{t('columns.chosen')}</span>;
  }
  if (use === 'unused') return null;
  const certainty = certaintyOf(column.confidence);
  return (
    <span className={classes(styles['sure'], styles[certainty])}>
      <Icon name={certainty === 'unsure' ? 'warning' : 'check'} size={12} />
      {t(`columns.${certainty}`)}
    </span>
  );
}

function certaintyOf(confidence: number): 'certain' | 'likely' | 'unsure' {
  if (confidence >= 1) return 'certain';
  return confidence >= 0.6 ? 'likely' : 'unsure';
}
