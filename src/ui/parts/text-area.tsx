import { useId } from 'react';
import styles from './field.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly rows?: number;
  readonly onText: (text: string) => void;
}

/** Several lines; for the rest as `TextField`, and for the same reasons. */
export function TextArea({ label, help, value, rows = 6, onText }: TextAreaProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        className={styles['input']}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        data-1p-ignore=""
        data-lpignore="true"
        aria-describedby={help === undefined ? undefined : `${id}-note`}
        onChange={(event) => onText(event.target.value)}
      />
      {help !== undefined && (
        <p id={`${id}-note`} className={styles['help']}>
          {help}
        </p>
      )}
    </div>
  );
}
