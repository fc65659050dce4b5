import { formatLength, parseLength } from '../../editor/parse-length.ts';
import { useTranslate } from '../hooks.ts';
import { useDesignerState } from './designer-context.ts';
import { FieldBox } from './field-box.tsx';
import { useHeldTyped } from './use-held-typed.ts';
import { useTyped } from './use-typed.ts';

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
  /** False where it cannot be taken over: what was typed stays then. */
  readonly onValue: (value: number) => unknown;
}

const MM_OF_PT = 25.4 / 72;

/**
 * A length as a number that takes units and sums: `12`, `0.5in`, `18pt`, `(100-8)/2`. It is taken over when the field is left or Enter
 * is pressed; arrows change it at once. What is no length, or out of bounds, is said, changes nothing, and stays until it is mended.
 */
export function LengthField(props: LengthFieldProps) {
  const { label, value, unit, least = 0, most, step = 1, disabled = false, onValue } = props;
  const t = useTranslate();
  const lengths = useDesignerState(({ look }) => look.unit);
  const shown = unit ?? lengths;
  const written = value === null ? '' : writtenLength(value, shown);
  const { text, type, giveUp } = useTyped(written);
  const problem = text === null ? null : problemOf(read(text, shown), least, most);
  const error =
    problem === 'bounds'
      ? t('designer.outOfBounds', { least: writtenLength(least, shown), most: writtenLength(most, shown) })
      : problem === 'none'
        ? t('designer.noLength')
        : undefined;

  const take = (): void => {
    const length = text === null || problem !== null ? undefined : read(text, shown);
    if (length === undefined) return;
    if (onValue(length) !== false) giveUp();
  };
  const nudge = (by: number): void => {
    const from = (text === null ? undefined : read(text, shown)) ?? value ?? least;
    const next = Math.max(least, Math.min(most, Math.round((from + by) * 100) / 100));
    giveUp();
    onValue(next);
  };
  useHeldTyped(text !== null, take);
  return (
    <FieldBox
      label={label}
      shown={text ?? written}
      isUntouched={text === null}
      suffix={shown}
      placeholder={value === null ? t('designer.mixed') : undefined}
      error={error}
      disabled={disabled}
      onText={type}
      onTake={take}
      onGiveUp={giveUp}
      onStep={(by) => nudge(by * step)}
    />
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
