import { crossingsOf, eachSpan } from './crossings.ts';
import type { Crossings, FillRule } from './crossings.ts';
import { blankMask, hasDot, setDot } from './mask.ts';
import type { Mask } from './mask.ts';
import type { Chain } from './outlines.ts';

/** Level lines through each row of dots, on which inked lengths are measured exactly. Odd: one runs through the middle. */
const LINES = 5;
const MIDDLE = (LINES - 1) / 2;
/** A dot of which more than half is inked is black: edges keep to the nearest dot, and areas keep their size. */
const THRESHOLD = 0.5;
/** Floating-point dust that does not make a half more than one. */
const DUST = 1e-6;

/** Rows and columns to draw in; what lies beyond is left out. */
export interface Clip {
  readonly columns: number;
  readonly rows: number;
}

/**
 * The dots of filled outlines. A dot is black where more than half of it is inked. So that strokes thinner than a dot do
 * not break (drop-out control, as TrueType scalers do it), each stroke that crosses the middle line of a row or of a
 * column of dots has a dot there: where no dot that it touches on that line is black, the one in its middle becomes so.
 */
export function fillDots(chains: readonly Chain[], rule: FillRule, clip?: Clip): Mask {
  const { left, top, right, bottom } = boundsOf(chains, clip);
  if (!(right > left && bottom > top)) return blankMask(0, 0, 0, 0);
  const mask = blankMask(left, top, right - left, bottom - top);
  const level = crossingsOf(chains, {
    upright: false,
    first: top + 0.5 / LINES,
    step: 1 / LINES,
    count: mask.height * LINES,
  });
  fillCovered(mask, level, rule);
  for (let row = 0; row < mask.height; row += 1) {
    eachSpan(level, row * LINES + MIDDLE, rule, (from, to) => keep(mask, false, row, from - left, to - left));
  }
  const upright = crossingsOf(chains, { upright: true, first: left + 0.5, step: 1, count: mask.width });
  for (let column = 0; column < mask.width; column += 1) {
    eachSpan(upright, column, rule, (from, to) => keep(mask, true, column, from - top, to - top));
  }
  return mask;
}

function boundsOf(
  chains: readonly Chain[],
  clip: Clip | undefined,
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const chain of chains) {
    for (let index = 0; index < chain.length; index += 2) {
      const [x, y] = [chain[index] ?? 0, chain[index + 1] ?? 0];
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  // A dot more, since ties go to the later one.
  const box = {
    left: Math.floor(left),
    top: Math.floor(top),
    right: Math.floor(right) + 1,
    bottom: Math.floor(bottom) + 1,
  };
  if (clip === undefined) return box;
  return {
    left: Math.max(0, box.left),
    top: Math.max(0, box.top),
    right: Math.min(clip.columns, box.right),
    bottom: Math.min(clip.rows, box.bottom),
  };
}

/** Dots by how much of them is inked. */
function fillCovered(mask: Mask, level: Crossings, rule: FillRule): void {
  const { width, left } = mask;
  /** Inked length of each dot that a span ends in, and how many spans begin and end their whole dots before a dot. */
  const partly = new Float64Array(width);
  const wholly = new Int32Array(width + 1);
  const add = (from: number, to: number): void => {
    const [start, end] = [Math.max(0, from - left), Math.min(width, to - left)];
    if (start >= end) return;
    const [first, last] = [Math.floor(start), Math.min(width - 1, Math.floor(end))];
    if (first === last) {
      partly[first] = (partly[first] ?? 0) + end - start;
      return;
    }
    partly[first] = (partly[first] ?? 0) + first + 1 - start;
    partly[last] = (partly[last] ?? 0) + end - last;
    wholly[first + 1] = (wholly[first + 1] ?? 0) + 1;
    wholly[last] = (wholly[last] ?? 0) - 1;
  };
  for (let row = 0; row < mask.height; row += 1) {
    partly.fill(0);
    wholly.fill(0);
    for (let line = 0; line < LINES; line += 1) eachSpan(level, row * LINES + line, rule, add);
    let whole = 0;
    for (let column = 0; column < width; column += 1) {
      whole += wholly[column] ?? 0;
      if (whole + (partly[column] ?? 0) > THRESHOLD * LINES + DUST) setDot(mask, column, row);
    }
  }
}

/** Sees to it that a span along the middle of a row, or of a column, has a dot. */
function keep(mask: Mask, upright: boolean, line: number, from: number, to: number): void {
  const length = upright ? mask.height : mask.width;
  const last = Math.min(length, Math.ceil(to)) - 1;
  for (let at = Math.max(0, Math.floor(from)); at <= last; at += 1) {
    if (upright ? hasDot(mask, line, at) : hasDot(mask, at, line)) return;
  }
  const middle = Math.floor((from + to) / 2);
  if (middle < 0 || middle >= length) return;
  if (upright) setDot(mask, line, middle);
  else setDot(mask, middle, line);
}
