import { useTranslate } from '../hooks.ts';
import { FieldBox } from './field-box.tsx';
import { useHeldTyped } from './use-held-typed.ts';
import { useTyped } from './use-typed.ts';

interface NumberFieldProps {
  readonly label: string;
  /** Null where there is none, or what is chosen differs. */
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** Behind it, such as a unit. */
  readonly suffix?: string;
  readonly disabled?: boolean;
  /** False where it cannot be taken over: what was typed stays then. */
  readonly onValue: (value: number) => unknown;
  /** What an empty field means; it means nothing where absent. */
  readonly onEmpty?: () => unknown;
}

/** A number that is taken over when the field is left or Enter is pressed. What is none, or out of bounds, is said, changes nothing, and stays until it is mended. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, least, most, whole = false, suffix, disabled = false, onValue, onEmpty } = props;
  const t = useTranslate();
  const written = value === null ? '' : `${value}`;
  const { text, type, giveUp } = useTyped(written);
  const isEmpty = text?.trim() === '' && onEmpty !== undefined;
  const number = text === null ? undefined : readNumber(text, whole);
  const isWrong = text !== null && !isEmpty && (number === undefined || number < least || number > most);
  const take = () => {
    if (text === null || isWrong) return;
    const taken = number === undefined ? onEmpty?.() : onValue(number);
    if (taken !== false) giveUp();
  };
  useHeldTyped(text !== null, take);
  return (
    <FieldBox
      label={label}
      shown={text ?? written}
      isUntouched={text === null}
      suffix={suffix}
      error={isWrong ? t(whole ? 'designer.outOfWhole' : 'designer.outOfBounds', { least, most }) : undefined}
      disabled={disabled}
      onText={type}
      onTake={take}
      onGiveUp={giveUp}
      onStep={(by) => {
        const next = (number ?? value ?? least) + (whole ? Math.sign(by) : by);
        giveUp();
        onValue(Math.max(least, Math.min(most, Math.round(next * 100) / 100)));
      }}
    />
  );
}

function readNumber(text: string, whole: boolean): number | undefined {
  const number = Number(text);
  const isOne = text.trim() !== '' && Number.isFinite(number) && (!whole || Number.isInteger(number));
  return isOne ? number : undefined;
}
