import { useId } from 'react';
import type { ComponentPropsWithRef } from 'react';
import { classes } from './classes.ts';
import styles from './field.module.css';

interface TextFieldProps extends Pick<
  ComponentPropsWithRef<'input'>,
  | 'value'
  | 'defaultValue'
  | 'onBlur'
  | 'onFocus'
  | 'onKeyDown'
  | 'inputMode'
  | 'placeholder'
  | 'ref'
  | 'disabled'
  | 'min'
  | 'max'
  | 'maxLength'
> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly kind?: 'text' | 'number' | 'date';
  readonly help?: string | undefined;
  readonly error?: string | undefined;
  /** The error comes of itself, not while somebody is in the field: it is said at once. */
  readonly errorIsSaid?: boolean;
  readonly onText?: (text: string) => void;
}

/**
 * The one input of the app. Fields may hold real personal data, so nothing in the browser may remember, complete,
 * correct or spell-check what is typed: enhanced spell checkers send it to a server.
 */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel = false,
    kind = 'text',
    help,
    error,
    errorIsSaid = false,
    onText,
    ...input
  } = props;
  const id = useId();
  const note = error ?? help;
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={classes(styles['label'], hideLabel && 'hidden-but-read')}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        type={kind}
        className={classes(styles['input'], kind === 'number' && styles['short'])}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        data-1p-ignore=""
        data-lpignore="true"
        aria-invalid={error !== undefined}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onText?.(event.target.value)}
      />
      {note !== undefined && (
        <p
          id={`${id}-note`}
          role={error !== undefined && errorIsSaid ? 'alert' : undefined}
          className={error === undefined ? styles['help'] : styles['error']}
        >
          {note}
        </p>
      )}
    </div>
  );
}
