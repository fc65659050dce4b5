import { useState } from 'react';
import { useTranslate } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { DropPanel } from '../parts/drop-panel.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './filter-bar.module.css';

interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly rows: number;
}

interface FilterChoicesProps<Value> {
  readonly options: readonly Choice<Value>[];
  readonly chosen: readonly Value[];
  readonly onChosen: (chosen: readonly Value[]) => void;
  /** For an option without a name. */
  readonly unnamed?: string;
  /** Said where there is nothing to choose from. */
  readonly nothing?: string;
}

/** As many as are drawn; a word narrows the rest down. */
const MOST_DRAWN = 100;

/** Some of a list, each with how many rows have it. */
export function FilterChoices<Value extends string | number>(props: FilterChoicesProps<Value>) {
  const { options, chosen, onChosen, unnamed = '', nothing } = props;
  const t = useTranslate();
  const [word, setWord] = useState('');
  const named = options.map((option) => ({ ...option, label: option.label === '' ? unnamed : option.label }));
  const found = named.filter(({ label }) => label.toLowerCase().includes(word.trim().toLowerCase()));
  const [only] = named.filter(({ value }) => chosen.includes(value));
  const said =
    chosen.length === 1 && only !== undefined
      ? only.label
      : chosen.length === 0
        ? t('grid.chooseAny')
        : t('grid.chosen', { count: chosen.length });
  return (
    <DropPanel label={said} icon="down">
      {options.length > 12 && (
        <TextField
          label={t('grid.findChoice')}
          hideLabel
          placeholder={t('grid.findChoice')}
          value={word}
          onText={setWord}
        />
      )}
      {options.length === 0 && <p className={styles['nothing']}>{nothing ?? t('grid.nothingToChoose')}</p>}
      <ul>
        {found.slice(0, MOST_DRAWN).map(({ value, label, rows }) => (
          <li key={value}>
            <CheckField
              label={label}
              note={t('grid.count', { count: rows })}
              checked={chosen.includes(value)}
              onChecked={(on) => onChosen(on ? [...chosen, value] : chosen.filter((one) => one !== value))}
            />
          </li>
        ))}
      </ul>
    </DropPanel>
  );
}
