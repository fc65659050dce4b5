import type { ElementBox } from '../template/template.ts';

/** An upright rectangle in millimetres from the label's top-left corner, y down. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Lengths of a template are kept to hundredths of a millimetre: finer than any printer's dots. */
export function hundredths(length: number): number {
  // Adding nothing makes a zero of a negative zero.
  return Math.round(length * 100) / 100 + 0;
}

export function boxOf({ x, y, width, height }: ElementBox): Box {
  return { x, y, width, height };
}

/** The smallest box around all of these; undefined around none. */
export function around(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (first === undefined) return undefined;
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y));
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Whether two boxes share a point, edges included. */
export function touch(one: Box, other: Box): boolean {
  return (
    one.x <= other.x + other.width &&
    other.x <= one.x + one.width &&
    one.y <= other.y + other.height &&
    other.y <= one.y + one.height
  );
}
