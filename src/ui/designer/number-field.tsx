import { useState } from 'react';
import { useTranslate } from '../hooks.ts';
import { TextField } from '../parts/text-field.tsx';

interface NumberFieldProps {
  readonly label: string;
  /** Null where there is none, or what is chosen differs. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  readonly disabled?: boolean;
  readonly onValue: (value: number) => void;
  /** What an empty field means; it means nothing where absent. */
  readonly onEmpty?: () => void;
}

/** A number that is taken over when the field is left or Enter is pressed. What is none, or out of bounds, is said and changes nothing. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, least, most, whole = false, disabled = false, onValue, onEmpty } = props;
  const t = useTranslate();
  const [typed, setTyped] = useState<string | null>(null);
  const written = value === null ? '' : `${value}`;
  const read = (text: string): number | undefined => {
    const number = Number(text);
    const isOne = text.trim() !== '' && Number.isFinite(number) && (!whole || Number.isInteger(number));
    return isOne && number >= least && number <= most ? number : undefined;
  };
  const isWrong = typed !== null && typed.trim() !== '' && typed !== written && read(typed) === undefined;
  const take = () => {
    const number = typed === null || typed === written ? undefined : read(typed);
    if (number !== undefined) onValue(number);
    else if (typed?.trim() === '' && written !== '') onEmpty?.();
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      kind="number"
      min={least}
      max={most}
      disabled={disabled}
      value={typed ?? written}
      error={isWrong ? t('designer.outOfBounds', { least, most }) : undefined}
      onText={setTyped}
      onBlur={take}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
