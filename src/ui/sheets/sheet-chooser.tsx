import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { StockPage, StockSummary } from '../../room/stock-room.ts';
import { useMedia, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './sheet-chooser.module.css';
import { SheetDetail } from './sheet-detail.tsx';
import { SheetList } from './sheet-list.tsx';

interface SheetChooserProps {
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Searches the sheets of the catalogue, shows where the labels of one lie, and chooses it. */
export function SheetChooser({ opener, onClose }: SheetChooserProps) {
  const t = useTranslate();
  const { sheets } = useWorkbench();
  const chosen = useWorkbenchState((state) => state.sheet);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [words, setWords] = useState('');
  const [seen, setSeen] = useState<string | null>(chosen);
  const found = useFound(words);
  // A narrow screen shows the list or one sheet of it.
  const isNarrow = useMedia('(width < 720px)');
  const [isDetail, setDetail] = useState(false);

  const look = (id: string) => {
    setSeen(id);
    setDetail(true);
  };
  useEffect(() => {
    if (isNarrow && !isDetail) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [isNarrow, isDetail]);

  return (
    <Dialog
      open
      wide
      title={t('sheets.title')}
      closeLabel={t('sheets.close')}
      onClose={onClose}
      opener={opener}
      first={field}
    >
      <div className={classes(styles['chooser'], isDetail && styles['showsDetail'])}>
        <div className={styles['find']}>
          <TextField
            ref={field}
            label={t('sheets.search')}
            hideLabel
            placeholder={t('sheets.searchExample')}
            value={words}
            onText={setWords}
          />
          <p className={styles['count']} aria-live="polite">
            {found.page === null ? t('sheets.loading') : t('sheets.found', { count: found.page.total })}
          </p>
        </div>
        <div ref={list} className={styles['list']}>
          {found.page?.total === 0 ? (
            <div className={styles['none']}>
              <p className={styles['noneTitle']}>{t('sheets.notFound')}</p>
              <p>{t('sheets.notFoundNote')}</p>
              <Button
                small
                onClick={() => {
                  setWords('');
                  field.current?.focus();
                }}
              >
                {t('sheets.showAll')}
              </Button>
            </div>
          ) : (
            <SheetList stocks={found.stocks} seen={seen} left={found.left} onSee={look} onMore={found.more} />
          )}
        </div>
        <div className={styles['detail']}>
          {seen === null ? (
            <p className={styles['pick']}>{t('sheets.pick')}</p>
          ) : (
            <SheetDetail
              key={seen}
              id={seen}
              takesFocus={isNarrow && isDetail}
              onBack={() => setDetail(false)}
              onTake={() => {
                sheets.choose(seen);
                onClose();
              }}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

interface Found {
  /** The last page that came; null before the first. */
  readonly page: StockPage | null;
  readonly stocks: readonly StockSummary[];
  /** How many more there are. */
  readonly left: number;
  readonly more: () => void;
}

/** The sheets that were found, page by page. What is in sight stays until what was asked for is there. */
function useFound(words: string): Found {
  const { sheets } = useWorkbench();
  const [pages, setPages] = useState<readonly StockPage[]>([]);
  const latest = useRef(0);
  const ask = useRef((_page: number) => {});
  useEffect(() => {
    ask.current = (page) => {
      latest.current += 1;
      const mine = latest.current;
      void sheets.search(words, page).then((answer) => {
        if (answer === undefined || mine !== latest.current) return;
        setPages((before) => (page === 0 ? [answer] : [...before, answer]));
      });
    };
    ask.current(0);
  }, [words, sheets]);
  const stocks = pages.flatMap((page) => page.stocks);
  const page = pages.at(-1) ?? null;
  return { page, stocks, left: (page?.total ?? 0) - stocks.length, more: () => ask.current(pages.length) };
}
