import { DITHERS, FITS } from '../../template/template.ts';
import type { ImageElement } from '../../template/template.ts';
import { imageDpi } from '../../template/image-dpi.ts';
import { useTranslate } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useDesigner } from './designer-context.ts';
import styles from './inspector.module.css';

const BLACKEST = 255;
const MIDDLE = 128;

/** How a picture fills its box, and how its greys become dots. */
export function ImageDetails({ element }: { readonly element: ImageElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const { width, height } = element.picture;
  return (
    <section className={styles['section']} aria-label={t('designer.kind.image')}>
      <p className={styles['note']}>
        {t('designer.image.size', { width, height, dpi: Math.round(imageDpi(element)) })}
      </p>
      <SelectField
        label={t('designer.image.fit')}
        value={element.fit}
        options={FITS.map((fit) => ({ value: fit, label: t(`designer.image.${fit}`) }))}
        onValue={(value) => {
          const fit = FITS.find((known) => known === value);
          if (fit !== undefined) designer.changeChosen(() => ({ fit }));
        }}
      />
      <SelectField
        label={t('designer.image.dither')}
        value={element.dither}
        options={DITHERS.map((dither) => ({ value: dither, label: t(`designer.image.${dither}`) }))}
        onValue={(value) => {
          const dither = DITHERS.find((known) => known === value);
          if (dither !== undefined) designer.changeChosen(() => ({ dither }));
        }}
      />
      {element.dither === 'threshold' && (
        <label className={styles['range']}>
          <span>{t('designer.image.darkness')}</span>
          <input
            type="range"
            min={0}
            max={BLACKEST}
            value={element.threshold ?? MIDDLE}
            onChange={(event) =>
              designer.changeChosen(() => ({ threshold: Number(event.target.value) }), { place: 'threshold' })
            }
          />
          <output>{element.threshold ?? MIDDLE}</output>
        </label>
      )}
      <CheckField
        label={t('designer.image.invert')}
        checked={element.invert === true}
        onChecked={(invert) => designer.changeChosen(() => ({ invert: invert ? true : undefined }))}
      />
    </section>
  );
}
