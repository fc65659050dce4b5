import { LIST_CHOICES, PAPER_CHOICES, SEPARATOR_CHOICES } from '../../state/beside-choice.ts';
import type { BesideChoice } from '../../state/beside-choice.ts';
import { MOST_EVERY, separatorsBy } from '../../state/print-lists.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './beside-labels.module.css';
import { FormStrip } from './form-strip.tsx';

/** Labels between groups of labels, and lists of what the labels are of. */
export function BesideLabels() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const beside = useWorkbenchState((state) => state.choice.beside);
  const choose = (changes: Partial<BesideChoice>) => printing.choose({ beside: { ...beside, ...changes } });
  return (
    <FormStrip title={t('beside.more')}>
      <SeparatorFields beside={beside} choose={choose} />
      <div className={styles['lists']}>
        {LIST_CHOICES.map((kind) => (
          <div key={kind}>
            <CheckField
              label={t(`beside.lists.${kind}`)}
              checked={beside.lists.includes(kind)}
              onChecked={(checked) =>
                choose({
                  lists: LIST_CHOICES.filter((each) =>
                    each === kind ? checked : beside.lists.includes(each),
                  ),
                })
              }
            />
            <p className={styles['note']}>{t(`beside.listNotes.${kind}`)}</p>
          </div>
        ))}
        {beside.lists.length > 0 && (
          <SelectField
            label={t('beside.paper')}
            value={beside.paper}
            options={PAPER_CHOICES.map((value) => ({ value, label: t(`beside.papers.${value}`) }))}
            onValue={(value) => choose({ paper: PAPER_CHOICES.find((each) => each === value) ?? 'a4' })}
          />
        )}
      </div>
    </FormStrip>
  );
}

interface FieldsProps {
  readonly beside: BesideChoice;
  readonly choose: (changes: Partial<BesideChoice>) => void;
}

function SeparatorFields({ beside, choose }: FieldsProps) {
  const t = useTranslate();
  const { separators, every } = beside;
  const isSorted = useWorkbenchState((state) => separatorsBy(state) !== undefined);
  return (
    <div className={styles['separators']}>
      <SelectField
        label={t('beside.separators')}
        value={separators}
        options={SEPARATOR_CHOICES.map((value) => ({ value, label: t(`beside.separatorChoices.${value}`) }))}
        onValue={(value) => {
          choose({ separators: SEPARATOR_CHOICES.find((each) => each === value) ?? 'none' });
        }}
      />
      {separators === 'every' && (
        <TextField
          label={t('beside.every')}
          kind="number"
          inputMode="numeric"
          min={1}
          max={MOST_EVERY}
          value={Number.isNaN(every) ? '' : every}
          onText={(text) => choose({ every: text === '' ? Number.NaN : Number(text) })}
        />
      )}
      {separators !== 'none' && (
        <p className={styles['hint']} role="status">
          {t(separators === 'sorted' && !isSorted ? 'beside.notSorted' : 'beside.separatorsNote')}
        </p>
      )}
    </div>
  );
}
