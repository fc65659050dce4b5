import { useEffect, useRef } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { PaperKind, StockView } from '../../room/stock-room.ts';
import { isOneGrid } from '../../state/papers/stock-draft.ts';
import type { RollPlacement } from '../../stock/label-on-roll.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { useAnswer } from '../use-answer.ts';
import styles from './sheet-chooser.module.css';
import { wordsOf } from './paper-words.ts';
import { RollPicture } from './roll-picture.tsx';
import { SheetDoubts } from './sheet-doubts.tsx';
import { SheetPicture } from './sheet-picture.tsx';
import { fitWords, sheetFacts } from './sheet-words.ts';

interface SheetDetailProps {
  readonly id: string;
  readonly kind: PaperKind;
  /** Where labels smaller than a roll's lie on it. */
  readonly at: RollPlacement;
  /** It took the place of the list, and the keyboard comes along. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  readonly onTake: () => void;
  /** Opens a form with this paper: an own one to be changed, or a new one made from it. */
  readonly onForm: (stock: StockView['stock'], own: boolean) => void;
  /** The paper is deleted. */
  readonly onGone: () => void;
}

/** One sheet: where its labels lie, whether the chosen label fits, and what to know before. */
export function SheetDetail({ id, kind, at, takesFocus, onBack, onTake, onForm, onGone }: SheetDetailProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { sheets, papers } = useWorkbench();
  const own = useWorkbenchState((state) => state.papers.own.find((one) => one.id === id));
  const view = useAnswer(() => sheets.view(id), own ?? id);
  const words = wordsOf(kind);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) back.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles['sheet']}>
      <div className={styles['back']}>
        <Button ref={back} kind="quiet" small icon="left" onClick={onBack}>
          {t('sheets.toList')}
        </Button>
      </div>
      {view === undefined ? (
        <div className={styles['easel']} role="status">
          {t('sheets.loading')}
        </div>
      ) : (
        <>
          <div className={styles['easel']}>
            {kind === 'sheet' ? (
              <SheetPicture
                view={view}
                markOf={() => 'empty'}
                alt={t('sheets.picture', { count: view.perSheet, name: text(view.name) })}
              />
            ) : (
              <RollPicture view={view} at={at} alt={t('rolls.picture', { name: text(view.name) })} />
            )}
          </div>
          <div className={styles['about']}>
            <h3>{text(view.name)}</h3>
            {view.description !== null && (
              <p className={styles['facts']} lang="en">
                {view.description}
              </p>
            )}
            <p className={styles['facts']}>{sheetFacts(t, view)}</p>
            {view.fit.fits ? (
              <p className={classes(styles['fit'], styles['fits'])}>{fitWords(t, view)}</p>
            ) : (
              <p className={styles['fit']}>{problemSentence(t, view.fit.problem)}</p>
            )}
          </div>
          <SheetDoubts doubts={view.doubts} />
          <Button kind={view.fit.fits ? 'primary' : 'plain'} onClick={onTake}>
            {t(view.fit.fits ? `${words}.take` : 'sheets.takeAnyway')}
          </Button>
          {isOneGrid(view.stock) ? (
            <div className={styles['buttons']}>
              {own !== undefined && (
                <Button small icon="pencil" onClick={() => onForm(view.stock, true)}>
                  {t('sheets.change')}
                </Button>
              )}
              <Button small icon="plus" onClick={() => onForm(view.stock, false)}>
                {t('sheets.ownFrom')}
              </Button>
            </div>
          ) : (
            <p className={styles['facts']}>{t('sheets.manyGrids')}</p>
          )}
          {own !== undefined && (
            <div className={styles['buttons']}>
              <Button small icon="save" onClick={() => papers.save(id)}>
                {t('own.export')}
              </Button>
              <Button
                small
                icon="trash"
                onClick={() => {
                  papers.remove(id);
                  onGone();
                }}
              >
                {t('own.delete')}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
