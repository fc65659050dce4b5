import { RIGID } from '../template/rigid-kinds.ts';
import type { ElementBox, ElementKind } from '../template/template.ts';
import { around, centreOf, hundredths } from './box.ts';
import type { Box, Point } from './box.ts';

/** Where a box can be taken to resize it, clockwise from the top left. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

export interface ResizeOptions {
  readonly keepRatio?: boolean;
  /** The centre stays instead of the opposite side. */
  readonly fromCentre?: boolean;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An element's rotation in degrees, clockwise about the centre of its box. */
export function turnOf(element: ElementBox): number {
  return 'rotation' in element && typeof element.rotation === 'number' ? element.rotation : 0;
}

/** Whether it stays on a printer's dots by whole quarter turns alone, as codes, open or sealed, and pictures do. */
export function turnsByQuarters({ kind }: ElementBox & { readonly kind: ElementKind }): boolean {
  return RIGID.has(kind);
}

/** What an element covers on the label: its box, or the upright box around it where it is turned. */
export function boundsOf(element: ElementBox): Box {
  return rotatedBounds(element, turnOf(element));
}

export function moveBox(box: Box, by: Point): Box {
  return { ...sizeOf(box), x: hundredths(box.x + by.x), y: hundredths(box.y + by.y) };
}

/** The box with one side or corner moved `by`; no side becomes shorter than `least`, none turns inside out. */
export function resizeBox(box: Box, handle: Handle, by: Point, options: ResizeOptions, least: number): Box {
  return resizedWithin(box, handle, by, options, least, { width: Infinity, height: Infinity });
}

/** The same, no farther than the label's edges. */
export function clampResize(
  box: Box,
  handle: Handle,
  by: Point,
  options: ResizeOptions,
  least: number,
  label: Size,
): Box {
  const room = {
    width: roomAlong(box.x, box.width, label.width, sideOf(handle).x, options),
    height: roomAlong(box.y, box.height, label.height, sideOf(handle).y, options),
  };
  return resizedWithin(box, handle, by, options, least, room);
}

/** Which side a handle moves: −1 left or top, 1 right or bottom, 0 neither. */
export function sideOf(handle: Handle): { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 } {
  const x = handle.endsWith('w') ? -1 : handle.endsWith('e') ? 1 : 0;
  const y = handle.startsWith('n') ? -1 : handle.startsWith('s') ? 1 : 0;
  return { x, y };
}

function resizedWithin(
  box: Box,
  handle: Handle,
  by: Point,
  options: ResizeOptions,
  least: number,
  room: Size,
): Box {
  const side = sideOf(handle);
  const times = options.fromCentre === true ? 2 : 1;
  const asked = {
    width: box.width + side.x * by.x * times,
    height: box.height + side.y * by.y * times,
  };
  const { width, height } = options.keepRatio === true ? inRatio(box, side, asked, least, room) : asked;
  const size = {
    width: side.x === 0 && options.keepRatio !== true ? box.width : within(width, least, room.width),
    height: side.y === 0 && options.keepRatio !== true ? box.height : within(height, least, room.height),
  };
  const still = options.fromCentre === true ? { x: 0, y: 0 } : side;
  return {
    x: startAlong(box.x, box.width, size.width, still.x),
    y: startAlong(box.y, box.height, size.height, still.y),
    ...size,
  };
}

/** The size in the box's own ratio that follows the side which is pulled the farther. */
function inRatio(box: Size, side: { x: number; y: number }, asked: Size, least: number, room: Size): Size {
  const factors = [
    ...(side.x === 0 ? [] : [asked.width / box.width]),
    ...(side.y === 0 ? [] : [asked.height / box.height]),
  ];
  const wanted = factors.reduce((far, each) => (Math.abs(each - 1) > Math.abs(far - 1) ? each : far), 1);
  const most = Math.min(room.width / box.width, room.height / box.height);
  const smallest = Math.max(least / box.width, least / box.height);
  const factor = Math.min(most, Math.max(smallest, wanted));
  return { width: box.width * factor, height: box.height * factor };
}

/** Where a side of `next` begins when its end (−1), its beginning (1) or its middle (0) stays. */
function startAlong(start: number, length: number, next: number, side: number): number {
  if (side === 1 || next === length) return start;
  return hundredths(side === -1 ? start + length - next : start + (length - next) / 2);
}

/** How long a box may become along one axis before it reaches the label's edge. */
function roomAlong(
  start: number,
  length: number,
  label: number,
  side: number,
  options: ResizeOptions,
): number {
  const before = start + length;
  const after = label - start;
  if (options.fromCentre === true || side === 0) {
    const middle = start + length / 2;
    return 2 * Math.min(middle, label - middle);
  }
  return side === -1 ? before : after;
}

