import { TEMPLATE_FIELDS } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { fieldName } from './element-name.ts';
import styles from './inspector.module.css';

/** Puts a field of the orders where the text is typed. The browser's own list: good by touch, keyboard and screen reader. */
export function FieldMenu({ onField }: { readonly onField: (field: string) => void }) {
  const t = useTranslate();
  return (
    <select
      className={styles['fieldMenu']}
      aria-label={t('designer.insertField')}
      value=""
      onChange={(event) => {
        if (event.target.value !== '') onField(event.target.value);
      }}
    >
      <option value="">{t('designer.insertField')}</option>
      {TEMPLATE_FIELDS.map((field) => (
        <option key={field} value={field}>
          {fieldName(t, field) ?? field}
        </option>
      ))}
    </select>
  );
}
