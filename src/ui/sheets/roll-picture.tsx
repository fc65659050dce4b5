import type { RollPlacement } from '../../stock/label-on-roll.ts';
import type { StockView } from '../../room/stock-room.ts';
import { SheetPicture } from './sheet-picture.tsx';
import styles from './sheet-picture.module.css';

interface RollPictureProps {
  readonly view: StockView;
  /** Where smaller labels lie. */
  readonly at: RollPlacement;
  readonly alt: string;
}

/** A roll to scale: one of its labels with the chosen label on it, and the beginning of the next. */
export function RollPicture({ view, at, alt }: RollPictureProps) {
  const { feed, laid, pageWidth, places } = view;
  const [first, next] = places;
  const [x, y] = at === 'corner' ? [first?.x, first?.y] : [laid?.x, laid?.y];
  const end = (first?.y ?? 0) + (first?.height ?? 0);
  return (
    <SheetPicture
      view={view}
      markOf={() => 'empty'}
      alt={alt}
      over={
        <>
          {feed?.by === 'black-mark' && (
            <rect
              className={styles['mark']}
              x={0}
              y={end + ((next?.y ?? end) - end - feed.mark) / 2}
              width={pageWidth}
              height={feed.mark}
            />
          )}
          {laid !== null && (
            <rect className={styles['laid']} x={x} y={y} width={laid.width} height={laid.height} />
          )}
        </>
      }
    />
  );
}
