import { useId } from 'react';
import styles from './check-field.module.css';

interface CheckFieldProps {
  readonly label: string;
  /** Said behind the label, such as how many there are. */
  readonly note?: string;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

/** One thing that is so or not. */
export function CheckField({ label, note, checked, onChecked }: CheckFieldProps) {
  const id = useId();
  return (
    <span className={styles['field']}>
      <input
        id={id}
        type="checkbox"
        className={styles['box']}
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
      />
      <label htmlFor={id} className={styles['label']}>
        {label}
        {note !== undefined && <span className={styles['note']}>{note}</span>}
      </label>
    </span>
  );
}
