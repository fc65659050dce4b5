import type { Problem } from '../base/problem.ts';
import type { DotMask } from './code-mask.ts';
import { DotReach, inksIn } from './dot-reach.ts';
import type { Corners, DotBox } from './dot-reach.ts';
import { UNITS_PER_MM } from './expectation.ts';
import type { ExpectedGlyph, ExpectedMark, ExpectedPath, ExpectedText } from './expectation.ts';
import { directionOf } from './turned-frame.ts';

/** The dots that a printer is sent, and how many of them its head has in a millimetre. */
export interface LabelDots extends DotMask {
  readonly perMm: number;
}

/** Dots that ink may be off its exact place: it is moved to whole dots, and thin strokes are a dot thick at least. */
const NEAR = 2;

/** How far a glyph may reach from its origin, in em: none of the fonts' is larger. */
const GLYPH = { left: 0.35, up: 1.2, right: 1.3, down: 0.5 } as const;
/** What has ink of a glyph somewhere, in em, as wide as it is to the next. */
const BODY = { up: 0.85, down: 0.18, narrow: 0.25, wide: 1 } as const;

const MM_PER_INCH = 25.4;
const MM_PER_PT = MM_PER_INCH / 72;
/** Characters that need not show. */
const BLANK = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u;

/**
 * Holds a label's ink against the marks that it must have: no black dot lies away from all of them, and each has ink
 * where nothing painted later covers it. What the ink's shape says is not read here.
 */
export function proveInk(dots: LabelDots, marks: readonly ExpectedMark[]): Problem | undefined {
  const reach = new DotReach(dots);
  const scale = dots.perMm / UNITS_PER_MM;
  for (const mark of marks) reachOf(mark, reach, scale, dots.perMm);
  const beyond = reach.blackBeyond(dots);
  if (beyond !== undefined) return { code: 'dots-ink-elsewhere', params: placeOf(beyond, dots.perMm) };
  for (const [at, mark] of marks.entries()) {
    for (const box of mustShow(mark, dots)) {
      const { black, white } = inksIn(dots, box);
      if ((black && (white || mark.kind !== 'text')) || isCovered(box, marks.slice(at + 1), dots)) continue;
      return { code: 'dots-ink-missing', params: placeOf([box.left, box.top], dots.perMm) };
    }
  }
  return undefined;
}

const placeOf = ([x, y]: readonly [number, number], perMm: number): Record<string, number> => ({
  x: Math.round(x / perMm),
  y: Math.round(y / perMm),
});

const scaled = (values: readonly number[], scale: number): Corners => values.map((value) => value * scale);

function reachOf(mark: ExpectedMark, reach: DotReach, scale: number, perMm: number): void {
  switch (mark.kind) {
    case 'text':
      for (const glyph of mark.glyphs) reachOfGlyph(mark, glyph, reach, scale);
      return;
    case 'rect': {
      const corners = scaled(cornersOf(mark), scale);
      reach.area([corners]);
      reach.along([...corners, ...corners.slice(0, 2)], NEAR);
      return;
    }
    case 'line':
      reach.along(scaled([mark.x1, mark.y1, mark.x2, mark.y2], scale), (mark.width * scale) / 2 + NEAR);
      return;
    case 'path': {
      const chains = chainsOf(mark).map((chain) => scaled(chain, scale));
      if (mark.paint === 'fill') reach.area(chains);
      for (const chain of chains) reach.along(chain, (mark.width * scale) / 2 + NEAR);
      return;
    }
    case 'image':
    case 'code': {
      const { left, top, right, bottom } = printedBox(mark, perMm);
      reach.box(left - NEAR, top - NEAR, right + NEAR, bottom + NEAR);
    }
  }
}

function reachOfGlyph(
  { size, turn }: ExpectedText,
  { x, y }: ExpectedGlyph,
  reach: DotReach,
  scale: number,
): void {
  const em = (size / 1000) * MM_PER_PT * UNITS_PER_MM;
  const { left, up, right, down } = GLYPH;
  const corners = turnedBox(x, y, [-left * em, -up * em, right * em, down * em], turn);
  const box = boxAround(scaled(corners, scale));
  reach.box(box.left, box.top, box.right, box.bottom);
}

/** Corners of a box, given from a point about which it is turned. */
function turnedBox(x: number, y: number, box: readonly number[], turn: number): Corners {
  const { cos, sin } = directionOf(turn);
  const [left = 0, top = 0, right = 0, bottom = 0] = box;
  const corners = [left, top, right, top, right, bottom, left, bottom];
  return corners.map((value, at) => {
    const [across, down] = at % 2 === 0 ? [value, corners[at + 1] ?? 0] : [corners[at - 1] ?? 0, value];
    return at % 2 === 0 ? x + across * cos - down * sin : y + across * sin + down * cos;
  });
}

const cornersOf = ({ x, y, width, height, turn }: Extract<ExpectedMark, { kind: 'rect' }>): Corners =>
  turnedBox(x, y, [0, 0, width, height], turn);

/** Straight pieces of a curve. */
const STEPS = 16;

