import { useState } from 'react';
import { findTemplates } from '../../state/find-templates.ts';
import type { FoundTitle } from '../../state/find-templates.ts';
import type { TemplateKind } from '../../template/template-kinds.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { RadioCardGroup, RadioCardGroups } from '../parts/radio-cards.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { TemplateCard } from './template-card.tsx';
import styles from './template-gallery.module.css';
import { useCardsInSight } from './use-cards-in-sight.ts';

const ALL = 'all';

/** Every template with the current order on it, to be searched and filtered; the seller's own ones first. */
export function TemplateGallery() {
  const t = useTranslate();
  const { catalogue, label, templates } = useWorkbench();
  const own: readonly FoundTitle[] = useWorkbenchState((state) => state.templates);
  const chosen = useWorkbenchState((state) => state.template);
  const naming = useWorkbenchState((state) => state.naming);
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<TemplateKind | typeof ALL>(ALL);
  const [before, setBefore] = useState(chosen);

  const kinds = [...new Set(catalogue.templates.map((title) => title.kind))];
  const kindName = (title: FoundTitle) => (title.kind === undefined ? '' : t(`design.kind.${title.kind}`));
  const ofKind = (titles: readonly FoundTitle[]) =>
    titles.filter((title) => kind === ALL || title.kind === kind);
  const found = (titles: readonly FoundTitle[]) => findTemplates(ofKind(titles), query, kindName);
  const groups = [
    { title: t('design.ownTemplates'), cards: found(own) },
    { title: t('design.builtIn'), cards: found(catalogue.templates) },
  ].filter(({ cards }) => cards.length > 0);
  const ids = groups.flatMap(({ cards }) => cards.map(({ id }) => id));
  const place = useCardsInSight(ids.join(' '), label.wantPictures);

  const showAll = () => {
    setQuery('');
    setKind(ALL);
  };
  // What was just copied, imported or brought back is not hidden by what was looked for before.
  if (before !== chosen) {
    setBefore(chosen);
    if (!ids.includes(chosen)) showAll();
  }
  const choose = (id: string) => {
    if (naming !== null && naming !== id) templates.openName(null);
    label.chooseDesign({ template: id });
  };

  return (
    <div className={styles['gallery']} ref={place}>
      <div className={styles['find']}>
        <div className={styles['search']}>
          <TextField
            label={t('design.search')}
            hideLabel
            placeholder={t('design.searchExample')}
            value={query}
            onText={setQuery}
            onKeyDown={(event) => {
              if (event.key === 'Escape' && query !== '') setQuery('');
            }}
          />
        </div>
        <p className={styles['count']} aria-live="polite">
          {t('design.found', { count: ids.length })}
        </p>
      </div>
      <Segments
        label={t('design.kinds')}
        value={kind}
        options={([ALL, ...kinds] as const).map((value) => ({ value, label: t(`design.kind.${value}`) }))}
        onValue={setKind}
      />
      {groups.length === 0 ? (
        <div className={styles['none']}>
          <p className={styles['noneTitle']}>{t('design.notFound')}</p>
          <p>{t('design.notFoundNote')}</p>
          <Button small onClick={showAll}>
            {t('design.showAll')}
          </Button>
        </div>
      ) : (
        <RadioCardGroups label={t('design.templates')} value={chosen} onValue={choose}>
          {groups.map(({ title, cards }) => (
            <RadioCardGroup key={title} title={title}>
              {cards.map((choice) => (
                <TemplateCard key={choice.id} choice={choice} />
              ))}
            </RadioCardGroup>
          ))}
        </RadioCardGroups>
      )}
    </div>
  );
}
