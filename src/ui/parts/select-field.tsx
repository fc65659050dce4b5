import { useId } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';
import { Icon } from './icon.tsx';

export interface Option {
  readonly value: string;
  readonly label: string;
}

interface SelectFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly options: readonly Option[];
  readonly inline?: boolean;
  readonly disabled?: boolean;
  readonly onValue: (value: string) => void;
}

/** The browser's own list: good by touch, by keyboard and with a screen reader, for long lists too. */
export function SelectField(props: SelectFieldProps) {
  const { label, hideLabel = false, value, options, inline = false, disabled = false, onValue } = props;
  const id = useId();
  return (
    <div className={classes(styles['field'], inline && styles['inline'])}>
      <label htmlFor={id} className={classes(styles['label'], hideLabel && 'hidden-but-read')}>
        {label}
      </label>
      <span className={styles['select']}>
        <select
          id={id}
          value={value}
          disabled={disabled}
          autoComplete="off"
          onChange={(event) => onValue(event.target.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size={12} />
      </span>
    </div>
  );
}
