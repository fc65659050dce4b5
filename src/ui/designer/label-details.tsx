import type { Language, LocalText } from '../../base/language.ts';
import { mm } from '../../base/length.ts';
import { hundredths } from '../../editor/box.ts';
import { LABEL_SIZES, usualSizeOf } from '../../editor/label-sizes.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { Guide } from '../../template/template.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { BandDetails } from './band-details.tsx';
import { Choice } from './choice.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import styles from './inspector.module.css';
import { LengthField } from './length-field.tsx';
import { SerialDetails } from './serial-details.tsx';
import { WordsField } from './words-field.tsx';

const { side, guides: MOST_GUIDES, nameLength } = TEMPLATE_LIMITS;

/** The label itself: its size, the margin that printers may miss, and lines to align to. */
export function LabelDetails() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const language = useWorkbenchState((state) => state.language);
  const { name, width, height, margin, guides = [] } = useDesignerState((state) => state.template);
  const unit = useDesignerState(({ look }) => look.unit);
  const change = (index: number, guide: Guide | undefined) =>
    designer.setGuides(
      guides.flatMap((known, at) => (at !== index ? [known] : guide === undefined ? [] : [guide])),
    );
  return (
    <div className={styles['inspector']}>
      <h2 className={styles['title']}>{t('designer.label.title')}</h2>
      <section className={styles['section']} aria-label={t('designer.label.size')}>
        <WordsField
          label={t('designer.name')}
          value={name[language]}
          maxLength={nameLength}
          onTake={(typed) => designer.nameLabel(renamed(name, language, typed.trim()))}
        />
        <SelectField
          label={t('designer.label.usual')}
          value={usualSizeOf(width, height)?.id ?? ''}
          options={[
            ...(usualSizeOf(width, height) === undefined
              ? [{ value: '', label: t('designer.label.ownSize') }]
              : []),
            ...LABEL_SIZES.map(({ id, written }) => ({ value: id, label: written })),
          ]}
          onValue={(chosen) => {
            const size = LABEL_SIZES.find(({ id }) => id === chosen);
            if (size !== undefined) designer.setSize(size.width, size.height);
          }}
        />
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
        <Choice
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

/** A name that was the same in every language is the same afterwards. */
function renamed(name: LocalText, language: Language, typed: string): LocalText {
  return name.en === name['zh-CN'] ? { en: typed, 'zh-CN': typed } : { ...name, [language]: typed };
}
