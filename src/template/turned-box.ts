import { mm } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { Turn } from '../base/turn.ts';
import type { ElementBox } from './template.ts';

type Box = Pick<ElementBox, 'x' | 'y' | 'width' | 'height'>;
type TurnedBox = Box & Pick<ElementBox, 'rotation'>;

/** The turn that an element's rotation is: about the middle of its box. Undefined for one that stands upright. */
export function turnOf({ x, y, width, height, rotation }: TurnedBox): Turn | undefined {
  return rotation === undefined
    ? undefined
    : { degrees: rotation, x: mm(x + width / 2), y: mm(y + height / 2) };
}

/** The upright box on the label that an element, turned as it is, just fits in. */
export function boxOnLabel(box: TurnedBox): Box {
  const turn = turnOf(box);
  if (turn === undefined) return box;
  const [left, top, right, bottom] = [box.x, box.y, box.x + box.width, box.y + box.height];
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ].map((corner) => turnPoint(corner, turn));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: mm(x), y: mm(y), width: mm(Math.max(...xs) - x), height: mm(Math.max(...ys) - y) };
}
