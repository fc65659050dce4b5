import type { Box } from '../../editor/box.ts';
import { HANDLES } from '../../editor/transform.ts';
import type { Handle } from '../../editor/transform.ts';
import styles from './canvas.module.css';

/** Pixels: half the side of a handle, and the side of what can be pressed around it. */
const HANDLE = 4;
const HANDLE_REACH = 22;
/** How far above the box the handle is that turns it. */
const TURN_ABOVE = 24;
/** A box smaller than this on the screen has no handles between its corners. */
const ROOM_FOR_EIGHT = 40;

interface ChosenFrameProps {
  /** In pixels. */
  readonly box: Box;
  /** Degrees, clockwise about the middle. */
  readonly turn: number;
  /** There is a handle to turn it by. */
  readonly turns: boolean;
  readonly locked: boolean;
  /** Without handles, such as while it is dragged. */
  readonly quiet: boolean;
}

/** What is chosen, in a frame with handles to size and turn it by. */
export function ChosenFrame({ box, turn, turns, locked, quiet }: ChosenFrameProps) {
  const { x, y, width, height } = box;
  const shown = HANDLES.filter((handle) => {
    if (handle.length === 2) return true;
    return handle === 'n' || handle === 's' ? width >= ROOM_FOR_EIGHT : height >= ROOM_FOR_EIGHT;
  });
  return (
    <g transform={turnText(turn, box)}>
      {turns && !locked && !quiet && (
        <g>
          <line
            className={styles['chosen']}
            x1={x + width / 2}
            x2={x + width / 2}
            y1={y - TURN_ABOVE}
            y2={y}
          />
          <circle className={styles['handle']} cx={x + width / 2} cy={y - TURN_ABOVE} r={HANDLE + 1} />
          <circle
            className={styles['reach']}
            data-handle="turn"
            cx={x + width / 2}
            cy={y - TURN_ABOVE}
            r={HANDLE_REACH / 2}
          />
        </g>
      )}
      <rect className={styles['chosen']} data-locked={locked} x={x} y={y} width={width} height={height} />
      {!locked &&
        !quiet &&
        shown.map((handle) => {
          const at = handlePlace(handle, box);
          return (
            <g key={handle}>
              <rect
                className={styles['reach']}
                data-handle={handle}
                x={at.x - HANDLE_REACH / 2}
                y={at.y - HANDLE_REACH / 2}
                width={HANDLE_REACH}
                height={HANDLE_REACH}
              />
              <rect
                className={styles['handle']}
                x={at.x - HANDLE}
                y={at.y - HANDLE}
                width={HANDLE * 2}
                height={HANDLE * 2}
              />
            </g>
          );
        })}
    </g>
  );
}

/** The transform of something that is turned about the middle of its box. */
export function turnText(degrees: number, { x, y, width, height }: Box): string | undefined {
  return degrees === 0 ? undefined : `rotate(${degrees} ${x + width / 2} ${y + height / 2})`;
}

function handlePlace(
  handle: Handle,
  { x, y, width, height }: Box,
): { readonly x: number; readonly y: number } {
  const across = handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5;
  const down = handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5;
  return { x: x + width * across, y: y + height * down };
}