/** In hundredths, and never over `most` for having been rounded. */
function within(length: number, least: number, most: number): number {
  const rounded = hundredths(Math.max(least, length));
  return rounded <= most ? rounded : Math.max(least, Math.floor(most * 100 + 1e-6) / 100);
}

/**
 * A box that lay in `from` where it lies when `from` has become `to`. A turned box keeps its angle: one at an angle
 * that is no quarter turn is scaled evenly, by the lesser of the two.
 */
export function scaleWithin(box: Box, from: Box, to: Box, degrees = 0): Box {
  const across = from.width === 0 ? 1 : to.width / from.width;
  const down = from.height === 0 ? 1 : to.height / from.height;
  const turn = normalDegrees(degrees);
  const least = Math.min(across, down);
  const [wider, higher] =
    turn % 180 === 0 ? [across, down] : turn % 90 === 0 ? [down, across] : [least, least];
  const centre = centreOf(box);
  return boxAround(
    { x: to.x + (centre.x - from.x) * across, y: to.y + (centre.y - from.y) * down },
    { width: box.width * wider, height: box.height * higher },
  );
}

/**
 * As much of a move as keeps all boxes on the label, together; what is outside comes in. What is larger than the
 * label goes to its top or left edge.
 */
export function clampMove(boxes: readonly Box[], by: Point, label: Size): Point {
  const all = around(boxes);
  if (all === undefined) return by;
  return {
    x: clampAlong(by.x, all.x, all.width, label.width),
    y: clampAlong(by.y, all.y, all.height, label.height),
  };
}

function clampAlong(by: number, start: number, length: number, label: number): number {
  const least = 0 - start;
  const most = label - length - start;
  return Math.max(least, Math.min(most, by)) + 0;
}

/** A point turned clockwise. Quarter turns are exact. */
export function rotatePoint(point: Point, about: Point, degrees: number): Point {
  const { sin, cos } = sineAndCosine(degrees);
  const x = point.x - about.x;
  const y = point.y - about.y;
  return { x: about.x + x * cos - y * sin, y: about.y + x * sin + y * cos };
}

/** The upright box around one that is turned about its centre. */
export function rotatedBounds(box: Box, degrees: number): Box {
  const { sin, cos } = sineAndCosine(degrees);
  if (sin === 0) return sizeAndPlace(box);
  const width = Math.abs(box.width * cos) + Math.abs(box.height * sin);
  const height = Math.abs(box.width * sin) + Math.abs(box.height * cos);
  const { x, y } = centreOf(box);
  return { x: x - width / 2, y: y - height / 2, width, height };
}

/** The rotation that points what is straight up from `about` at `point`: from 0 to below 360, clockwise. */
export function angleTo(about: Point, point: Point): number {
  return normalDegrees((Math.atan2(point.x - about.x, about.y - point.y) * 180) / Math.PI);
}

/** The nearest multiple of `step`, from 0 to below 360. */
export function snapAngle(degrees: number, step: number): number {
  return normalDegrees(Math.round(degrees / step) * step);
}

/** The same direction from 0 to below 360. */
export function normalDegrees(degrees: number): number {
  const turn = ((degrees % 360) + 360) % 360;
  return turn === 360 ? 0 : turn;
}

/**
 * Resizes a turned box; `by` is as on the page. What is opposite the handle, or the centre, stays where it is on the
 * page, to a hundredth.
 */
export function resizeTurned(
  box: Box,
  degrees: number,
  handle: Handle,
  by: Point,
  options: ResizeOptions,
  least: number,
): Box {
  if (normalDegrees(degrees) === 0) return resizeBox(box, handle, by, options, least);
  const resized = resizeBox(box, handle, rotatePoint(by, { x: 0, y: 0 }, -degrees), options, least);
  return boxAround(rotatePoint(centreOf(resized), centreOf(box), degrees), resized);
}

/** The box of this size about a centre, in hundredths. */
function boxAround(centre: Point, { width, height }: Size): Box {
  const size = { width: hundredths(width), height: hundredths(height) };
  return {
    x: hundredths(centre.x - size.width / 2),
    y: hundredths(centre.y - size.height / 2),
    ...size,
  };
}

function sineAndCosine(degrees: number): { readonly sin: number; readonly cos: number } {
  const turn = normalDegrees(degrees);
  if (turn % 90 === 0) {
    const quarter = turn / 90;
    return { sin: [0, 1, 0, -1][quarter] ?? 0, cos: [1, 0, -1, 0][quarter] ?? 1 };
  }
  const radians = (turn * Math.PI) / 180;
  return { sin: Math.sin(radians), cos: Math.cos(radians) };
}

function sizeOf({ width, height }: Size): Size {
  return { width, height };
}

function sizeAndPlace({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}
