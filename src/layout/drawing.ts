import type { Ink } from '../base/ink.ts';
import { mm } from '../base/length.ts';
import type { PathMark, PathPiece, PathStroke, Subpath } from '../scene/scene.ts';
import { curve, ellipseIn, line, outline, roundedBox } from './outlines.ts';

/** A small picture as the marks that draw it, on a grid of `GRID` by `GRID` units; painted in order. */
export type Drawing = readonly PathMark[];

export const GRID = 24;

/**
 * Takes a picture as text: layers parted by `|`, of each how it is painted (`f` filled black, `w` filled white, `s2`
 * stroked black and `k2` white, 2 units wide) and its outlines: `M x y` begins one, `L x y` and `C x1 y1 x2 y2 x y`
 * go on, `Z` closes it; `O x y r` is a circle, `R x y width height r` a box with round corners. Throws for anything
 * else (a bug: pictures are part of the program).
 */
export function parseDrawing(text: string): Drawing {
  return text.split('|').map((layer) => {
    const [paint = '', ...outlines] = layer.trim().split(/\s+(?=[A-Z])/);
    return { kind: 'path', ...paintOf(paint), subpaths: outlinesOf(outlines) };
  });
}

type Paint =
  { readonly fill: NonNullable<PathMark['fill']> } | { readonly stroke: NonNullable<PathMark['stroke']> };

function paintOf(paint: string): Paint {
  if (paint === 'f' || paint === 'w') return { fill: paint === 'f' ? 'black' : 'white' };
  const [, ink, width] = /^([sk])([\d.]+)$/.exec(paint) ?? unknown(paint);
  return { stroke: { width: mm(Number(width)), dash: [], ink: ink === 's' ? 'black' : 'white' } };
}

function outlinesOf(commands: readonly string[]): readonly Subpath[] {
  const subpaths: Subpath[] = [];
  let open: { readonly start: readonly [number, number]; readonly pieces: PathPiece[] } | undefined;
  const end = (closed: boolean): void => {
    if (open !== undefined) subpaths.push(outline(open.start, open.pieces, closed));
    open = undefined;
  };
  for (const command of commands) {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbersOf(command);
    switch (command.charAt(0)) {
      case 'M':
        end(false);
        open = { start: [a, b], pieces: [] };
        break;
      case 'L':
        open?.pieces.push(line(a, b));
        break;
      case 'C':
        open?.pieces.push(curve(a, b, c, d, e, f));
        break;
      case 'Z':
        end(true);
        break;
      case 'O':
        subpaths.push(ellipseIn({ x: a - c, y: b - c, width: 2 * c, height: 2 * c }));
        break;
      case 'R':
        subpaths.push(roundedBox({ x: a, y: b, width: c, height: d }, e, e));
        break;
    }
  }
  end(false);
  return subpaths;
}

/** How many numbers each command takes. */
const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Z: 0, O: 3, R: 5 };

function numbersOf(command: string): readonly number[] {
  const numbers = command.slice(1).trim().split(/\s+/).filter(Boolean).map(Number);
  const isKnown = numbers.length === COUNTS[command.charAt(0)] && numbers.every(Number.isFinite);
  return isKnown ? numbers : unknown(command);
}

function unknown(text: string): never {
  throw new Error(`no part of a drawing: ${text}`);
}

/** Where a drawing comes: its top left corner, and its side. Turned, what lay from left to right runs down. */
export interface DrawingPlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly turned?: boolean;
  /** What is black in it is drawn in this; black where absent. */
  readonly ink?: Ink | undefined;
}

export function drawAt(
  drawing: Drawing,
  { x, y, side, turned = false, ink = 'black' }: DrawingPlace,
): readonly PathMark[] {
  const inked = (own: Ink): Ink => (own === 'black' ? ink : own);
  const scale = side / GRID;
  const at = (left: number, top: number): readonly [number, number] =>
    turned ? [x + top * scale, y + left * scale] : [x + left * scale, y + top * scale];
  const moved = (piece: PathPiece): PathPiece =>
    piece.kind === 'line'
      ? line(...at(piece.x, piece.y))
      : curve(...at(piece.x1, piece.y1), ...at(piece.x2, piece.y2), ...at(piece.x, piece.y));
  const strokeAt = (stroke: PathStroke): PathStroke => ({
    width: mm(stroke.width * scale),
    dash: stroke.dash,
    ink: inked(stroke.ink ?? 'black'),
  });
  return drawing.map((mark): PathMark => {
    const subpaths = mark.subpaths.map((subpath) =>
      outline(at(subpath.x, subpath.y), subpath.pieces.map(moved), subpath.closed),
    );
    return mark.fill === undefined
      ? { kind: 'path', stroke: strokeAt(mark.stroke), subpaths }
      : { kind: 'path', fill: inked(mark.fill), subpaths };
  });
}
