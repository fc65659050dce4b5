import { lineOfRow } from '../../base/row-id.ts';
import type { Shown, ViewFilter } from '../../book/view.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { FacetsView } from '../../room/grid-room.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { useAnswer } from '../use-answer.ts';
import { OffersPopover } from './offers-popover.tsx';
import styles from './problem-kinds.module.css';

/** What is wrong, by kind: how many rows have it, what it means, which rows those are, and what can be done for all of them. */
export function ProblemKinds({ onShow }: { readonly onShow: () => void }) {
  const t = useTranslate();
  const { mending } = useWorkbench();
  const book = useWorkbenchState((state) => state.book);
  const facets = useAnswer(() => mending.facets(), book);
  const kinds = useKinds(facets);
  if (kinds.length === 0) return null;
  return (
    <ul className={styles['kinds']} aria-label={t('mending.kinds')}>
      {kinds.map(({ id, tone, name, rows, text, example, shown, filters }) => (
        <li key={id} className={styles['kind']}>
          <p className={styles['count']}>
            <span className={classes(styles['badge'], styles[tone])}>{name}</span>
            <span>{t('mending.rows', { count: rows })}</span>
          </p>
          <p className={styles['text']}>{text}</p>
          <div className={styles['buttons']}>
            {example !== undefined && <OffersPopover row={example} line={lineOfRow(example)} />}
            <Button
              small
              kind="quiet"
              aria-label={t('mending.showRowsOf', { what: text })}
              onClick={() => {
                mending.showRows(shown, filters);
                onShow();
              }}
            >
              {t('mending.showRows')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Kind {
  readonly id: string;
  readonly tone: 'error' | 'warning';
  readonly name: string;
  readonly rows: number;
  readonly text: string;
  /** A row to ask for offers by; none where nothing on this side can mend it. */
  readonly example: number | undefined;
  readonly shown: Shown;
  readonly filters: readonly ViewFilter[];
}

function useKinds(facets: FacetsView | undefined): readonly Kind[] {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  if (facets === undefined) return [];
  const hidden = facets.explanations.map(({ how, platform, rows, advice }): Kind => {
    const known = advice === 'other' ? undefined : catalogue.platforms.find(({ id }) => id === platform);
    return {
      id: `${how} ${platform}`,
      tone: how === 'encrypted' ? 'error' : 'warning',
      name: known === undefined ? t('mending.hidden') : `${t('mending.hidden')} · ${text(known.name)}`,
      rows,
      text: t(`explain.${how}.${advice}`),
      example: undefined,
      shown: 'all',
      filters: [
        { kind: 'veiled', how },
        { kind: 'platform', platforms: [platform] },
      ],
    };
  });
  const { doubts } = facets;
  const doubtful: readonly Kind[] =
    doubts === null
      ? []
      : [
          {
            id: 'doubt',
            tone: 'warning',
            name: t('mending.doubt'),
            rows: doubts.rows,
            text: t('mending.doubtText'),
            example: doubts.example,
            shown: 'all',
            filters: [{ kind: 'doubt' }],
          },
        ];
  const wrong = facets.problems
    // Said above, with what to do about it.
    .filter(({ code }) => code !== 'encrypted')
    .map(({ code, severity, rows, example }): Kind => ({
      id: `${severity} ${code}`,
      tone: severity,
      name: t(`problems.${severity}`),
      rows,
      text: problemSentence(t, example),
      example: example.row,
      shown: severity === 'error' ? 'problems' : 'all',
      filters: [{ kind: 'problem', codes: [code] }],
    }));
  const isError = ({ tone }: Kind) => tone === 'error';
  const all = [...hidden, ...wrong, ...doubtful];
  return [...all.filter(isError), ...all.filter((kind) => !isError(kind))];
}
