import type { TemplateTitle } from '../../template/template-titles.ts';
import { openView } from '../../state/workbench-state.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RadioCard } from '../parts/radio-cards.tsx';
import { SvgPicture, proportion } from '../parts/svg-picture.tsx';
import styles from './template-card.module.css';
import { CARD_ATTRIBUTE } from './use-cards-in-sight.ts';

/** A template to choose, with the current order on it. */
export function TemplateCard({ choice }: { readonly choice: TemplateTitle }) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  return (
    <RadioCard value={choice.id} title={text(choice.name)}>
      <TemplatePicture choice={choice} />
      <p className={styles['size']}>
        {t('design.size', { width: choice.width, height: choice.height })}
        {catalogue.templates.every(({ id }) => id !== choice.id) && (
          <span className={styles['own']}>{t('own.mark')}</span>
        )}
      </p>
    </RadioCard>
  );
}

/** The current order on a template, an invented one before there are orders; the bare sheet until it is drawn. */
function TemplatePicture({ choice }: { readonly choice: TemplateTitle }) {
  const t = useTranslate();
  const text = useLocalText();
  const picture = useWorkbenchState((state) => state.pictures[choice.id]);
  const isExample = useWorkbenchState((state) => (openView(state)?.rows ?? 0) === 0);
  const name = text(choice.name);
  return (
    <div className={styles['easel']} {...{ [CARD_ATTRIBUTE]: choice.id }}>
      {picture?.ok === true ? (
        <SvgPicture
          svg={picture.svg}
          alt={t(isExample ? 'design.pictureExample' : 'design.picture', { name })}
          className={styles['picture']}
          width={picture.width}
          height={picture.height}
        />
      ) : (
        <div className={styles['sheet']} style={proportion(choice.width, choice.height)}>
          {picture === undefined ? t('design.pictureNone') : t('design.pictureRefused')}
        </div>
      )}
    </div>
  );
}
