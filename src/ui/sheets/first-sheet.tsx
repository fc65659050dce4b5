import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { PlaceView, StockView } from '../../room/stock-room.ts';
import { useTranslate } from '../hooks.ts';
import styles from './first-sheet.module.css';
import { nextPlace } from './next-place.ts';
import { SheetPicture } from './sheet-picture.tsx';
import type { PlaceMark } from './sheet-picture.tsx';

interface FirstSheetProps {
  readonly view: StockView;
  readonly used: readonly number[];
  /** Which label each place gets. */
  readonly labels: ReadonlyMap<number, number>;
  readonly onCross: (place: number, isGone: boolean) => void;
}

/** The first sheet as it will be filled. Its places are crossed out by a click, by dragging a mouse over them, or by keys. */
export function FirstSheet({ view, used, labels, onCross }: FirstSheetProps) {
  const t = useTranslate();
  const help = useId();
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  const [current, setCurrent] = useState(1);
  const dragging = useRef<boolean | null>(null);
  const gone = new Set(used);
  const markOf = ({ number }: PlaceView): PlaceMark => {
    if (gone.has(number)) return 'gone';
    const label = labels.get(number);
    return label === undefined ? 'empty' : { label };
  };
  const cross = (number: number, isGone: boolean) => {
    if (gone.has(number) !== isGone) onCross(number, isGone);
  };

  useEffect(() => {
    const end = () => {
      dragging.current = null;
    };
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    return () => {
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
    };
  }, []);

  const press = (event: PointerEvent, number: number) => {
    // Fingers scroll the page; a tap is a click.
    if (event.pointerType !== 'mouse' || event.button !== 0) return;
    dragging.current = !gone.has(number);
    cross(number, dragging.current);
  };
  const move = (event: KeyboardEvent) => {
    const next = nextPlace(view.places, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    buttons.current.get(next)?.focus();
  };
  const nameOf = (place: PlaceView) => {
    const mark = markOf(place);
    if (mark === 'gone') return t('sheets.placeGone', { place: place.number });
    if (mark === 'empty') return t('sheets.placeFree', { place: place.number });
    return t('sheets.placeLabel', { place: place.number, label: mark.label });
  };
  const inReach = view.places.some(({ number }) => number === current) ? current : 1;

  return (
    <div className={styles['first']}>
      <SheetPicture view={view} markOf={markOf}>
        <div role="group" aria-label={t('sheets.firstSheet')} aria-describedby={help} onKeyDown={move}>
          {view.places.map((place) => (
            <button
              key={place.number}
              ref={(element) => {
                if (element === null) buttons.current.delete(place.number);
                else buttons.current.set(place.number, element);
              }}
              type="button"
              className={styles['place']}
              style={boxOf(place, view)}
              tabIndex={place.number === inReach ? 0 : -1}
              aria-pressed={gone.has(place.number)}
              aria-label={nameOf(place)}
              onFocus={() => setCurrent(place.number)}
              onPointerDown={(event) => press(event, place.number)}
              onPointerEnter={() => {
                if (dragging.current !== null) cross(place.number, dragging.current);
              }}
              onClick={(event) => {
                // The mouse has crossed it out when it was pressed; keys, fingers and readers click.
                const byMouse =
                  event.nativeEvent instanceof globalThis.PointerEvent &&
                  event.nativeEvent.pointerType === 'mouse';
                if (!byMouse || event.detail === 0) cross(place.number, !gone.has(place.number));
              }}
            />
          ))}
        </div>
      </SheetPicture>
      <p id={help} className={styles['help']}>
        {t('sheets.firstSheetHelp')}
      </p>
    </div>
  );
}

function boxOf({ x, y, width, height }: PlaceView, { pageWidth, pageHeight, shape }: StockView) {
  return {
    left: `${(x / pageWidth) * 100}%`,
    top: `${(y / pageHeight) * 100}%`,
    width: `${(width / pageWidth) * 100}%`,
    height: `${(height / pageHeight) * 100}%`,
    borderRadius: shape === 'round' ? '50%' : undefined,
  };
}
