import type { Mm } from './length.ts';

/** A turn about a point, in degrees clockwise as one looks at the paper: x runs to the right, y down. */
export interface Turn {
  readonly degrees: number;
  readonly x: Mm;
  readonly y: Mm;
}

/** Turns after which what lay on a printer's dots lies on them again. */
export type QuarterTurn = 90 | 180 | 270;

export function isQuarterTurn(degrees: number): degrees is QuarterTurn {
  return degrees === 90 || degrees === 180 || degrees === 270;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Cosine and sine, without floating-point dust for whole quarters. */
export function turnFactors(degrees: number): { readonly cos: number; readonly sin: number } {
  if (degrees === 90) return { cos: 0, sin: 1 };
  if (degrees === 180) return { cos: -1, sin: 0 };
  if (degrees === 270) return { cos: 0, sin: -1 };
  const angle = (degrees * Math.PI) / 180;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
}

/** Where a point comes to lie. */
export function turnPoint({ x, y }: Point, turn: Turn): Point {
  const { cos, sin } = turnFactors(turn.degrees);
  const [right, down] = [x - turn.x, y - turn.y];
  return { x: turn.x + cos * right - sin * down, y: turn.y + sin * right + cos * down };
}
