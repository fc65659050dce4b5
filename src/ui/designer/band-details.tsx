import { mm } from '../../base/length.ts';
import { hundredths } from '../../editor/box.ts';
import { setBands } from '../../editor/edits.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { Band } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { NumberField } from './number-field.tsx';

const { bands: MOST_BANDS, grows, thickness } = TEMPLATE_LIMITS;
const NEW_HEIGHT = 10;

/** Strips across the label that go where all in them is empty, so that what is below moves up, or that take what room there is. */
export function BandDetails() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const template = useDesignerState((state) => state.template);
  const { bands = [], height } = template;
  const set = (changed: readonly Band[], place = '') =>
    designer.edit(
      'band',
      setBands(
        template,
        changed.toSorted((a, b) => a.y - b.y),
      ),
      { count: 1, place },
    );
  const put = (index: number, change: Partial<Band> | undefined, place?: string) =>
    set(
      bands.flatMap((known, at) =>
        at !== index ? [known] : change === undefined ? [] : [{ ...known, ...change }],
      ),
      place,
    );
  const free = freeStrip(bands, height);
  return (
    <section className={styles['section']} aria-label={t('designer.bands.title')}>
      <h3 className={styles['heading']}>{t('designer.bands.title')}</h3>
      <p className={styles['note']}>{t('designer.bands.note')}</p>
      {bands.map((band, index) => (
        <fieldset
          key={band.id}
          className={styles['test']}
          aria-label={t('designer.bands.number', { number: index + 1 })}
        >
          <span aria-hidden="true" className={styles['heading']}>
            {t('designer.bands.number', { number: index + 1 })}
          </span>
          <div className={styles['pairs']}>
            <LengthField
              label={t('designer.bands.top')}
              value={band.y}
              least={endOf(bands[index - 1])}
              most={(bands[index + 1]?.y ?? height) - band.height}
              onValue={(y) => put(index, { y: mm(hundredths(y)) }, `band ${band.id}`)}
            />
            <LengthField
              label={t('designer.height')}
              value={band.height}
              least={thickness.min}
              most={(bands[index + 1]?.y ?? height) - band.y}
              onValue={(tall) => put(index, { height: mm(hundredths(tall)) }, `band ${band.id}`)}
            />
          </div>
          <CheckField
            label={t('designer.bands.collapses')}
            checked={band.collapses}
            onChecked={(collapses) => put(index, { collapses })}
          />
          <div className={styles['rowed']}>
            <NumberField
              label={t('designer.bands.grows')}
              value={band.grows}
              least={grows.min}
              most={grows.max}
              onValue={(share) => put(index, { grows: share })}
            />
            <Button kind="quiet" small icon="trash" iconOnly onClick={() => put(index, undefined)}>
              {t('designer.bands.remove', { number: index + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      {bands.length < MOST_BANDS && free !== undefined && (
        <div>
          <Button
            small
            icon="plus"
            onClick={() => set([...bands, { id: freeId(bands), ...free, collapses: true, grows: 0 }])}
          >
            {t('designer.bands.add')}
          </Button>
        </div>
      )}
    </section>
  );
}

function endOf(band: Band | undefined): number {
  return band === undefined ? 0 : hundredths(band.y + band.height);
}

/** Where another band has room: below the last, else before the first that leaves any. */
function freeStrip(bands: readonly Band[], height: number): Pick<Band, 'y' | 'height'> | undefined {
  const starts = [endOf(bands.at(-1)), 0, ...bands.map(endOf)];
  for (const start of starts) {
    const next = bands.find(({ y }) => y >= start)?.y ?? height;
    const room = hundredths(Math.min(NEW_HEIGHT, next - start));
    if (room >= 1) return { y: mm(start), height: mm(room) };
  }
  return undefined;
}

function freeId(bands: readonly Band[]): string {
  let number = 1;
  while (bands.some(({ id }) => id === `band-${number}`)) number += 1;
  return `band-${number}`;
}
