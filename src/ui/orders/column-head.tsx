import { useState } from 'react';
import { fieldName, looksLikeName } from '../../i18n/problem-text.ts';
import type { OrderField } from '../../orders/order-fields.ts';
import type { ColumnView } from '../../room/room.ts';
import type { ColumnUse } from '../../state/mapping-changes.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './column-mapping.module.css';
import { isFieldDrag, writeDrag } from './field-drag.ts';

interface ColumnHeadProps {
  readonly place: number;
  readonly column: ColumnView;
  readonly use: ColumnUse;
  /** Other columns of the same field. */
  readonly partners: readonly string[];
  readonly fields: readonly OrderField[];
  readonly onUse: (use: ColumnUse) => void;
  readonly onDropped: (data: DataTransfer) => void;
}

/** What a column is used as: chosen from a list, or by a field that is dropped on it. */
export function ColumnHead(props: ColumnHeadProps) {
  const { place, column, use, partners, fields, onUse, onDropped } = props;
  const t = useTranslate();
  const language = useWorkbenchState((state) => state.language);
  const [hovers, setHovers] = useState(false);
  const quoted = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    partners.map((name) => `“${name}”`),
  );
  return (
    <th
      scope="col"
      className={classes(hovers && styles['hovers'], use !== 'unused' && styles['isUsed'])}
      onDragOver={(event) => {
        if (!isFieldDrag(event.dataTransfer)) return;
        event.preventDefault();
        setHovers(true);
      }}
      onDragLeave={() => setHovers(false)}
      onDrop={(event) => {
        if (!isFieldDrag(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        setHovers(false);
        onDropped(event.dataTransfer);
      }}
    >
      <span
        className={styles['grip']}
        draggable={use !== 'unused'}
        onDragStart={(event) => writeDrag(event.dataTransfer, { kind: 'column', place })}
      >
        {column.name}
      </span>
      <SelectField
        label={column.name}
        hideLabel
        value={use}
        options={[
          { value: 'unused', label: t('columns.unused') },
          ...fields.map((field) => ({ value: field, label: fieldName(t, field) })),
        ]}
        onValue={(value) => onUse(fields.find((field) => field === value) ?? 'unused')}
      />
      <span className={styles['notes']}>
        <Certainty column={column} use={use} />
        <span className={styles['muted']}>
          {partners.length > 0
            ? t('columns.together', { columns: quoted })
            : t('columns.looksLike', { what: looksLikeName(t, column.looksLike) })}
        </span>
      </span>
    </th>
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
      {certainty === 'certain'
        ? t('columns.certain')
        : t(`columns.${certainty}`, { percent: Math.round(column.confidence * 100) })}
    </span>
  );
}

function certaintyOf(confidence: number): 'certain' | 'likely' | 'unsure' {
  if (confidence >= 1) return 'certain';
  return confidence >= 0.6 ? 'likely' : 'unsure';
}
