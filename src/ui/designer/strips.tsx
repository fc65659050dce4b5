import { useTranslate } from '../hooks.ts';
import styles from './canvas.module.css';
import { useDesignerState, useView } from './designer-context.ts';
import panel from './inspector.module.css';

/** Pixels between a label and what is written beside it, and the least room for that: for a number, and for words. */
const BESIDE = 6;
const ROOM = { number: 64, words: 160 };

/** The label's strips as tinted stripes with their numbers; those that this order leaves empty are struck out. */
export function Strips() {
  const t = useTranslate();
  const bands = useDesignerState(({ template }) => template.bands);
  const wide = useDesignerState(({ template }) => template.width);
  const leftOut = useDesignerState(({ drawing }) => drawing?.leftOut ?? NONE);
  const { scale, x, y, width, height } = useView((view) => view);
  if (bands === undefined) return null;
  return (
    <svg aria-hidden="true" className={styles['strips']} width={width} height={height}>
      <defs>
        <pattern id="designer-strip-gone" width={8} height={8} patternUnits="userSpaceOnUse">
          <path className={styles['stripLine']} d="M-2 2 2 -2M0 8 8 0M6 10 10 6" />
        </pattern>
      </defs>
      {bands.map((band, index) => {
        const isGone = leftOut.includes(band.id);
        const isBeside = x >= (isGone ? ROOM.words : ROOM.number);
        const box = { x, y: y + band.y * scale, width: wide * scale, height: band.height * scale };
        return (
          <g key={band.id} data-strip={band.id} data-gone={isGone}>
            <rect className={styles['strip']} data-odd={index % 2 === 1} {...box} />
            {isGone && <rect fill="url(#designer-strip-gone)" {...box} />}
            <text
              className={styles['stripName']}
              data-inside={!isBeside}
              textAnchor={isBeside ? 'end' : 'start'}
              x={isBeside ? x - BESIDE : Math.max(0, x) + BESIDE}
              y={box.y + Math.min(14, box.height / 2 + 4)}
            >
              {isGone ? t('designer.bands.gone', { number: index + 1 }) : index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const NONE: readonly string[] = [];

/** Says of an element that it goes with its strip. */
export function LeftOutHint({ id }: { readonly id: string }) {
  const t = useTranslate();
  const isLeftOut = useDesignerState(
    ({ drawing }) => drawing?.elements.find((element) => element.id === id)?.leftOut === true,
  );
  return isLeftOut ? (
    <p className={panel['note']} role="status">
      {t('designer.bands.leftOut')}
    </p>
  ) : null;
}
