import type { ExpectedLine, ExpectedPath, ExpectedRect, ExpectedSubpath } from './expectation.ts';
import { PLACE_TOLERANCE, UNITS_PER_PT, near } from './nearness.ts';
import type { DrawnPath, Subpath } from './pdf/marks.ts';
import { directionOf } from './turned-frame.ts';

/** As the file numbers them: ends cut off, ends and corners round. */
const BUTT = 0;
const ROUND = 1;

/** Whether a drawn path is the shape that is expected, painted as it should be; `height` is the page's, in points. */
export function isShape(
  path: DrawnPath,
  mark: ExpectedRect | ExpectedLine | ExpectedPath,
  height: number,
): boolean {
  if (path.clipped) return false;
  switch (mark.kind) {
    case 'rect':
      return isRect(path, mark, height);
    case 'line':
      return isLine(path, mark, height);
    case 'path':
      return (
        (mark.paint === 'fill' ? isFilled(path, mark) : isStroked(path, mark)) &&
        isOutline(path, mark, height)
      );
  }
}

function isRect(path: DrawnPath, rect: ExpectedRect, height: number): boolean {
  const [only, more] = path.subpaths;
  if (!only || more || path.stroke || path.fill === 'none') return false;
  if (path.fillColor !== rect.fill) return false;
  const { cos, sin } = directionOf(rect.turn);
  const along = { x: rect.width * cos, y: rect.width * sin };
  const [left, top] = [rect.x, rect.y];
  const [footX, footY] = [left - rect.height * sin, top + rect.height * cos];
  const foot = [footX, footY, footX + along.x, footY + along.y];
  const corners = [...foot, left + along.x, top + along.y, left, top];
  return only.curved === undefined && arePoints(only.points, corners, height);
}

function isLine(path: DrawnPath, line: ExpectedLine, height: number): boolean {
  const [only, more] = path.subpaths;
  if (!only || more || !path.stroke || path.fill !== 'none' || only.closed) return false;
  if (path.strokeColor !== line.ink || path.cap !== BUTT || !isPen(path, line)) return false;
  return only.curved === undefined && arePoints(only.points, [line.x1, line.y1, line.x2, line.y2], height);
}

function isFilled(path: DrawnPath, { ink }: ExpectedPath): boolean {
  return path.fill === 'evenodd' && !path.stroke && path.fillColor === ink;
}

function isStroked(path: DrawnPath, mark: ExpectedPath): boolean {
  return (
    path.stroke &&
    path.fill === 'none' &&
    path.strokeColor === mark.ink &&
    path.cap === ROUND &&
    path.join === ROUND &&
    isPen(path, mark)
  );
}

/** Width and dashes of a stroke. */
function isPen(path: DrawnPath, { width, dash }: Pick<ExpectedLine, 'width' | 'dash'>): boolean {
  return (
    path.isPenEven &&
    near(path.lineWidth * UNITS_PER_PT, width, 1) &&
    path.dashPhase === 0 &&
    path.dash.length === dash.length &&
    path.dash.every((length, index) => near(length * UNITS_PER_PT, dash[index] ?? 0, 1))
  );
}

function isOutline({ subpaths }: DrawnPath, mark: ExpectedPath, height: number): boolean {
  return (
    subpaths.length === mark.subpaths.length &&
    mark.subpaths.every((wanted, index) => isSubpath(subpaths[index], wanted, height))
  );
}

function isSubpath(drawn: Subpath | undefined, wanted: ExpectedSubpath, height: number): boolean {
  if (drawn?.closed !== wanted.closed) return false;
  const { controls, curves } = drawn.curved ?? { controls: drawn.points, curves: [] };
  return (
    curves.length === wanted.curves.length &&
    curves.every((piece, index) => piece === wanted.curves[index]) &&
    arePoints(controls, wanted.controls, height)
  );
}

function arePoints(points: readonly number[], wanted: readonly number[], height: number): boolean {
  return (
    points.length === wanted.length &&
    points.every((value, index) => {
      const placed = index % 2 === 0 ? value : height - value;
      return near(placed * UNITS_PER_PT, wanted[index] ?? 0, PLACE_TOLERANCE);
    })
  );
}
