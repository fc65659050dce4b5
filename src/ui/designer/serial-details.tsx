import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import { SERIAL_PERS } from '../../template/template.ts';
import type { SerialNumbers } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Choice } from './choice.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import styles from './inspector.module.css';
import { NumberField } from './number-field.tsx';

const { serialStart, serialStep, labelsOnSheet } = TEMPLATE_LIMITS;
/** To begin with: an A4 sheet of three columns and eight rows. */
const USUAL_LABELS = 24;
const USUAL: SerialNumbers = { start: 1, step: 1, per: 'row' };

/** How labels are numbered where they print `print.serial`. */
export function SerialDetails() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const template = useDesignerState((state) => state.template);
  const serial = template.serial ?? USUAL;
  const set = (change: Partial<SerialNumbers>) => {
    const { labels = USUAL_LABELS, ...next } = { ...serial, ...change };
    designer.setSerial(next.per === 'sheet' ? { ...next, labels } : next);
  };
  return (
    <section className={styles['section']} aria-label={t('designer.serial.title')}>
      <h3 className={styles['heading']}>{t('designer.serial.title')}</h3>
      <p className={styles['note']}>{t('designer.serial.note')}</p>
      <p className={styles['note']}>{t('designer.serial.zeros', { field: '{{print.serial|pad:3}}' })}</p>
      <div className={styles['pairs']}>
        <NumberField
          whole
          label={t('designer.serial.start')}
          value={serial.start}
          least={serialStart.min}
          most={serialStart.max}
          onValue={(start) => set({ start })}
        />
        <NumberField
          whole
          label={t('designer.serial.step')}
          value={serial.step}
          least={serialStep.min}
          most={serialStep.max}
          onValue={(step) => set({ step })}
        />
      </div>
      <Choice
        label={t('designer.serial.per')}
        value={serial.per}
        options={SERIAL_PERS.map((per) => ({ value: per, label: t(`designer.serial.${per}`) }))}
        onValue={(per) => set({ per })}
      />
      {serial.per === 'sheet' && (
        <NumberField
          whole
          label={t('designer.serial.labels')}
          value={serial.labels ?? null}
          least={labelsOnSheet.min}
          most={labelsOnSheet.max}
          onValue={(labels) => set({ labels })}
        />
      )}
    </section>
  );
}
