import { BLEEDS } from '../../state/sheet-memory.ts';
import type { SheetUse } from '../../state/sheet-memory.ts';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './sheet-extras.module.css';

/** What is drawn on the chosen sheets beside their labels, and behind them. */
export function SheetExtras({ use }: { readonly use: SheetUse }) {
  const t = useTranslate();
  const { sheets } = useWorkbench();
  const { cutMarks, backs = 'none', bleed = 0 } = use;
  return (
    <>
      <CheckField
        label={t('sheets.cutMarks')}
        checked={cutMarks}
        onChecked={(checked) => sheets.change({ cutMarks: checked })}
      />
      <div>
        <CheckField
          label={t('sheets.blankBacks')}
          checked={backs === 'blank'}
          onChecked={(checked) => sheets.change({ backs: checked ? 'blank' : 'none' })}
        />
        <p className={styles['note']}>{t('sheets.blankBacksNote')}</p>
      </div>
      <div className={styles['bleed']}>
        <SelectField
          label={t('sheets.bleed')}
          value={`${bleed}`}
          options={BLEEDS.map((value) => ({
            value: `${value}`,
            label: value === 0 ? t('sheets.noBleed') : t('sheets.bleedMm', { bleed: value }),
          }))}
          onValue={(value) => sheets.change({ bleed: BLEEDS.find((each) => `${each}` === value) ?? 0 })}
        />
        <p className={styles['help']}>{t('sheets.bleedNote')}</p>
      </div>
    </>
  );
}
