import { useId } from 'react';
import type { FocusEvent } from 'react';
import styles from './inspector.module.css';

interface FieldBoxProps {
  readonly label: string;
  readonly shown: string;
  /** Nothing was typed that is not taken over: undo means the label's there. */
  readonly isUntouched: boolean;
  /** Behind what is typed, such as a unit. */
  readonly suffix?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onText: (text: string) => void;
  /** The field is left, or Enter is pressed. */
  readonly onTake: () => void;
  /** Escape. */
  readonly onGiveUp: () => void;
  /** An arrow up or down, a tenth with Shift; arrows are the browser's where absent. */
  readonly onStep?: (by: number) => void;
}

const LONGEST = 60;

/** A number with its unit in one box. Nothing in the browser may remember or complete what is typed. */
export function FieldBox(props: FieldBoxProps) {
  const { label, shown, isUntouched, suffix, placeholder, error, disabled } = props;
  const { onText, onTake, onGiveUp, onStep } = props;
  const id = useId();
  return (
    <div className={styles['length']}>
      <label htmlFor={id}>{label}</label>
      <span className={styles['box']}>
        <input
          id={id}
          inputMode="decimal"
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          data-1p-ignore=""
          data-lpignore="true"
          data-untouched={isUntouched ? '' : undefined}
          disabled={disabled}
          maxLength={LONGEST}
          value={shown}
          placeholder={placeholder}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => onText(event.target.value)}
          onFocus={(event: FocusEvent<HTMLInputElement>) => event.target.select()}
          onBlur={onTake}
          onKeyDown={(event) => {
            event.stopPropagation();
            // An input method ends its own words so.
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') onTake();
            else if (event.key === 'Escape') onGiveUp();
            else if (event.key === 'ArrowUp' && onStep !== undefined) onStep(event.shiftKey ? 0.1 : 1);
            else if (event.key === 'ArrowDown' && onStep !== undefined) onStep(event.shiftKey ? -0.1 : -1);
            else return;
            event.preventDefault();
          }}
        />
        {suffix !== undefined && (
          <span aria-hidden="true" className={styles['unit']}>
            {suffix}
          </span>
        )}
      </span>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}
