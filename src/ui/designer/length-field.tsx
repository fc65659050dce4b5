import { useId, useState } from 'react';
import { formatLength, parseLength } from '../../editor/parse-length.ts';
import { useTranslate } from '../hooks.ts';
import { useDesignerState } from './designer-context.ts';
import styles from './inspector.module.css';

interface LengthFieldProps {
  readonly label: string;
  /** Millimetres, or points where the unit is `pt`; null where what is chosen differs. */
  readonly value: number | null;
  readonly unit?: 'pt';
  readonly least?: number;
  readonly most: number;
  /** How far an arrow key goes. */
  readonly step?: number;
  readonly disabled?: boolean;
  readonly onValue: (value: number) => void;
}

const MM_OF_PT = 25.4 / 72;

/**
 * A length as a number that takes units and sums: `12`, `0.5in`, `18pt`, `(100-8)/2`. It is taken over when the field is left or Enter
 * is pressed; arrows change it at once. What is no length, or out of bounds, is said and changes nothing.
 */
export function LengthField(props: LengthFieldProps) {
  const { label, value, unit, least = 0, most, step = 1, disabled = false, onValue } = props;
  const t = useTranslate();
  const id = useId();
  const lengths = useDesignerState(({ look }) => look.unit);
  const shown = unit ?? lengths;
  const written = value === null ? '' : writtenLength(value, shown);
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null || typed === written ? null : problemOf(read(typed, shown), least, most);
  const error =
    problem === 'bounds'
      ? t('designer.outOfBounds', { least: writtenLength(least, shown), most: writtenLength(most, shown) })
      : problem === 'none'
        ? t('designer.noLength')
        : undefined;

  const take = (): void => {
    if (typed === null) return;
    const length = read(typed, shown);
    if (typed !== written && length !== undefined && problemOf(length, least, most) === null) onValue(length);
    setTyped(null);
  };
  const nudge = (by: number): void => {
    const from = (typed === null ? undefined : read(typed, shown)) ?? value ?? least;
    const next = Math.max(least, Math.min(most, Math.round((from + by) * 100) / 100));
    setTyped(null);
    onValue(next);
  };
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
          disabled={disabled}
          maxLength={60}
          value={typed ?? written}
          placeholder={value === null ? t('designer.mixed') : undefined}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : `${id}-error`}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={take}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Enter') take();
            else if (event.key === 'Escape') setTyped(null);
            else if (event.key === 'ArrowUp') nudge(event.shiftKey ? step / 10 : step);
            else if (event.key === 'ArrowDown') nudge(event.shiftKey ? -step / 10 : -step);
            else return;
            event.preventDefault();
          }}
        />
        <span aria-hidden="true" className={styles['unit']}>
          {shown}
        </span>
      </span>
      {error !== undefined && (
        <p id={`${id}-error`} role="alert" className={styles['error']}>
          {error}
        </p>
      )}
    </div>
  );
}

function read(typed: string, unit: 'mm' | 'in' | 'pt'): number | undefined {
  const length = parseLength(typed, unit);
  if (length === undefined) return undefined;
  return unit === 'pt' ? Math.round((length / MM_OF_PT) * 100) / 100 : length;
}

/** Lengths are millimetres, type sizes points. */
function writtenLength(value: number, unit: 'mm' | 'in' | 'pt'): string {
  return unit === 'pt' ? String(Math.round(value * 100) / 100) : formatLength(value, unit);
}

function problemOf(length: number | undefined, least: number, most: number): 'none' | 'bounds' | null {
  if (length === undefined) return 'none';
  return length < least - 1e-6 || length > most + 1e-6 ? 'bounds' : null;
}
