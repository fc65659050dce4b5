import { mm } from '../../base/length.ts';
import { hundredths } from '../../editor/box.ts';
import { TEMPLATE_LIMITS } from '../../template/template.ts';
import type { Guide } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { BandDetails } from './band-details.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { SerialDetails } from './serial-details.tsx';

const { side, guides: MOST_GUIDES } = TEMPLATE_LIMITS;

/** The label itself: its size, the margin that printers may miss, and lines to align to. */
export function LabelDetails() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const { width, height, margin, guides = [] } = useDesignerState((state) => state.template);
  const unit = useDesignerState(({ look }) => look.unit);
  const change = (index: number, guide: Guide | undefined) =>
    designer.setGuides(
      guides.flatMap((known, at) => (at !== index ? [known] : guide === undefined ? [] : [guide])),
    );
  return (
    <div className={styles['inspector']}>
      <h2 className={styles['title']}>{t('designer.label.title')}</h2>
      <section className={styles['section']} aria-label={t('designer.label.size')}>
        <div className={styles['pairs']}>
          <LengthField
            label={t('designer.width')}
            value={width}
            least={side.min}
            most={side.max}
            onValue={(value) => designer.setSize(value, height)}
          />
          <LengthField
            label={t('designer.height')}
            value={height}
            least={side.min}
            most={side.max}
            onValue={(value) => designer.setSize(width, value)}
          />
          <LengthField
            label={t('designer.label.margin')}
            value={margin ?? 0}
            most={Math.min(width, height) / 2}
            step={0.5}
            onValue={(value) => designer.setMargin(value === 0 ? null : value)}
          />
        </div>
        <p className={styles['note']}>{t('designer.label.marginNote')}</p>
      </section>
      <section className={styles['section']} aria-label={t('designer.label.guides')}>
        <h3 className={styles['heading']}>{t('designer.label.guides')}</h3>
        {guides.map((guide, index) => (
          <div key={index} className={styles['rowed']}>
            <LengthField
              label={t(guide.axis === 'x' ? 'designer.label.guideX' : 'designer.label.guideY')}
              value={guide.at}
              most={guide.axis === 'x' ? width : height}
              onValue={(at) => change(index, { ...guide, at: mm(at) })}
            />
            <Button kind="quiet" small icon="trash" iconOnly onClick={() => change(index, undefined)}>
              {t('designer.label.removeGuide', { number: index + 1 })}
            </Button>
          </div>
        ))}
        {guides.length < MOST_GUIDES && (
          <div className={styles['rowed']}>
            <Button
              small
              icon="plus"
              onClick={() => designer.setGuides([...guides, { axis: 'x', at: mm(hundredths(width / 2)) }])}
            >
              {t('designer.label.addGuideX')}
            </Button>
            <Button
              small
              icon="plus"
              onClick={() => designer.setGuides([...guides, { axis: 'y', at: mm(hundredths(height / 2)) }])}
            >
              {t('designer.label.addGuideY')}
            </Button>
          </div>
        )}
      </section>
      <BandDetails />
      <SerialDetails />
      <section className={styles['section']} aria-label={t('designer.label.unit')}>
        <h3 className={styles['heading']}>{t('designer.label.unit')}</h3>
        <Segments
          label={t('designer.label.unit')}
          value={unit}
          options={[
            { value: 'mm', label: t('designer.label.mm') },
            { value: 'in', label: t('designer.label.in') },
          ]}
          onValue={(chosen) => designer.setLook({ unit: chosen })}
        />
        <p className={styles['note']}>{t('designer.lengthNote')}</p>
      </section>
    </div>
  );
}
