import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './compare-policies.module.css';

interface ComparedPagesProps {
  /** The first row shown, by its place in the view from 0. */
  readonly from: number;
  /** As many as are shown at a time. */
  readonly rows: number;
  readonly total: number;
  readonly onFrom: (from: number) => void;
}

/** Which rows are compared, and the way to others. */
export function ComparedPages({ from, rows, total, onFrom }: ComparedPagesProps) {
  const t = useTranslate();
  const next = from + rows;
  return (
    <div className={styles['pages']}>
      <Button small icon="left" aria-disabled={from === 0} onClick={() => onFrom(Math.max(0, from - rows))}>
        {t('compare.previous')}
      </Button>
      <span>{t('compare.rows', { from: from + 1, to: Math.min(next, total), total })}</span>
      <Button
        small
        icon="right"
        aria-disabled={next >= total}
        onClick={() => {
          if (next < total) onFrom(next);
        }}
      >
        {t('compare.next')}
      </Button>
    </div>
  );
}
