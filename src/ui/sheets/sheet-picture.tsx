import type { ReactNode } from 'react';
import type { PlaceView, StockView } from '../../room/stock-room.ts';
import { proportion } from '../parts/svg-picture.tsx';
import styles from './sheet-picture.module.css';

/** How a place is drawn: the label it gets, gone, or left empty. */
export type PlaceMark = { readonly label: number } | 'gone' | 'empty';

interface SheetPictureProps {
  readonly view: Pick<StockView, 'pageWidth' | 'pageHeight' | 'shape' | 'places'>;
  readonly markOf: (place: PlaceView) => PlaceMark;
  /** What the picture says; absent where what lies over it says it. */
  readonly alt?: string;
  /** Drawn over the labels, in millimetres. */
  readonly over?: ReactNode;
  /** Lies over the picture. */
  readonly children?: ReactNode;
}

/** A sheet and its labels to scale, in millimetres. */
export function SheetPicture({ view, markOf, alt, over, children }: SheetPictureProps) {
  const { pageWidth, pageHeight, places, shape } = view;
  return (
    <div className={styles['sheet']} style={proportion(pageWidth, pageHeight)}>
      <svg
        viewBox={`0 0 ${pageWidth} ${pageHeight}`}
        {...(alt === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': alt })}
      >
        {places.map((place) => (
          <PlaceShape key={place.number} place={place} isRound={shape === 'round'} mark={markOf(place)} />
        ))}
        {over}
      </svg>
      {children}
    </div>
  );
}

interface PlaceShapeProps {
  readonly place: PlaceView;
  readonly isRound: boolean;
  readonly mark: PlaceMark;
}

function PlaceShape({ place: { x, y, width, height }, isRound, mark }: PlaceShapeProps) {
  const side = Math.min(width, height);
  const name = typeof mark === 'string' ? mark : 'filled';
  const inset = Math.min(1, side / 20);
  return (
    <g className={styles[name]}>
      <rect
        x={x + inset}
        y={y + inset}
        width={width - 2 * inset}
        height={height - 2 * inset}
        rx={isRound ? width / 2 : Math.min(2, side / 8)}
      />
      {mark === 'gone' && (
        <path
          className={styles['cross']}
          d={`M${x + width * 0.25} ${y + height * 0.25}L${x + width * 0.75} ${y + height * 0.75}M${x + width * 0.75} ${y + height * 0.25}L${x + width * 0.25} ${y + height * 0.75}`}
        />
      )}
      {typeof mark === 'object' && (
        <text
          className={styles['number']}
          x={x + width / 2}
          y={y + height / 2}
          fontSize={Math.min(14, height * 0.6, width / (0.7 * `${mark.label}`.length + 0.4))}
        >
          {mark.label}
        </text>
      )}
    </g>
  );
}
