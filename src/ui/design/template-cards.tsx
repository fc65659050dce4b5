import type { TemplateTitle } from '../../template/template-titles.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RadioCard, RadioCards } from '../parts/radio-cards.tsx';
import { SvgPicture } from '../parts/svg-picture.tsx';
import styles from './template-cards.module.css';
import { useTemplates } from './use-templates.ts';

/** Every template with the current order on it. */
export function TemplateCards() {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue, label, templates } = useWorkbench();
  const chosen = useWorkbenchState((state) => state.template);
  const naming = useWorkbenchState((state) => state.naming);
  const choose = (id: string) => {
    if (naming !== null && naming !== id) templates.openName(null);
    label.chooseDesign({ template: id });
  };
  return (
    <RadioCards label={t('design.templates')} value={chosen} onValue={choose}>
      {useTemplates().map((choice) => (
        <RadioCard key={choice.id} value={choice.id} title={text(choice.name)}>
          <TemplatePicture choice={choice} />
          <p className={styles['size']}>
            {t('design.size', { width: choice.width, height: choice.height })}
            {catalogue.templates.every(({ id }) => id !== choice.id) && (
              <span className={styles['own']}>{t('own.mark')}</span>
            )}
          </p>
        </RadioCard>
      ))}
    </RadioCards>
  );
}

/** The current order on a template, or the bare sheet in its proportions where there is no order. */
function TemplatePicture({ choice }: { readonly choice: TemplateTitle }) {
  const t = useTranslate();
  const text = useLocalText();
  const picture = useWorkbenchState((state) => state.pictures[choice.id]);
  return (
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
  );
}
