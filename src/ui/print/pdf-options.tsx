import { TAG_CHOICES } from '../../state/print-choice.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { FormStrip } from './form-strip.tsx';
import styles from './pdf-options.module.css';

/** What the PDF is as a document; its pages look the same whatever is chosen. */
export function PdfOptions() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const pdf = useWorkbenchState((state) => state.choice.pdf);
  const choose = (changes: Partial<typeof pdf>) => printing.choose({ pdf: { ...pdf, ...changes } });
  return (
    <FormStrip title={t('printFile.more')}>
      <div>
        <CheckField
          label={t('printFile.archive')}
          checked={pdf.archive}
          onChecked={(archive) => choose({ archive })}
        />
        <p className={styles['note']}>{t('printFile.archiveNote')}</p>
      </div>
      <div>
        <CheckField
          label={t('printFile.outline')}
          checked={pdf.outline}
          onChecked={(outline) => choose({ outline })}
        />
        <p className={styles['note']}>{t('printFile.outlineNote')}</p>
      </div>
      <SelectField
        label={t('printFile.tags')}
        value={pdf.tags}
        options={TAG_CHOICES.map((value) => ({
          value,
          label: t(`printFile.tagChoices.${value}`),
        }))}
        onValue={(value) => choose({ tags: TAG_CHOICES.find((each) => each === value) ?? 'auto' })}
      />
    </FormStrip>
  );
}
