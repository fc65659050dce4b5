import { useLayoutEffect, useRef } from 'react';
import type { StockSummary } from '../../room/stock-room.ts';
import { useLocalText, useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import styles from './sheet-chooser.module.css';
import { fitWords, sheetFacts } from './sheet-words.ts';

/** As many as the room gives at a time. */
const PAGE = 50;

interface SheetListProps {
  /** What the list is of. */
  readonly label: string;
  readonly stocks: readonly StockSummary[];
  readonly seen: string | null;
  /** How many more there are. */
  readonly left: number;
  readonly onSee: (id: string) => void;
  readonly onMore: () => void;
}

export function SheetList({ label, stocks, seen, left, onSee, onMore }: SheetListProps) {
  const t = useTranslate();
  const text = useLocalText();
  const items = useRef<HTMLUListElement>(null);
  const awaited = useRef<number | null>(null);
  // The first of what comes is gone on with, also where the button went because there is no more.
  useLayoutEffect(() => {
    const first = awaited.current;
    if (first === null || stocks.length <= first) return;
    awaited.current = null;
    items.current?.querySelectorAll<HTMLElement>('button')[first]?.focus();
  }, [stocks.length]);
  return (
    <>
      <ul ref={items} aria-label={label} className={styles['items']}>
        {stocks.map((stock) => (
          <li key={stock.id}>
            <button
              type="button"
              className={styles['item']}
              aria-current={stock.id === seen ? 'true' : undefined}
              onClick={() => onSee(stock.id)}
            >
              <span className={styles['name']}>{text(stock.name)}</span>
              <span className={styles['facts']}>{sheetFacts(t, stock)}</span>
              <span className={classes(styles['fit'], stock.fit.fits && styles['fits'])}>
                {fitWords(t, stock)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button
          small
          onClick={() => {
            awaited.current = stocks.length;
            onMore();
          }}
        >
          {t('sheets.more', { count: Math.min(left, PAGE) })}
        </Button>
      )}
    </>
  );
}
