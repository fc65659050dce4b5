import type { OrderField } from '../../orders/order-fields.ts';
import { fieldName } from '../../i18n/problem-text.ts';
import { useTouch, useTranslate } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import type { ColumnUse } from '../../state/mapping-changes.ts';
import styles from './field-chips.module.css';
import { writeDrag } from './field-drag.ts';

interface FieldChipsProps {
  readonly fields: readonly OrderField[];
  readonly used: ReadonlySet<ColumnUse>;
}

/** Fields to be dragged onto columns. By keyboard, by touch and with a screen reader the list in each column's head does the same. */
export function FieldChips({ fields, used }: FieldChipsProps) {
  const t = useTranslate();
  if (useTouch()) return null;
  return (
    <div className={styles['chips']} aria-hidden="true">
      {fields.map((field) => (
        <span
          key={field}
          draggable
          data-field={field}
          className={classes(styles['chip'], used.has(field) && styles['used'])}
          onDragStart={(event) => writeDrag(event.dataTransfer, { kind: 'field', field })}
        >
          {used.has(field) && <Icon name="check" size={12} />}
          {fieldName(t, field)}
        </span>
      ))}
    </div>
  );
}
