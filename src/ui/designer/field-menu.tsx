import { TEMPLATE_FIELDS } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { templateFieldName } from '../../i18n/finding-text.ts';
import styles from './inspector.module.css';

interface FieldMenuProps {
  readonly label?: string;
  readonly onField: (field: string) => void;
}

/** Chooses a field of the orders. The browser's own list: good by touch, keyboard and screen reader. */
export function FieldMenu({ label, onField }: FieldMenuProps) {
  const t = useTranslate();
  const words = label ?? t('designer.insertField');
  return (
    <select
      className={styles['fieldMenu']}
      aria-label={words}
      value=""
      onChange={(event) => {
        if (event.target.value !== '') onField(event.target.value);
      }}
    >
      <option value="">{words}</option>
      {TEMPLATE_FIELDS.map((field) => (
        <option key={field} value={field}>
          {templateFieldName(t, field) ?? field}
        </option>
      ))}
    </select>
  );
}
