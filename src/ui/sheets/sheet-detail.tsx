import { useEffect, useRef } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
import { useLocalText, useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { useAnswer } from '../use-answer.ts';
import styles from './sheet-chooser.module.css';
import { SheetDoubts } from './sheet-doubts.tsx';
import { SheetPicture } from './sheet-picture.tsx';
import { fitWords, sheetFacts } from './sheet-words.ts';

interface SheetDetailProps {
  readonly id: string;
  /** It took the place of the list, and the keyboard comes along. */
  readonly takesFocus: boolean;
  readonly onBack: () => void;
  readonly onTake: () => void;
}

/** One sheet: where its labels lie, whether the chosen label fits, and what to know before. */
export function SheetDetail({ id, takesFocus, onBack, onTake }: SheetDetailProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { sheets } = useWorkbench();
  const view = useAnswer(() => sheets.view(id), id);
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
            <SheetPicture
              view={view}
              markOf={() => 'empty'}
              alt={t('sheets.picture', { count: view.perSheet, name: text(view.name) })}
            />
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
            {t(view.fit.fits ? 'sheets.take' : 'sheets.takeAnyway')}
          </Button>
        </>
      )}
    </div>
  );
}
