import { DPIS } from '../../base/length.ts';
import type { TemplateChoice } from '../../room/catalogue.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RadioCard, RadioCards } from '../parts/radio-cards.tsx';
import { Segments } from '../parts/segments.tsx';
import { Section, StepPage } from '../parts/step-page.tsx';
import { SvgPicture } from '../parts/svg-picture.tsx';
import styles from './design-step.module.css';
import { SenderForm } from './sender-form.tsx';

export function DesignStep() {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue, label } = useWorkbench();
  const template = useWorkbenchState((state) => state.template);
  const dpi = useWorkbenchState((state) => state.dpi);
  return (
    <StepPage title={t('step.design.title')}>
      <Section title={t('design.templates')}>
        <RadioCards
          label={t('design.templates')}
          value={template}
          onValue={(id) => label.chooseDesign({ template: id })}
        >
          {catalogue.templates.map((choice) => (
            <RadioCard key={choice.id} value={choice.id} title={text(choice.name)}>
              <TemplatePicture choice={choice} />
            </RadioCard>
          ))}
        </RadioCards>
      </Section>
      <Section title={t('design.sender')} note={t('design.senderText')}>
        <SenderForm />
      </Section>
      <Section title={t('design.dpi')} note={t('design.dpiText')}>
        <div>
          <Segments
            label={t('design.dpi')}
            value={`${dpi}`}
            options={DPIS.map((value) => ({
              value: `${value}`,
              label: t('design.dpiOption', { dpi: value }),
            }))}
            onValue={(chosen) => {
              const known = DPIS.find((value) => `${value}` === chosen);
              if (known !== undefined) label.chooseDesign({ dpi: known });
            }}
          />
        </div>
      </Section>
    </StepPage>
  );
}

/** The current order on a template, or the bare sheet in its proportions where there is no order. */
function TemplatePicture({ choice }: { readonly choice: TemplateChoice }) {
  const t = useTranslate();
  const text = useLocalText();
  const picture = useWorkbenchState((state) => state.pictures[choice.id]);
  const size = t('design.size', { width: choice.width, height: choice.height });
  return (
    <>
      <div className={styles['easel']}>
        {picture?.ok === true ? (
          <SvgPicture
            svg={picture.svg}
            alt={t('design.picture', { name: text(choice.name) })}
            className={styles['picture']}
            width={picture.width}
            height={picture.height}
          />
        ) : (
          <div className={styles['sheet']} style={{ aspectRatio: `${choice.width} / ${choice.height}` }}>
            {picture === undefined ? t('design.pictureNone') : t('design.pictureRefused')}
          </div>
        )}
      </div>
      <p className={styles['size']}>{size}</p>
    </>
  );
}
