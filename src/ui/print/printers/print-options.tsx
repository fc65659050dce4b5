import { hasMarkPlace } from '../../../state/printers/mark-place.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { CheckField } from '../../parts/check-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { useAnswer } from '../../use-answer.ts';
import styles from './print-options.module.css';

const MARKS = ['none', 'reprint', 'draft'] as const;

/** How several copies come one after the other, and what labels say that they are. */
export function PrintOptions() {
  const t = useTranslate();
  const { printing, desk } = useWorkbench();
  const { copies, isCollated, mark } = useWorkbenchState((state) => state.choice);
  const id = useWorkbenchState((state) => state.template);
  const own = useWorkbenchState((state) => state.templates.find((one) => one.id === id));
  // Those that come with the program are in the room.
  const template = useAnswer(() => desk.ask((room) => room.template(id)), own ?? id);
  const hasPlace = template != null && hasMarkPlace(template);
  // A reprint says so in a field, a draft wherever the label is free.
  const marks = MARKS.filter((each) => each !== 'reprint' || hasPlace || mark === each);
  return (
    <div className={styles['options']}>
      <SelectField
        label={t('labelPrinter.mark')}
        value={mark ?? 'none'}
        options={marks.map((value) => ({ value, label: t(`labelPrinter.marks.${value}`) }))}
        onValue={(value) => {
          const chosen = MARKS.find((each) => each === value) ?? 'none';
          printing.choose({ mark: chosen === 'none' ? null : chosen });
        }}
      />
      {copies > 1 && (
        <CheckField
          label={t('labelPrinter.collated')}
          note={t('labelPrinter.collatedNote')}
          checked={isCollated}
          onChecked={(checked) => printing.choose({ isCollated: checked })}
        />
      )}
      {mark === 'draft' && <p className={styles['hint']}>{t('labelPrinter.draftNote')}</p>}
      {template != null && !hasPlace && mark !== 'draft' && (
        <p className={styles['hint']}>{t('labelPrinter.markNoPlace')}</p>
      )}
    </div>
  );
}