/** The outlines of a path; closed ones end where they began. */
function chainsOf({ subpaths, paint }: ExpectedPath): readonly Corners[] {
  return subpaths.map(({ controls, curves, closed }) => {
    const chain = controls.slice(0, 2);
    const bent = new Set(curves);
    let at = 2;
    for (let piece = 0; at < controls.length; piece += 1) {
      const count = bent.has(piece) ? 6 : 2;
      const [x0 = 0, y0 = 0] = chain.slice(-2);
      const points = controls.slice(at, at + count);
      if (count === 2) chain.push(...points);
      else
        for (let step = 1; step <= STEPS; step += 1)
          chain.push(...onCurve([x0, y0, ...points], step / STEPS));
      at += count;
    }
    return closed || paint === 'fill' ? [...chain, ...chain.slice(0, 2)] : chain;
  });
}

function onCurve(points: readonly number[], t: number): readonly [number, number] {
  const shares = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
  const sum = (offset: number): number =>
    shares.reduce((total, share, at) => total + share * (points[at * 2 + offset] ?? 0), 0);
  return [sum(0), sum(1)];
}

/** Where a code or a picture is, in dots of the head. */
function printedBox(mark: Extract<ExpectedMark, { kind: 'image' | 'code' }>, perMm: number): DotBox {
  const scale = (MM_PER_INCH / mark.dpi) * perMm;
  const [columns, rows] =
    mark.kind === 'image'
      ? [mark.pixels.columns, mark.pixels.rows]
      : [mark.columns * mark.moduleWidth, mark.rows * mark.moduleHeight];
  return boxAround([mark.x, mark.y, mark.x + columns, mark.y + rows].map((place) => place * scale));
}

function boxAround(corners: Corners): DotBox {
  const [xs, ys] = [corners.filter((_, at) => at % 2 === 0), corners.filter((_, at) => at % 2 === 1)];
  return {
    left: Math.floor(Math.min(...xs)),
    top: Math.floor(Math.min(...ys)),
    right: Math.ceil(Math.max(...xs)),
    bottom: Math.ceil(Math.max(...ys)),
  };
}

/** Boxes in each of which a mark shows: of text each letter's, of what is black its own. Codes are read for themselves. */
function mustShow(mark: ExpectedMark, dots: LabelDots): readonly DotBox[] {
  const scale = dots.perMm / UNITS_PER_MM;
  if (mark.kind === 'text') return mark.glyphs.flatMap((glyph, at) => bodyOf(mark, glyph, at, scale));
  if (mark.kind === 'code' || mark.kind === 'image') return [];
  if ((mark.kind === 'rect' ? mark.fill : mark.ink) !== 0) return [];
  return mark.kind === 'line' ? partsOf(mark, scale) : [wider(boxOf(mark, scale))];
}

/** Dots of a line that are looked at together, or more where its dashes are farther apart. */
const PART = 8;

function partsOf(
  { x1, y1, x2, y2, dash }: Extract<ExpectedMark, { kind: 'line' }>,
  scale: number,
): readonly DotBox[] {
  const period = dash.reduce((sum, length) => sum + length, 0) * scale;
  const count = Math.floor((Math.hypot(x2 - x1, y2 - y1) * scale) / Math.max(PART, period));
  const at = (part: number): Corners => {
    const share = part / Math.max(1, count);
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  };
  const starts = Array.from({ length: Math.max(1, count) }, (_, part) => part);
  return starts.map((part) => wider(boxAround(scaled([...at(part), ...at(part + 1)], scale))));
}

const wider = ({ left, top, right, bottom }: DotBox): DotBox => ({
  left: left - 1,
  top: top - 1,
  right: right + 1,
  bottom: bottom + 1,
});

function boxOf(mark: Exclude<ExpectedMark, { kind: 'text' | 'code' | 'image' }>, scale: number): DotBox {
  if (mark.kind === 'rect') return boxAround(scaled(cornersOf(mark), scale));
  if (mark.kind === 'line') return boxAround(scaled([mark.x1, mark.y1, mark.x2, mark.y2], scale));
  return boxAround(scaled(chainsOf(mark).flat(), scale));
}

function bodyOf(
  { size, turn, glyphs }: ExpectedText,
  { x, y, text }: ExpectedGlyph,
  at: number,
  scale: number,
): readonly DotBox[] {
  if (BLANK.test(text)) return [];
  const em = (size / 1000) * MM_PER_PT * UNITS_PER_MM;
  const next = glyphs[at + 1];
  const advance = next === undefined ? em : Math.hypot(next.x - x, next.y - y);
  const width = Math.min(BODY.wide * em, Math.max(BODY.narrow * em, advance));
  return [boxAround(scaled(turnedBox(x, y, [0, -BODY.up * em, width, BODY.down * em], turn), scale))];
}

/** Whether an area or a picture that is painted later lies over some of a box, or near it. */
function isCovered(box: DotBox, later: readonly ExpectedMark[], dots: LabelDots): boolean {
  return later.some((mark) => {
    if (mark.kind === 'text' || mark.kind === 'code') return false;
    const over = new DotReach(dots);
    reachOf(mark, over, dots.perMm / UNITS_PER_MM, dots.perMm);
    return over.reaches(box);
  });
}
