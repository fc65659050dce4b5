import { mm } from '../../base/length.ts';
import { TEMPLATE_LIMITS } from '../../template/template.ts';
import type { LineElement, RectElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { Segments } from '../parts/segments.tsx';
import { useDesigner } from './designer-context.ts';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';

const { thickness } = TEMPLATE_LIMITS;

export function RectDetails({ element }: { readonly element: RectElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <section className={styles['section']} aria-label={t('designer.kind.rect')}>
      <Segments
        label={t('designer.shape.fill')}
        value={element.fill}
        options={[
          { value: 'black', label: t('designer.shape.black') },
          { value: 'white', label: t('designer.shape.white') },
        ]}
        onValue={(fill) => designer.changeChosen((each) => (each.kind === 'rect' ? { fill } : undefined))}
      />
    </section>
  );
}

export function LineDetails({ element }: { readonly element: LineElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <section className={styles['section']} aria-label={t('designer.kind.line')}>
      <LengthField
        label={t('designer.shape.thickness')}
        value={element.thickness}
        least={thickness.min}
        most={thickness.max}
        step={0.1}
        onValue={(value) =>
          designer.changeChosen((each) => (each.kind === 'line' ? { thickness: mm(value) } : undefined), {
            place: 'thickness',
          })
        }
      />
      <CheckField
        label={t('designer.shape.dashed')}
        checked={element.dashed}
        onChecked={(dashed) =>
          designer.changeChosen((each) => (each.kind === 'line' ? { dashed } : undefined))
        }
      />
    </section>
  );
}
