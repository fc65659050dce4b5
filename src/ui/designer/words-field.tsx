import { useState } from 'react';
import { useTranslate } from '../hooks.ts';
import { TextField } from '../parts/text-field.tsx';
import { useHeldTyped } from './use-held-typed.ts';
import { useTyped } from './use-typed.ts';

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly maxLength: number;
  readonly help?: string;
  /** Takes what was typed; false where it cannot be, which is said then and leaves it in the field. */
  readonly onTake: (text: string) => boolean;
}

/** One line of words that is taken over when the field is left or Enter is pressed. Escape gives up what was typed. */
export function WordsField({ label, value, maxLength, help, onTake }: WordsFieldProps) {
  const t = useTranslate();
  const typed = useTyped(value);
  const [refused, setRefused] = useState<string | null>(null);
  const take = () => {
    if (typed.text === null) return;
    if (onTake(typed.text)) typed.giveUp();
    else setRefused(typed.text);
  };
  useHeldTyped(typed.text !== null, take);
  return (
    <TextField
      label={label}
      value={typed.text ?? value}
      maxLength={maxLength}
      help={help}
      error={typed.text !== null && typed.text === refused ? t('designer.wordsRefused') : undefined}
      data-untouched={typed.text === null ? '' : undefined}
      onText={typed.type}
      onBlur={take}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) take();
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) typed.giveUp();
      }}
    />
  );
}
