import type { StockView } from '../../room/stock-room.ts';
import type { RollPlacement } from '../../stock/label-on-roll.ts';
import { useTranslate } from '../hooks.ts';
import { SheetDoubts } from './sheet-doubts.tsx';
import { sheetFacts } from './sheet-words.ts';
import styles from './roll-words.module.css';

interface RollWordsProps {
  readonly view: StockView;
  /** Where smaller labels lie. */
  readonly at: RollPlacement;
}

/** What a chosen roll is, how the label lies on it, and what to know before. */
export function RollWords({ view, at }: RollWordsProps) {
  const t = useTranslate();
  const { laid, places, fit } = view;
  const [label] = places;
  const isSmaller = laid !== null && (laid.width !== label?.width || laid.height !== label.height);
  const isTurned = fit.fits && fit.turned;
  return (
    <div className={styles['words']}>
      <p className={styles['facts']}>{sheetFacts(t, view)}</p>
      {(isTurned || isSmaller) && (
        <p className={styles['facts']}>
          {isTurned && t('rolls.turned')} {isSmaller && t(`rolls.${at}`)}
        </p>
      )}
      <SheetDoubts doubts={view.doubts} />
    </div>
  );
}
