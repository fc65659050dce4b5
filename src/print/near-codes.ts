import { contrast } from '../base/ink.ts';
import { dot, dotsToMm, ptToMm } from '../base/length.ts';
import { inkOf } from '../scene/mark-ink.ts';
import type { CodeMark, GlyphRun, Mark, Scene } from '../scene/scene.ts';

/** A box in millimetres. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export const codesOf = ({ fixed, marks }: Scene): readonly CodeMark[] =>
  [...fixed, ...marks].filter((mark) => mark.kind === 'code');

/** The marks of a scene that have ink within so many millimetres of a code's free margin, in the order of painting; codes among them. */
export function marksNearCodes(
  marks: readonly Mark[],
  codes: readonly CodeMark[],
  near: number,
): readonly Mark[] {
  const boxes = codes.map((code) => widened(codeBox(code), code.quietX + near, code.quietY + near));
  return marks.filter((mark) => {
    if (mark.kind === 'code') return true;
    const reach = reachOf(mark);
    return reach === undefined || boxes.some((box) => overlap(box, reach));
  });
}

/** Of white's light: what throws back less is dark to a scanner. */
const HALF = 1.05 / 0.55;

/** A mark in black or in white, as a scanner takes its ink that tells dark from light. */
export function asScanned<Each extends Mark>(mark: Each): Each {
  const ink = inkOf(mark);
  if (ink === 'black' || ink === 'white') return mark;
  const seen = contrast('white', ink) > HALF ? 'black' : 'white';
  if (mark.kind === 'rect') return { ...mark, fill: seen };
  if (mark.kind === 'path')
    return mark.fill === undefined
      ? { ...mark, stroke: { ...mark.stroke, ink: seen } }
      : { ...mark, fill: seen };
  return { ...mark, ink: seen };
}

function codeBox({ x, y, modules, moduleWidth, moduleHeight, dpi }: CodeMark): Box {
  const [width, height] = [modules.columns * moduleWidth, modules.rows * moduleHeight];
  return { left: x, top: y, right: x + dotsToMm(dot(width), dpi), bottom: y + dotsToMm(dot(height), dpi) };
}

/** Where a mark may have ink; undefined where that is not worth the work: of what is turned or bent. */
function reachOf(mark: Exclude<Mark, CodeMark>): Box | undefined {
  if (mark.kind === 'path' || (mark.kind !== 'image' && mark.turn !== undefined)) return undefined;
  switch (mark.kind) {
    case 'glyphs':
      return runReach(mark);
    case 'image': {
      const { x, y, pixels, dpi } = mark;
      const [width, height] = [dotsToMm(dot(pixels.columns), dpi), dotsToMm(dot(pixels.rows), dpi)];
      return { left: x, top: y, right: x + width, bottom: y + height };
    }
    case 'rect':
      return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
    case 'line': {
      const half = mark.width / 2;
      const box = {
        left: Math.min(mark.x1, mark.x2),
        top: Math.min(mark.y1, mark.y2),
        right: Math.max(mark.x1, mark.x2),
        bottom: Math.max(mark.y1, mark.y2),
      };
      return widened(box, half, half);
    }
  }
}

/** How far a glyph may reach from its origin, in em: none of the fonts' is larger. */
const GLYPH = { left: 0.35, up: 1.2, right: 1.3, down: 0.5 } as const;

function runReach({ x, y, size, glyphs }: GlyphRun): Box {
  const em = ptToMm(size);
  let [least, most, up, down] = [0, 0, 0, 0];
  for (const glyph of glyphs) {
    least = Math.min(least, glyph.x);
    most = Math.max(most, glyph.x);
    up = Math.max(up, glyph.y);
    down = Math.min(down, glyph.y);
  }
  return {
    left: x + least - GLYPH.left * em,
    top: y - up - GLYPH.up * em,
    right: x + most + GLYPH.right * em,
    bottom: y - down + GLYPH.down * em,
  };
}

const widened = ({ left, top, right, bottom }: Box, x: number, y: number): Box => ({
  left: left - x,
  top: top - y,
  right: right + x,
  bottom: bottom + y,
});

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
