import type { Box } from '../../editor/box.ts';
import { useTranslate } from '../hooks.ts';
import styles from './canvas.module.css';

/** Largest type in an empty slot, in pixels, and how many of its heights go into its width. */
const SLOT_TYPE = 13;
const SLOT_SHARE = 8;

interface EmptySlotProps {
  readonly box: Box;
  readonly turn: string | undefined;
}

/** Where a sealed code would be: nothing that could be taken for one. */
export function EmptySlot({ box, turn }: EmptySlotProps) {
  const t = useTranslate();
  const { x, y, width, height } = box;
  const size = Math.min(SLOT_TYPE, width / SLOT_SHARE);
  const words = [t('designer.sealed.slot'), t('designer.sealed.noKeyYet')];
  return (
    <g className={styles['slot']} transform={turn}>
      <rect {...box} />
      {words.map((word, at) => (
        <text key={word} x={x + width / 2} y={y + height / 2 + size * (at * 1.3 - 0.3)} fontSize={size}>
          {word}
        </text>
      ))}
    </g>
  );
}
