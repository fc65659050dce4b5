import { mm } from '../../base/length.ts';
import { iconName } from '../../i18n/icon-name.ts';
import { ICON_NAMES } from '../../template/icons.ts';
import { LINE_STYLES } from '../../template/template.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { EllipseElement, IconElement, LineElement, RectElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { SelectField } from '../parts/select-field.tsx';
import { Choice } from './choice.tsx';
import { useDesigner } from './designer-context.ts';
import { InkField, OwnInkField } from './ink-field.tsx';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';

const { thickness, radius } = TEMPLATE_LIMITS;
/** What an outline begins with where a shape loses its fill. */
const THIN = mm(0.25);

/** Rectangles and ellipses: what is inside, and the outline. */
export function ShapeDetails({ element }: { readonly element: RectElement | EllipseElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <section className={styles['section']} aria-label={t(`designer.kind.${element.kind}`)}>
      <InkField
        label={t('designer.shape.fill')}
        value={element.fill}
        other={{ value: 'none', label: t('designer.shape.none') }}
        onInk={(fill) =>
          designer.changeChosen((each) => {
            if (each.kind !== 'rect' && each.kind !== 'ellipse') return undefined;
            // A shape without either would not be there.
            return fill === 'none' ? { fill, stroke: each.stroke ?? THIN } : { fill };
          })
        }
      />
      <div className={styles['pairs']}>
        <LengthField
          label={t('designer.shape.outline')}
          value={element.stroke ?? 0}
          least={element.fill === 'none' ? thickness.min : 0}
          most={thickness.max}
          step={0.1}
          onValue={(value) =>
            designer.changeChosen(
              () =>
                value < thickness.min ? { stroke: undefined, strokeInk: undefined } : { stroke: mm(value) },
              { place: 'stroke' },
            )
          }
        />
        {element.kind === 'rect' && (
          <LengthField
            label={t('designer.shape.radius')}
            value={element.radius ?? 0}
            most={Math.min(radius.max, element.width / 2, element.height / 2)}
            step={0.5}
            onValue={(value) =>
              designer.changeChosen(
                (each) =>
                  each.kind === 'rect' ? { radius: value < radius.min ? undefined : mm(value) } : undefined,
                { place: 'radius' },
              )
            }
          />
        )}
      </div>
      {element.stroke !== undefined && (
        <InkField
          label={t('designer.shape.outlineInk')}
          value={element.strokeInk ?? 'black'}
          onInk={(ink) =>
            designer.changeChosen((each) =>
              'stroke' in each ? { strokeInk: ink === 'black' ? undefined : ink } : undefined,
            )
          }
        />
      )}
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
      <Choice
        label={t('designer.shape.style')}
        value={element.style}
        options={LINE_STYLES.map((style) => ({ value: style, label: t(`designer.shape.${style}`) }))}
        onValue={(style) => designer.changeChosen((each) => (each.kind === 'line' ? { style } : undefined))}
      />
      <OwnInkField element={element} />
    </section>
  );
}

export function IconDetails({ element }: { readonly element: IconElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <section className={styles['section']} aria-label={t('designer.kind.icon')}>
      <SelectField
        label={t('designer.kind.icon')}
        value={element.icon}
        options={ICON_NAMES.map((icon) => ({ value: icon, label: iconName(t, icon) }))}
        onValue={(value) => {
          const icon = ICON_NAMES.find((known) => known === value);
          if (icon !== undefined)
            designer.changeChosen((each) => (each.kind === 'icon' ? { icon } : undefined));
        }}
      />
      <OwnInkField element={element} />
    </section>
  );
}
