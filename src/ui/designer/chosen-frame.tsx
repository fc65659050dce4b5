import type { Box } from '../../editor/box.ts';
import { HANDLES, sideOf } from '../../editor/transform.ts';
import type { Handle } from '../../editor/transform.ts';
import { useMedia } from '../hooks.ts';
import styles from './canvas.module.css';

/** Pixels: half the side of a handle. */
const HANDLE = 4;

/** What can be pressed for a handle, in pixels. It lies outside the box, but for a part of it that leaves the middle to be dragged. */
interface Reach {
  /** How far it goes outside, and to either side of an edge's middle. */
  readonly out: number;
  /** How far it goes inside at most. */
  readonly most: number;
  /** How far above the box the handle is that turns it. */
  readonly above: number;
  /** A box smaller than this has no handles between its corners, and none of their reach inside. */
  readonly small: number;
}
const MOUSE: Reach = { out: 11, most: 11, above: 24, small: 40 };
const FINGER: Reach = { out: 22, most: 14, above: 40, small: 48 };
/** Of a side, from either end: half is left between. */
const PART = 4;

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
  const reach = useMedia('(any-pointer: coarse)') ? FINGER : MOUSE;
  const top = y - reach.above;
  const shown = HANDLES.filter((handle) => {
    if (handle.length === 2) return true;
    return handle === 'n' || handle === 's' ? width >= reach.small : height >= reach.small;
  });
  return (
    <g transform={turnText(turn, box)}>
      {turns && !locked && !quiet && (
        <g>
          <line className={styles['chosen']} x1={x + width / 2} x2={x + width / 2} y1={top} y2={y} />
          <circle className={styles['handle']} cx={x + width / 2} cy={top} r={HANDLE + 1} />
          <circle className={styles['reach']} data-handle="turn" cx={x + width / 2} cy={top} r={reach.out} />
        </g>
      )}
      <rect className={styles['chosen']} data-locked={locked} x={x} y={y} width={width} height={height} />
      {!locked &&
        !quiet &&
        shown.map((handle) => {
          const at = handlePlace(handle, box);
          return (
            <g key={handle}>
              <rect className={styles['reach']} data-handle={handle} {...reachOf(handle, box, reach)} />
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

/** From a handle outward, and a little inward; along an edge, to both sides of its middle. */
function reachOf(handle: Handle, box: Box, { out, most, small }: Reach): Box {
  const at = handlePlace(handle, box);
  const side = sideOf(handle);
  const along = (place: number, length: number, towards: -1 | 0 | 1) => {
    if (towards === 0) return { start: place - out, length: 2 * out };
    const inward = length < small ? 0 : Math.min(most, length / PART);
    return { start: towards === -1 ? place - out : place - inward, length: out + inward };
  };
  const [across, down] = [along(at.x, box.width, side.x), along(at.y, box.height, side.y)];
  return { x: across.start, y: down.start, width: across.length, height: down.length };
}

function handlePlace(
  handle: Handle,
  { x, y, width, height }: Box,
): { readonly x: number; readonly y: number } {
  const across = handle.includes('w') ? 0 : handle.includes('e') ? 1 : 0.5;
  const down = handle.includes('n') ? 0 : handle.includes('s') ? 1 : 0.5;
  return { x: x + width * across, y: y + height * down };
}
