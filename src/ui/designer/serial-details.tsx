import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { SerialNumbers } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Choice } from './choice.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import styles from './inspector.module.css';
import { NumberField } from './number-field.tsx';

const { serialStart, serialStep } = TEMPLATE_LIMITS;
const USUAL: SerialNumbers = { start: 1, step: 1, per: 'row' };

/** How labels are numbered where they print `print.serial`. */
export function SerialDetails() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const template = useDesignerState((state) => state.template);
  const serial = template.serial ?? USUAL;
  const set = (change: Partial<SerialNumbers>) => designer.setSerial({ ...serial, ...change });
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
        options={[
          { value: 'row', label: t('designer.serial.row') },
          { value: 'copy', label: t('designer.serial.copy') },
        ]}
        onValue={(per) => set({ per })}
      />
    </section>
  );
}
